package app.haris.reply.outbox;

import app.haris.audit.Origin;
import app.haris.inbox.Case;
import app.haris.inbox.Cases;
import app.haris.reply.ReplyState.Approved;
import app.haris.reply.draft.Act;
import app.haris.reply.draft.Basis;
import app.haris.reply.draft.Drafts;
import app.haris.reply.draft.JobKey;
import app.haris.reply.draft.Ledger;
import app.haris.reply.draft.Reply;
import app.haris.reply.draft.Revisions;
import app.haris.social.OutgoingReply;
import app.haris.social.RemoteId;
import app.haris.social.Sighting;
import app.haris.storage.Ids;
import app.haris.storage.Transactions;
import app.haris.triage.EyesNeeded;
import app.haris.work.Agenda;
import app.haris.work.Job;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Decides, in one transaction under the case's lock, whether a reply leaves now. All that an
 * approval promises is looked at here and nowhere later: what is claimed goes out as it was
 * claimed, or not at all.
 */
@Component
final class Claims {
    private final Transactions transactions;
    private final Cases cases;
    private final Drafts drafts;
    private final Calls calls;
    private final Objections objections;
    private final Revisions revisions;
    private final Ledger ledger;
    private final Agenda agenda;
    private final Outgoing outgoing;
    private final Tally tally;
    private final OutboxLimits limits;
    private final Ids ids;
    private final Clock clock;

    Claims(
            Transactions transactions,
            Cases cases,
            Drafts drafts,
            Calls calls,
            Objections objections,
            Revisions revisions,
            Ledger ledger,
            Agenda agenda,
            Outgoing outgoing,
            Tally tally,
            OutboxLimits limits,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.cases = cases;
        this.drafts = drafts;
        this.calls = calls;
        this.objections = objections;
        this.revisions = revisions;
        this.ledger = ledger;
        this.agenda = agenda;
        this.outgoing = outgoing;
        this.tally = tally;
        this.limits = limits;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A reply that leaves, and the call by which it does.
     *
     * @param corrects the post in whose place it is put
     */
    record Claim(Call call, OutgoingReply outgoing, Optional<RemoteId> corrects) {
        /** What the network is asked for. */
        String word() {
            return corrects.isPresent() ? "correct" : "publish";
        }
    }

    /**
     * Claims the reply that the job was put down for. When this returns a claim, the attempt is on
     * disk.
     *
     * @param sighting how what is answered looked a moment ago
     */
    Optional<Claim> claim(JobKey key, Sighting sighting) {
        return transactions.callDurably(
                () ->
                        cases.lock(key.caseNumber())
                                .flatMap(
                                        about ->
                                                drafts.find(key.caseNumber(), key.revision())
                                                        .filter(key::isStill)
                                                        .flatMap(
                                                                reply ->
                                                                        decide(
                                                                                reply, about,
                                                                                sighting))));
    }

    private Optional<Claim> decide(Reply reply, Case about, Sighting sighting) {
        var now = clock.instant();
        if (!(reply.state() instanceof Approved approved) || approved.sendAt().isAfter(now)) {
            return Optional.empty();
        }
        var objection = objections.to(reply, about, sighting);
        if (objection.isPresent()) {
            hold(reply, approved, objection.get(), now);
            return Optional.empty();
        }
        var eyes = revisions.eyes(reply, about);
        if (!eyes.areEnough()) {
            lapse(reply, approved, eyes.needed(), eyes.given().size(), now);
            return Optional.empty();
        }
        var asked = new EyesNeeded(eyes.needed(), eyes.why());
        return Optional.of(claimed(reply, about, approved, asked));
    }

    private void hold(Reply reply, Approved approved, Objection objection, Instant now) {
        var passage =
                objection
                        .fingerprint()
                        .map(reply.passage()::objecting)
                        .orElseGet(reply.passage()::unobjected);
        var held = reply.become(approved.held(objection.code()), now).with(passage);
        ledger.change(
                reply, held, Act.ofHaris(Origin.CLOCK, "held").fact("reason", objection.code()));
        tally.held(objection.code());
    }

    private void lapse(Reply reply, Approved approved, int needed, int given, Instant now) {
        ledger.change(
                reply,
                reply.become(approved.lapsed(), now),
                Act.ofHaris(Origin.CLOCK, "approval-lapsed")
                        .fact("eyes-needed", needed)
                        .fact("eyes-given", given));
        tally.held("approval-lapsed");
    }

    private Claim claimed(Reply reply, Case about, Approved approved, EyesNeeded asked) {
        var now = clock.instant();
        var until = now.plus(limits.claim());
        var call =
                new Call(
                        ids.next(),
                        reply.caseNumber(),
                        reply.number(),
                        now,
                        until,
                        false,
                        Optional.empty(),
                        0);
        var basis = new Basis(reply.basis().sourceHash(), reply.basis().template(), asked);
        var sending =
                reply.become(approved.claimed(now), now).with(basis).with(reply.passage().tried());
        ledger.change(
                reply,
                sending,
                Act.ofHaris(Origin.CLOCK, "claimed-for-sending").fact("attempt", call.id()));
        calls.add(call);
        agenda.add(new Job(Interruptions.NAME, call.id().toString(), until));
        return new Claim(call, outgoing.of(reply, about), reply.wording().corrects());
    }
}
