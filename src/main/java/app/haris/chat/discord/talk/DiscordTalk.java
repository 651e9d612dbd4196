package app.haris.chat.discord.talk;

import app.haris.audit.Origin;
import app.haris.chat.Answer;
import app.haris.chat.Command;
import app.haris.chat.Desk;
import app.haris.chat.Grammar;
import app.haris.chat.IdentityLinks;
import app.haris.chat.LinkLines;
import app.haris.chat.Texts;
import app.haris.chat.Wording;
import app.haris.chat.mirror.Staff;
import app.haris.inbox.Actor;
import app.haris.inbox.CaseNumber;
import app.haris.settings.PublicAddress;
import app.haris.team.Identity;
import app.haris.team.Member;
import app.haris.team.Team;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who did something, what comes of it, and in which language they are answered. */
public final class DiscordTalk {
    /** So many are told something once; the next ones perhaps a second time. */
    private static final int REMEMBERED = 10_000;

    private final Staff staff;
    private final Desk desk;
    private final Grammar grammar;
    private final Texts texts;
    private final Team team;
    private final IdentityLinks links;
    private final String room;
    private final Map<String, Boolean> told = new ConcurrentHashMap<>();

    /** By whom it hears and speaks. */
    public record Parts(
            Desk desk,
            Grammar grammar,
            Texts texts,
            Team team,
            IdentityLinks links,
            PublicAddress address) {}

    public DiscordTalk(Parts parts) {
        desk = parts.desk;
        grammar = parts.grammar;
        texts = parts.texts;
        team = parts.team;
        links = parts.links;
        room = parts.address.of("/").toString();
        staff = new Staff(team, "discord");
    }

    public Optional<Member> member(String person) {
        return staff.member(person);
    }

    public Answer perform(Command command, Member member) {
        return desk.perform(command, new Actor(member, Origin.DISCORD));
    }

    /** Reads a line that was put together by us, in English. */
    public Command read(String line, Optional<CaseNumber> here) {
        return grammar.read(line, here, Locale.ENGLISH);
    }

    /** Does what a member typed in a language of theirs. */
    public Answer performTyped(String line, Optional<CaseNumber> here, Member member) {
        return perform(grammar.read(line, here, member.language()), member);
    }

    public Wording wording(Member member) {
        return texts.in(member.language(), team.zone(member));
    }

    public Wording wording(String person) {
        return member(person)
                .map(this::wording)
                .orElseGet(() -> texts.in(Locale.ENGLISH, team.zone()));
    }

    /** What somebody hears who is nobody of the team. */
    public String stranger(String person) {
        return wording(person).say("discord.stranger", Map.of("id", person, "room", room));
    }

    /** Makes somebody the member whose code they bring; what is said to them. */
    public String link(String person, String code) {
        var linking = links.redeem(code, new Identity("discord", person), Origin.DISCORD);
        return LinkLines.of(linking, wording(person));
    }

    /** Said without looking anybody up, as Discord tells in which language somebody reads it. */
    public String busy(Locale language) {
        return texts.in(language, team.zone()).say("discord.busy");
    }

    public String apology(String person) {
        return wording(person).say("discord.apology");
    }

    /** Whether this happens for the first time, as far as this process remembers. */
    public boolean isFirst(String what) {
        if (told.size() > REMEMBERED) {
            told.clear();
        }
        return told.put(what, true) == null;
    }
}
