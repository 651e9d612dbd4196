package app.haris.chat.discord.intake;

import app.haris.chat.Cards;
import app.haris.chat.CaseFile;
import app.haris.chat.Control;
import app.haris.chat.Presence;
import app.haris.chat.SafeText;
import app.haris.chat.Wording;
import app.haris.chat.discord.talk.DiscordTalk;
import app.haris.reply.Replies;
import app.haris.reply.Revision;
import app.haris.team.Member;
import app.haris.team.Team;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.modals.Modal;

/** Makes the form that a click wants, with what its case offers. */
final class DiscordBlanks {
    private final DiscordTalk talk;
    private final Cards cards;
    private final Replies replies;
    private final Presence presence;
    private final Team team;

    DiscordBlanks(DiscordTalk talk, Cards cards, Replies replies, Presence presence, Team team) {
        this.talk = talk;
        this.cards = cards;
        this.replies = replies;
        this.presence = presence;
        this.team = team;
    }

    /** Whether a text for the network is written in its form. */
    static boolean isWritten(Click click) {
        return click.verb().equals("reply") || click.verb().equals("edit");
    }

    Modal form(Click click, CaseFile file, Member member) {
        var wording = talk.wording(member);
        var form = new DiscordModals(click, wording);
        return switch (click.verb()) {
            case "snooze" -> form.choice(choices(file, click, wording));
            case "close" -> form.choiceOrText(choices(file, click, wording));
            case "more" -> form.more(deeds(file, click, wording), members());
            case "reply" -> form.text(above(file, member), "", templates(file));
            case "edit" -> form.text(above(file, member), toEdit(file, click), Map.of());
            default -> form.text(List.of(), "", Map.of());
        };
    }

    /** What is answered, and who else does so. */
    private List<String> above(CaseFile file, Member member) {
        var above = new ArrayList<String>();
        if (!file.entries().isEmpty()) {
            above.add(SafeText.of(file.entries().getLast().currentText()));
        }
        above.addAll(
                presence.othersDrafting(
                        file.summary().number(), member.id(), talk.wording(member)));
        return above;
    }

    private static String toEdit(CaseFile file, Click click) {
        return file.revisions().stream()
                .filter(one -> click.revision().stream().allMatch(r -> r == one.number()))
                .reduce((first, second) -> second)
                .map(Revision::text)
                .orElse("");
    }

    private Map<String, String> templates(CaseFile file) {
        var offers = new LinkedHashMap<String, String>();
        replies.templates(file.summary().number())
                .forEach(
                        offer ->
                                offers.put(
                                        offer.key(),
                                        offer.key() + " · " + SafeText.line(offer.text())));
        return offers;
    }

    /** As on the card, by what each puts into the line. */
    private Map<String, String> choices(CaseFile file, Click click, Wording wording) {
        return cards.menu(file, click.verb(), wording.language()).stream()
                .filter(choice -> !choice.argument().isEmpty())
                .collect(named(Control::argument));
    }

    /** By the line that each begins. */
    private Map<String, String> deeds(CaseFile file, Click click, Wording wording) {
        return cards.menu(file, click.verb(), wording.language()).stream()
                .collect(named(Control::line));
    }

    private static Collector<Control, ?, Map<String, String>> named(Function<Control, String> key) {
        return Collectors.toMap(key, Control::label, (one, _) -> one, LinkedHashMap::new);
    }

    private Map<String, String> members() {
        var names = new LinkedHashMap<String, String>();
        team.members().forEach(member -> names.put("@" + member.id(), member.name()));
        return names;
    }
}
