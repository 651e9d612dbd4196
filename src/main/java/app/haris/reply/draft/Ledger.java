package app.haris.reply.draft;

import app.haris.audit.Journal;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.Cases;
import app.haris.reply.ReplyState;
import app.haris.team.Team;
import app.haris.work.Agenda;
import app.haris.work.Job;
import app.haris.work.JobName;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Puts each change of a reply on record, whole: the state, the journal, the card, and the job that
 * the new state calls for, all in the caller's transaction. So no reply waits for something that
 * nobody will do.
 *
 * <p>A job's key ends with the version that it was made for. A version is never met twice, so a new
 * job cannot be mistaken for one that still waits or is just running, and a job that meets another
 * version knows that it is out of date.
 */
@Component
public final class Ledger {
    public static final JobName SEND = new JobName("reply-send");
    public static final JobName REMIND = new JobName("reply-remind");

    private final Drafts drafts;
    private final Cases cases;
    private final Journal journal;
    private final Agenda agenda;
    private final Team team;

    Ledger(Drafts drafts, Cases cases, Journal journal, Agenda agenda, Team team) {
        this.drafts = drafts;
        this.cases = cases;
        this.journal = journal;
        this.agenda = agenda;
        this.team = team;
    }

    /** Keeps a new revision. */
    public Reply begin(Reply reply, Act act) {
        drafts.add(reply);
        plan(reply);
        note(reply, act.fact("after", reply.state().word()));
        return reply;
    }

    /** Keeps a reply that was changed in any other way than by an approval. */
    public Reply change(Reply before, Reply after, Act act) {
        var saved = drafts.save(after);
        plan(saved);
        note(saved, act.fact("before", before.state().word()).fact("after", saved.state().word()));
        return saved;
    }

    /** Journals something about a reply whose state stays as it is. */
    public void note(Reply reply, Act act) {
        cases.touched(reply.caseNumber(), act.what());
        journal.record(
                act.fact("draft", reply.draft())
                        .fact("revision", reply.number())
                        .fact("hash", reply.hash())
                        .on(reply.caseNumber()));
    }

    /** Journals something about a case. */
    public void note(CaseNumber number, Act act) {
        cases.touched(number, act.what());
        journal.record(act.on(number));
    }

    private void plan(Reply reply) {
        switch (reply.state()) {
            case ReplyState.Approved(var sendAt) ->
                    agenda.add(new Job(SEND, JobKey.of(reply), sendAt));
            case ReplyState.Drafted drafted -> remind(reply);
            case ReplyState.Held held -> remind(reply);
            case ReplyState.Unknown unknown -> remind(reply);
            // Whoever stops, rejects or is refused is there to see it; a claim plans its own jobs.
            case ReplyState.Stopped stopped -> {}
            case ReplyState.Rejected rejected -> {}
            case ReplyState.Refused refused -> {}
            case ReplyState.Superseded superseded -> {}
            case ReplyState.Published published -> {}
            case ReplyState.Sending sending -> {}
        }
    }

    private void remind(Reply reply) {
        Optional.of(team.policy().reminder())
                .filter(Duration::isPositive)
                .map(wait -> new Job(REMIND, JobKey.of(reply), reply.changedAt().plus(wait)))
                .ifPresent(agenda::add);
    }
}
