package app.haris.chat.grammar;

import app.haris.chat.Command;

/** Reads who is called, and who answers. */
final class DutyReader {
    private final Sentence said;

    DutyReader(Sentence said) {
        this.said = said;
    }

    Command escalate() {
        return said.about(
                true,
                subject -> new Command.Escalate(subject.number(), said.line().rest().strip()));
    }

    /** Without a case, in a place that is about none, it is about everything that calls. */
    Command acknowledge() {
        var number = said.subject(false).or(said::place).map(Sentence.Subject::number);
        var to = said.member();
        return to.isPresent() && number.isEmpty()
                ? said.noCase()
                : said.alone(new Command.Acknowledge(number, to));
    }

    Command onCall() {
        var word = said.line().next();
        if (word.isEmpty() || said.means(word, Keyword.WHO)) {
            return said.alone(new Command.WhoIsOnCall());
        }
        var schedule = said.line().next();
        var member = said.member();
        if (schedule.isEmpty()) {
            return said.incomplete();
        }
        if (said.means(word, Keyword.SWAP)) {
            return said.alone(new Command.SwapOnCall(schedule, member));
        }
        var time = said.durations().read(said.line().rest().strip());
        return said.means(word, Keyword.OVERRIDE) && member.isPresent() && time.isPresent()
                ? new Command.OverrideOnCall(schedule, member.get(), time.get())
                : said.incomplete();
    }
}
