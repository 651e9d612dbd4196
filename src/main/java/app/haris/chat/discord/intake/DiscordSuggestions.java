package app.haris.chat.discord.intake;

import app.haris.chat.Cards;
import app.haris.chat.SafeText;
import app.haris.chat.Verb;
import app.haris.chat.Wording;
import app.haris.chat.discord.talk.DiscordTalk;
import app.haris.inbox.Case;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.CaseQuery;
import app.haris.inbox.Cases;
import app.haris.reply.Replies;
import app.haris.social.Accounts;
import app.haris.team.Member;
import app.haris.team.Team;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;

/** What there is to choose from while somebody types into /haris. */
final class DiscordSuggestions {
    /** https://docs.discord.com/developers/interactions/application-commands (2026-11). */
    private static final int MOST = 25;

    private static final int NAME = 100;

    private final House house;
    private final DiscordTalk talk;
    private final DiscordPlaces places;
    private final Clock clock;

    /** What may be chosen. */
    record House(Cases cases, Cards cards, Replies replies, Team team, Accounts accounts) {}

    DiscordSuggestions(House house, DiscordTalk talk, DiscordPlaces places, Clock clock) {
        this.house = house;
        this.talk = talk;
        this.places = places;
        this.clock = clock;
    }

    void asked(CommandAutoCompleteInteractionEvent event) {
        var typed = event.getFocusedOption().getValue().strip().toLowerCase(Locale.ROOT);
        var choices =
                talk.member(event.getUser().getId())
                        .map(member -> choices(event, typed, member))
                        .orElseGet(Stream::empty);
        event.replyChoices(choices.limit(MOST).toList()).queue();
    }

    private Stream<Choice> choices(
            CommandAutoCompleteInteractionEvent event, String typed, Member member) {
        return switch (event.getFocusedOption().getName()) {
            case "case", "into" -> cases(typed, member);
            case "member" ->
                    matching(
                            house.team.members().stream()
                                    .map(one -> choice(one.name(), "@" + one.id())),
                            typed);
            case "verb" -> matching(verbs(talk.wording(member)), typed);
            case "template" -> matching(templates(event), typed);
            case "schedule" ->
                    matching(house.team.schedules().stream().map(one -> choice(one, one)), typed);
            case "account" ->
                    matching(
                            house.accounts.all().stream()
                                    .map(one -> one.id().value())
                                    .map(id -> choice(id, id)),
                            typed);
            default -> Stream.empty();
        };
    }

    /** The one place where Discord lets us describe verbs in Arabic. */
    private static Stream<Choice> verbs(Wording wording) {
        return Arrays.stream(Verb.values())
                .map(Verb::word)
                .map(verb -> choice(verb + " · " + wording.say("help." + verb), verb));
    }

    private static Stream<Choice> matching(Stream<Choice> all, String typed) {
        return all.filter(
                one ->
                        one.getName().toLowerCase(Locale.ROOT).contains(typed)
                                || one.getAsString().toLowerCase(Locale.ROOT).contains(typed));
    }

    private Stream<Choice> cases(String typed, Member member) {
        var number = typed.startsWith("#") ? typed.substring(1) : typed;
        if (number.matches("\\d{1,18}")) {
            return house.cases.find(new CaseNumber(Long.parseLong(number))).stream()
                    .map(one -> choice(line(one, member), one.number().toString()));
        }
        var open = CaseQuery.ALL.withState("open").withLimit(MOST);
        var query = typed.isEmpty() ? open : open.withText(typed);
        return house.cases.list(query).cases().stream()
                .map(one -> choice(line(one, member), one.number().toString()));
    }

    private String line(Case one, Member member) {
        return house.cards.line(one, member.language(), clock.instant());
    }

    private Stream<Choice> templates(CommandAutoCompleteInteractionEvent event) {
        var given =
                Optional.ofNullable(event.getOption("case"))
                        .map(OptionMapping::getAsString)
                        .filter(one -> one.matches("\\d{1,18}"))
                        .map(one -> new CaseNumber(Long.parseLong(one)));
        var here = Optional.ofNullable(event.getChannelId()).flatMap(places::caseOf);
        return given.or(() -> here).map(house.replies::templates).orElseGet(List::of).stream()
                .map(offer -> choice(offer.key() + " · " + offer.text(), offer.key()));
    }

    private static Choice choice(String name, String value) {
        return new Choice(SafeText.shortened(SafeText.line(name), NAME - 1), value);
    }
}
