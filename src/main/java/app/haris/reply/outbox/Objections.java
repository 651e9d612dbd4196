package app.haris.reply.outbox;

import app.haris.inbox.Case;
import app.haris.inbox.CaseState;
import app.haris.reply.Finding;
import app.haris.reply.ReleaseGate;
import app.haris.reply.draft.Approval;
import app.haris.reply.draft.Reply;
import app.haris.reply.draft.Revisions;
import app.haris.reply.template.Words;
import app.haris.social.Accounts;
import app.haris.social.Platforms;
import app.haris.social.Sighting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What may have changed since the approval and speaks against sending now. */
@Component
final class Objections {
    private final Source source;
    private final Revisions revisions;
    private final Accounts accounts;
    private final Platforms platforms;
    private final Words words;
    private final List<ReleaseGate> gates;

    Objections(
            Source source,
            Revisions revisions,
            Accounts accounts,
            Platforms platforms,
            Words words,
            List<ReleaseGate> gates) {
        this.source = source;
        this.revisions = revisions;
        this.accounts = accounts;
        this.platforms = platforms;
        this.words = words;
        this.gates = gates;
    }

    /** The first objection that no member has overruled. */
    Optional<Objection> to(Reply reply, Case about, Sighting sighting) {
        return Stream.<Supplier<Optional<Objection>>>of(
                        () -> intactness(reply),
                        () -> place(reply, about),
                        () -> wording(reply),
                        () -> source(reply, sighting),
                        () -> gates(reply, about))
                .flatMap(check -> check.get().stream())
                .findFirst();
    }

    /** Text that was tampered with or erased in the database was approved by nobody. */
    private static Optional<Objection> intactness(Reply reply) {
        return reply.isIntact() ? Optional.empty() : Optional.of(Objection.of("not-intact"));
    }

    private Optional<Objection> place(Reply reply, Case about) {
        if (about.state() instanceof CaseState.Merged) {
            return Optional.of(Objection.of("case-merged"));
        }
        var account = accounts.find(reply.wording().account());
        if (account.isEmpty()) {
            return Optional.of(Objection.of("account-gone"));
        }
        if (account.get().isPaused()) {
            return Optional.of(Objection.of("account-paused"));
        }
        return platforms.of(account.get()).isEmpty()
                ? Optional.of(Objection.of("platform-gone"))
                : Optional.empty();
    }

    /** A slip in what stands there is mended whatever became of what it answers. */
    private Optional<Objection> source(Reply reply, Sighting sighting) {
        return reply.wording().corrects().isPresent()
                ? Optional.empty()
                : source.objection(reply, sighting);
    }

    private Optional<Objection> wording(Reply reply) {
        return words.in(reply.wording().text()).stream()
                .filter(finding -> finding.severity() == Finding.Severity.BLOCK)
                .findFirst()
                .map(finding -> Objection.of("forbidden-words"));
    }

    private Optional<Objection> gates(Reply reply, Case about) {
        var revision = revisions.of(reply, about);
        var approvedAt =
                reply.approvals().stream()
                        .map(Approval::at)
                        .min(Instant::compareTo)
                        .orElseGet(reply::changedAt);
        return gates.stream()
                .flatMap(
                        gate ->
                                gate
                                        .holds(
                                                revision,
                                                about,
                                                approvedAt,
                                                reply.passage().release())
                                        .stream())
                .findFirst()
                .map(Objection::of);
    }
}
