package app.haris.chat.mirror;

import app.haris.chat.CaseFile;
import app.haris.chat.discord.guild.DiscordGuild;
import app.haris.chat.discord.guild.DiscordMessage;
import app.haris.chat.discord.guild.DiscordPerson;
import app.haris.inbox.CaseNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Discord: buttons, reactions, threads, slash commands. */
final class DiscordBench implements Bench {
    private final DiscordGuild guild;
    private final Map<String, DiscordPerson> people;

    DiscordBench(DiscordGuild guild, Map<String, DiscordPerson> people) {
        this.guild = guild;
        this.people = Map.copyOf(people);
    }

    @Override
    public String name() {
        return "Discord";
    }

    @Override
    public void act(String member, CaseFile file, Deed deed) {
        var number = file.summary().number();
        var person = people.get(member);
        var card = guild.cards(number.value()).stream().findFirst();
        var seen =
                switch (deed) {
                    case Deed.Claim() -> card.filter(one -> one.control("haris:claim").isPresent());
                    case Deed.Note(var text) -> card.filter(one -> isThread(one.id));
                    case Deed.Approve(var revision) -> message(number, revision);
                    case Deed.Withdraw(var revision) -> message(number, revision);
                    default -> Optional.<DiscordMessage>empty();
                };
        seen.ifPresentOrElse(
                message -> onMessage(person, message, deed), () -> byCommand(person, number, deed));
    }

    private boolean isThread(String id) {
        return guild.threads().stream().anyMatch(one -> one.id.equals(id));
    }

    private static void onMessage(DiscordPerson person, DiscordMessage message, Deed deed) {
        switch (deed) {
            case Deed.Claim() -> person.click(message, "haris:claim");
            case Deed.Approve _ -> person.react(message, "✅");
            case Deed.Withdraw _ -> person.unreact(message, "✅");
            case Deed.Note(var text) -> person.type(message.id, text);
            default -> throw new IllegalStateException(deed + " is done by a command");
        }
    }

    private static void byCommand(DiscordPerson person, CaseNumber number, Deed deed) {
        var options = new HashMap<String, String>(Map.of("case", number.toString()));
        var verb =
                switch (deed) {
                    case Deed.Claim() -> "claim";
                    case Deed.Release() -> "case release";
                    case Deed.Reopen() -> "case reopen";
                    case Deed.Reply(var text) -> with(options, "text", text, "reply");
                    case Deed.Note(var text) -> with(options, "text", text, "note");
                    case Deed.Close() -> with(options, "reason", "by phone", "close");
                    case Deed.Edit(var revision, var text) -> {
                        options.put("text", text);
                        yield with(options, "revision", "" + revision, "edit");
                    }
                    case Deed.Approve(var revision) ->
                            with(options, "revision", "" + revision, "approve");
                    case Deed.Withdraw(var revision) ->
                            with(options, "revision", "" + revision, "case withdraw");
                    case Deed.Reject(var revision) -> {
                        options.put("reason", "too short");
                        yield with(options, "revision", "" + revision, "reject");
                    }
                };
        person.command(DiscordGuild.INBOX, "haris " + verb, options);
    }

    private static String with(
            Map<String, String> options, String name, String value, String verb) {
        options.put(name, value);
        return verb;
    }

    /** A revision that is over has no controls any more; then it is known by where it stands. */
    private Optional<DiscordMessage> message(CaseNumber number, int revision) {
        return guild.cards(number.value()).stream()
                .flatMap(card -> guild.thread(card).stream())
                .filter(one -> one.visible().contains("r" + revision + "**"))
                .findFirst();
    }

    @Override
    public List<String> cards(CaseNumber number) {
        return guild.cards(number.value()).stream().map(DiscordMessage::visible).toList();
    }

    @Override
    public boolean keepsAll() {
        return true;
    }

    @Override
    public Optional<String> revision(CaseNumber number, int revision) {
        return message(number, revision).map(DiscordMessage::visible);
    }
}
