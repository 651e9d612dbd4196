package app.haris.chat.mirror;

import app.haris.chat.CaseFile;
import app.haris.chat.slack.workspace.SlackMessage;
import app.haris.chat.slack.workspace.SlackPerson;
import app.haris.chat.slack.workspace.SlackWorkspace;
import app.haris.inbox.CaseNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Slack: reactions, threads, lines. */
final class SlackBench implements Bench {
    private final SlackWorkspace workspace;
    private final Map<String, SlackPerson> people;

    SlackBench(SlackWorkspace workspace, Map<String, SlackPerson> people) {
        this.workspace = workspace;
        this.people = Map.copyOf(people);
    }

    @Override
    public String name() {
        return "Slack";
    }

    @Override
    public void act(String member, CaseFile file, Deed deed) {
        var number = file.summary().number();
        var person = people.get(member);
        var card = workspace.cards(number.value()).stream().findFirst();
        var seen =
                switch (deed) {
                    case Deed.Claim() -> card;
                    case Deed.Note(var text) -> card;
                    case Deed.Approve(var revision) -> message(number, revision);
                    case Deed.Withdraw(var revision) -> message(number, revision);
                    case Deed.Reject(var revision) -> message(number, revision);
                    default -> Optional.<SlackMessage>empty();
                };
        seen.ifPresentOrElse(
                message -> onMessage(person, message, deed),
                () -> person.command(deed.line(number)));
    }

    private static void onMessage(SlackPerson person, SlackMessage message, Deed deed) {
        switch (deed) {
            case Deed.Claim() -> person.react(message, "eyes");
            case Deed.Approve _ -> person.react(message, "white_check_mark");
            case Deed.Withdraw _ -> person.unreact(message, "white_check_mark");
            case Deed.Reject _ -> person.react(message, "x");
            case Deed.Note(var text) -> person.type(message, text);
            default -> throw new IllegalStateException(deed + " is done by a line");
        }
    }

    private Optional<SlackMessage> message(CaseNumber number, int revision) {
        return workspace.messages().stream()
                .filter(one -> one.isOf(number, "r" + revision))
                .findFirst();
    }

    @Override
    public List<String> cards(CaseNumber number) {
        return workspace.cards(number.value()).stream().map(SlackBench::read).toList();
    }

    @Override
    public boolean keepsAll() {
        return true;
    }

    @Override
    public Optional<String> revision(CaseNumber number, int revision) {
        return message(number, revision).map(SlackBench::read);
    }

    private static String read(SlackMessage message) {
        return message.visible().replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">");
    }
}
