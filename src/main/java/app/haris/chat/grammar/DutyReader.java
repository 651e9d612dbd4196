package app.haris.chat.grammar;

import app.haris.chat.Command;
import app.haris.chat.EscalationCommand;
import app.haris.chat.OnCallCommand;

/** Reads who is called, and who answers. */
final class DutyReader {
    private final Sentence said;

    DutyReader(Sentence said) {
        this.said = said;
    }

    Command escalate() {
        return said.about(
                true,
                subject ->
                        new EscalationCommand.Escalate(
                                subject.number(), called(said.line().rest())));
    }

    /** The first word may name whom to call, and then has no marks of direction. */
    private static String called(String words) {
        var rest = words.stripLeading();
        var first = rest.split("\\s", 2)[0];
        return (Direction.unmarked(first) + rest.substring(first.length())).strip();
    }

    /** Without a case, in a place that is about none, it is about everything that calls. */
    Command acknowledge() {
        var number = said.subject(false).or(said::place).map(Sentence.Subject::number);
        var to = said.member();
        return to.isPresent() && number.isEmpty()
                ? said.noCase()
                : said.alone(new EscalationCommand.Acknowledge(number, to));
    }

    /** Without a case, in a place that is about none, it is about what is about no case. */
    Command resolve() {
        var number = said.subject(true).or(said::place).map(Sentence.Subject::number);
        var why = said.line().rest().strip();
        return why.isEmpty() ? said.incomplete() : new EscalationCommand.Resolve(number, why);
    }

    Command onCall() {
        var word = said.line().next();
        if (word.isEmpty() || said.means(word, Keyword.WHO)) {
            return said.alone(new OnCallCommand.WhoIsOnCall());
        }
        if (said.means(word, Keyword.AWAY)) {
            return away();
        }
        if (said.means(word, Keyword.BACK)) {
            return said.alone(new OnCallCommand.ComeBack());
        }
        if (said.means(word, Keyword.CALENDAR)) {
            var isNew = said.means(said.line().peek(), Keyword.NEW);
            if (isNew) {
                said.line().next();
            }
            return said.alone(new OnCallCommand.ShowCalendar(isNew));
        }
        return turn(word);
    }

    private Command away() {
        var time = said.durations().read(said.line().next());
        var deputy = said.member();
        return time.isPresent()
                ? said.alone(new OnCallCommand.GoAway(time.get(), deputy))
                : said.incomplete();
    }

    private Command turn(String word) {
        var schedule = said.line().next();
        var member = said.member();
        if (schedule.isEmpty()) {
            return said.incomplete();
        }
        if (said.means(word, Keyword.SWAP)) {
            return said.alone(new OnCallCommand.SwapOnCall(schedule, member));
        }
        var time = said.durations().read(said.line().rest().strip());
        return said.means(word, Keyword.OVERRIDE) && member.isPresent() && time.isPresent()
                ? new OnCallCommand.OverrideOnCall(schedule, member.get(), time.get())
                : said.incomplete();
    }
}
