package app.haris.social.sandbox;

import app.haris.social.Account;
import app.haris.social.Interaction;
import app.haris.social.Moderation;
import app.haris.social.OutgoingReply;
import app.haris.social.RemoteId;
import app.haris.social.Visibility;
import app.haris.storage.DiskTrouble;
import app.haris.storage.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.springframework.core.NestedRuntimeException;

/**
 * The far side of the wire: it keeps posts, answers as networks do, and misbehaves on request.
 *
 * <p>It knows no idempotency keys, as most networks do not, so that a blind repetition shows: it
 * only remembers by which reference it was asked. Whether it posts is decided when the call comes
 * in, and a call that is given up has no effect later. So reading back finds out for certain what
 * became of a call that has ended.
 */
final class SandboxNetwork {
    static final int MEDIA = 4;

    /** Lets time pass. */
    interface Pause {
        void of(Duration duration);
    }

    private final Posts posts;
    private final Faults.Book book;
    private final Transactions transactions;
    private final PostIds ids;
    private final Clock clock;
    private final RandomGenerator chance;
    private final Pause pause;

    SandboxNetwork(
            Posts posts,
            Faults.Book book,
            Transactions transactions,
            PostIds ids,
            Clock clock,
            RandomGenerator chance,
            Pause pause) {
        this.posts = posts;
        this.book = book;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
        this.chance = chance;
        this.pause = pause;
    }

    /**
     * Posts a reply.
     *
     * @param patience how long the caller waits for the answer
     */
    Answer publish(Account account, OutgoingReply reply, Duration patience) {
        return meet(account, patience, () -> post(account, reply));
    }

    Answer moderate(Account account, RemoteId id, Moderation moderation, Duration patience) {
        return meet(account, patience, () -> mark(account, id, moderation));
    }

    /** Puts the text of a reply in the place of what the brand has posted. */
    Answer correct(Account account, OutgoingReply reply, RemoteId id, Duration patience) {
        return meet(account, patience, () -> rewrite(account, reply, id));
    }

    /** Finds what was posted under a reference, or says 404. */
    Answer seek(Account account, UUID reference, Duration patience) {
        var faults = strike(account);
        return switch (faults.fault()) {
            case BROKEN -> broken();
            case HANG -> hang(faults.delay(), patience);
            case OK, SLOW, TOO_MANY_REQUESTS, POSTED_BUT_BROKEN, RESET, REFUSE ->
                    serve(
                            () ->
                                    posts.findPublished(account.id(), reference)
                                            .<Answer>map(found -> new Answer.Done(found.id()))
                                            .orElseGet(() -> failed(404, "absent")));
        };
    }

    private Answer meet(Account account, Duration patience, Supplier<Answer> act) {
        var faults = strike(account);
        return switch (faults.fault()) {
            case OK -> serve(act);
            case SLOW -> late(serve(act), faults.delay(), patience);
            case TOO_MANY_REQUESTS ->
                    new Answer.Failed(429, "too-many-requests", Optional.of(faults.delay()));
            case BROKEN -> broken();
            case POSTED_BUT_BROKEN -> {
                serve(act);
                yield broken();
            }
            case RESET -> {
                if (chance.nextBoolean()) {
                    serve(act);
                }
                yield new Answer.Reset();
            }
            case HANG -> hang(faults.delay(), patience);
            case REFUSE -> failed(403, "forbidden");
        };
    }

    /** The faults that hit this call. */
    private Faults strike(Account account) {
        var faults = transactions.call(() -> book.of(account.id()));
        return chance.nextDouble() < faults.rate() ? faults : Faults.NONE;
    }

    private Answer serve(Supplier<Answer> act) {
        try {
            return act.get();
        } catch (NestedRuntimeException | DiskTrouble trouble) {
            return broken();
        }
    }

    private Answer late(Answer answer, Duration delay, Duration patience) {
        return delay.compareTo(patience) < 0 ? after(delay, answer) : hang(delay, patience);
    }

    private Answer hang(Duration delay, Duration patience) {
        return after(delay.compareTo(patience) < 0 ? delay : patience, new Answer.TimedOut());
    }

    private Answer after(Duration time, Answer answer) {
        pause.of(time);
        return answer;
    }

    private static Answer broken() {
        return failed(500, "status-500");
    }

    private static Answer failed(int status, String problem) {
        return new Answer.Failed(status, problem, Optional.empty());
    }

    private Answer post(Account account, OutgoingReply reply) {
        var id = ids.next();
        return transactions.callDurably(
                () -> {
                    var target = posts.find(account.id(), reply.target());
                    var problem = problemWith(account, reply, target);
                    if (problem.isEmpty()) {
                        posts.publish(replyPost(reply, id, target), reply.key());
                    }
                    return problem.orElseGet(() -> new Answer.Done(id));
                });
    }

    private Answer rewrite(Account account, OutgoingReply reply, RemoteId id) {
        return transactions.callDurably(
                () -> {
                    var post = posts.find(account.id(), id).filter(Post::isOurs);
                    if (post.isEmpty()) {
                        return failed(404, "unknown");
                    }
                    var problem = problemWith(account, reply, post);
                    if (problem.isEmpty()) {
                        posts.edit(account.id(), id, reply.text(), clock.instant());
                    }
                    return problem.orElseGet(() -> new Answer.Done(id));
                });
    }

    private static Optional<Answer> problemWith(
            Account account, OutgoingReply reply, Optional<Post> target) {
        if (target.filter(post -> post.marks().isDeleted()).isPresent()) {
            return Optional.of(failed(404, "gone"));
        }
        if (target.filter(post -> !post.kind().hasWords()).isPresent()) {
            return Optional.of(failed(422, "not-answerable"));
        }
        if (reply.text().isBlank()) {
            return Optional.of(failed(422, "empty"));
        }
        if (!Sandbox.ruleOf(account).measure(reply.visibility(), reply.text()).fits()) {
            return Optional.of(failed(422, "too-long"));
        }
        return reply.media().size() > MEDIA
                ? Optional.of(failed(422, "too-many-files"))
                : Optional.empty();
    }

    /** A target that was never seen here may well be there: its news can be lost in a crash. */
    private Post replyPost(OutgoingReply reply, RemoteId id, Optional<Post> target) {
        return new Post(
                reply.account(),
                id,
                target.map(Post::thread).orElse(reply.target().value()),
                Post.Voice.HARIS,
                reply.visibility() == Visibility.PRIVATE
                        ? Interaction.Kind.MESSAGE
                        : Interaction.Kind.COMMENT,
                reply.recipient(),
                reply.target(),
                reply.text(),
                reply.visibility(),
                null,
                reply.media(),
                clock.instant(),
                Post.Marks.NONE);
    }

    private Answer mark(Account account, RemoteId id, Moderation moderation) {
        return transactions.callDurably(
                () -> {
                    var post = posts.find(account.id(), id);
                    if (post.isEmpty()) {
                        return failed(404, "unknown");
                    }
                    if (post.get().marks().isDeleted() && moderation != Moderation.DELETE) {
                        return failed(404, "gone");
                    }
                    posts.mark(account.id(), id, markFor(moderation), clock.instant());
                    return new Answer.Done(id);
                });
    }

    private static Posts.Mark markFor(Moderation moderation) {
        return switch (moderation) {
            case LIKE -> Posts.Mark.LIKED;
            case HIDE -> Posts.Mark.HIDDEN;
            case DELETE -> Posts.Mark.DELETED;
        };
    }
}
