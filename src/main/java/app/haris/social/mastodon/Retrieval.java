package app.haris.social.mastodon;

import app.haris.social.Account;
import app.haris.social.OutgoingReply;
import app.haris.social.OwnPosts;
import app.haris.social.ReadBack;
import app.haris.social.Receipt;
import app.haris.social.RemoteId;
import app.haris.social.wire.Told;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Finds our own statuses again. */
@Component("mastodonRetrieval")
final class Retrieval {
    /** By how much the server's clock may differ from ours. */
    static final Duration SKEW = Duration.ofMinutes(5);

    /**
     * A status is stored within the call that posts it (app/services/post_status_service.rb of
     * https://github.com/mastodon/mastodon), and web servers end a call after a minute at most.
     */
    static final Duration CERTAIN = Duration.ofMinutes(2);

    private static final int MOST_PAGES = 10;

    private final Server server;
    private final OwnStatuses statuses;
    private final OwnPosts own;
    private final Clock clock;

    Retrieval(Server server, OwnStatuses statuses, OwnPosts own, Clock clock) {
        this.server = server;
        this.statuses = statuses;
        this.own = own;
        this.clock = clock;
    }

    ReadBack find(Account account, String ownId, OutgoingReply reply, Instant attemptedAt) {
        var asked = clock.instant();
        var from = attemptedAt.minus(SKEW);
        String before = null;
        boolean isDoubtful = false;
        for (int turn = 0; turn < MOST_PAGES; turn++) {
            switch (statuses.before(account, ownId, before)) {
                case Told.Amiss<List<Answers.Status>>(var code, var trouble) -> {
                    return new ReadBack.Inconclusive(trouble.detail());
                }
                case Told.Fine<List<Answers.Status>>(var page) -> {
                    var found = sought(account, reply, page, from);
                    if (found.isPresent()) {
                        return new ReadBack.Found(found.get());
                    }
                    isDoubtful = isDoubtful || isDoubtful(account, reply, page, from);
                    if (page.isEmpty() || page.getLast().createdAt().isBefore(from)) {
                        return absent(asked.isBefore(attemptedAt.plus(CERTAIN)), isDoubtful);
                    }
                    before = page.getLast().id();
                }
            }
        }
        return new ReadBack.Inconclusive("too-many");
    }

    private static ReadBack absent(boolean isEarly, boolean isDoubtful) {
        if (isDoubtful) {
            return new ReadBack.Inconclusive("another-answer");
        }
        return isEarly ? new ReadBack.Inconclusive("too-early") : new ReadBack.Absent();
    }

    /**
     * Whether a status of ours that nothing else explains answers the same: it may be this one, in
     * words that the server has changed, and then a second one must not go out.
     */
    private boolean isDoubtful(
            Account account, OutgoingReply reply, List<Answers.Status> page, Instant from) {
        var answers = since(reply, page, from);
        return notIn(known(account, answers), answers).isPresent();
    }

    private static List<Answers.Status> since(
            OutgoingReply reply, List<Answers.Status> page, Instant from) {
        return page.stream()
                .filter(status -> !status.createdAt().isBefore(from))
                .filter(status -> status.isAnswerTo(reply.target().value()))
                .toList();
    }

    /** Of several alike, one that no other publication has claimed is likelier to be this one's. */
    private Optional<Receipt> sought(
            Account account, OutgoingReply reply, List<Answers.Status> page, Instant from) {
        var answers = since(reply, page, from);
        var exact = alike(answers, Wording::essence, reply.text());
        var alike = exact.isEmpty() ? alike(answers, Wording::bones, reply.text()) : exact;
        return notIn(known(account, alike), alike)
                .or(() -> alike.stream().findFirst().map(Mapping::receipt));
    }

    private static List<Answers.Status> alike(
            List<Answers.Status> answers, UnaryOperator<String> reading, String text) {
        var wanted = reading.apply(text);
        return answers.stream()
                .filter(status -> !wanted.isEmpty())
                .filter(status -> reading.apply(Wording.body(status)).equals(wanted))
                .toList();
    }

    Optional<Receipt> nativeAnswer(Account account, String ownId, RemoteId interaction) {
        var path = "/api/v1/statuses/" + interaction + "/context";
        if (!(server.ask(account, Question.forAnswer(path), Answers.Context.class)
                instanceof Told.Fine<Answers.Context>(var context))) {
            return Optional.empty();
        }
        var answers =
                context.below()
                        .filter(Notifications::isWhole)
                        .filter(status -> status.account().id().equals(ownId))
                        .filter(status -> status.isAnswerTo(interaction.value()))
                        .toList();
        return notIn(known(account, answers), answers);
    }

    private Set<RemoteId> known(Account account, List<Answers.Status> statuses) {
        return own.among(
                account.id(), statuses.stream().map(status -> new RemoteId(status.id())).toList());
    }

    private static Optional<Receipt> notIn(Set<RemoteId> known, List<Answers.Status> statuses) {
        return statuses.stream()
                .filter(status -> !known.contains(new RemoteId(status.id())))
                .findFirst()
                .map(Mapping::receipt);
    }
}
