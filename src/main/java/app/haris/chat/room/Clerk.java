package app.haris.chat.room;

import app.haris.chat.Answer;
import app.haris.chat.CaseCommand;
import app.haris.chat.Command;
import app.haris.chat.Desk;
import app.haris.inbox.Actor;
import app.haris.inbox.Case;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.Cases;
import app.haris.inbox.Denial;
import app.haris.storage.Transactions;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Brings commands to the desk. One that would end or hide a case is held back if the member has not
 * seen the newest of it: the author may have written again a moment ago.
 */
@Component
final class Clerk {
    private final Desk desk;
    private final Cases cases;
    private final Transactions transactions;

    Clerk(Desk desk, Cases cases, Transactions transactions) {
        this.desk = desk;
        this.cases = cases;
        this.transactions = transactions;
    }

    Answer perform(Command command, Actor actor) {
        return desk.perform(command, actor);
    }

    /**
     * Does the same for a member who had this version of the case on the screen.
     *
     * @param changed what to say if that is no longer the newest
     */
    Answer perform(Command command, Actor actor, long seen, String changed) {
        var number = endsOrHides(command);
        return number.isEmpty()
                ? desk.perform(command, actor)
                : transactions.call(
                        () ->
                                isNewest(number.get(), seen)
                                        ? desk.perform(command, actor)
                                        : heldBack(number.get(), changed));
    }

    private boolean isNewest(CaseNumber number, long seen) {
        return cases.lock(number).map(Case::version).map(now -> now == seen).orElse(true);
    }

    private static Answer heldBack(CaseNumber number, String changed) {
        var denial =
                new Denial(
                        Denial.Kind.CONFLICT, "changed-meanwhile", Map.of("case", number.value()));
        return new Answer(changed, Optional.of(number), Optional.of(denial));
    }

    private static Optional<CaseNumber> endsOrHides(Command command) {
        return command instanceof CaseCommand.Close
                        || command instanceof CaseCommand.Snooze
                        || command instanceof CaseCommand.Merge
                ? Optional.of(((CaseCommand) command).number())
                : Optional.empty();
    }
}
