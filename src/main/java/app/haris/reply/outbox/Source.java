package app.haris.reply.outbox;

import app.haris.inbox.CaseEntry;
import app.haris.inbox.Cases;
import app.haris.reply.ReplyState;
import app.haris.reply.draft.Drafts;
import app.haris.reply.draft.Reply;
import app.haris.reply.template.Fingerprints;
import app.haris.social.Receipt;
import app.haris.social.Sighting;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether what is answered still is as it was when the answer was written. */
@Component
final class Source {
    private final Cases cases;
    private final Drafts drafts;

    Source(Cases cases, Drafts drafts) {
        this.cases = cases;
        this.drafts = drafts;
    }

    /** The first objection that no member has overruled. */
    Optional<Objection> objection(Reply reply, Sighting sighting) {
        var told = entry(reply);
        var text = text(reply, sighting, told);
        var answered =
                answer(sighting)
                        .or(() -> told.flatMap(CaseEntry::answeredNatively))
                        .filter(receipt -> !isOurs(receipt, reply));
        return Stream.of(
                        text,
                        answered.map(
                                receipt -> Objection.of("answered-natively", receipt.id().value())))
                .flatMap(Optional::stream)
                .filter(objection -> !isOverruled(objection, reply))
                .findFirst();
    }

    private static boolean isOverruled(Objection objection, Reply reply) {
        return objection.fingerprint().filter(reply.passage().overruled()::contains).isPresent();
    }

    /** What the network shows now goes before what it told the inbox once. */
    private static Optional<Objection> text(
            Reply reply, Sighting sighting, Optional<CaseEntry> told) {
        return switch (sighting) {
            case Sighting.Gone() -> Optional.of(deleted(reply));
            case Sighting.Present(var text, var answered) -> edited(reply, text);
            case Sighting.Unseen(var reason) ->
                    told.flatMap(
                            entry ->
                                    entry.deletedAt().isPresent()
                                            ? Optional.of(deleted(reply))
                                            : edited(reply, entry.currentText()));
        };
    }

    private static Objection deleted(Reply reply) {
        return Objection.of("source-deleted", reply.wording().target().value());
    }

    private static Optional<Objection> edited(Reply reply, String text) {
        var now = Fingerprints.of(text);
        return now.equals(reply.basis().sourceHash())
                ? Optional.empty()
                : Optional.of(Objection.of("source-edited", now));
    }

    private static Optional<Receipt> answer(Sighting sighting) {
        return sighting instanceof Sighting.Present(var text, var answered)
                ? answered
                : Optional.empty();
    }

    /** An answer that Haris sent from this case is no surprise. */
    private boolean isOurs(Receipt receipt, Reply reply) {
        return drafts.of(reply.caseNumber()).stream()
                .map(Reply::state)
                .anyMatch(
                        state ->
                                state instanceof ReplyState.Published(var ours, var at)
                                        && ours.filter(one -> one.id().equals(receipt.id()))
                                                .isPresent());
    }

    private Optional<CaseEntry> entry(Reply reply) {
        return cases.entries(reply.caseNumber()).stream()
                .filter(one -> one.interaction().id().equals(reply.wording().target()))
                .findFirst();
    }
}
