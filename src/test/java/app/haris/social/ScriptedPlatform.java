package app.haris.social;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A network that does as a test tells it, and remembers everything that was published.
 *
 * <p>Each call of {@code publish} takes the next step of the script; without one it publishes and
 * says so. Reading back and looking tell the truth unless told otherwise. Safe for many threads.
 */
public final class ScriptedPlatform implements SocialPlatform {
    /** What happens at one attempt to publish. */
    public sealed interface Step {
        /** The text is published, and the answer says so. */
        record Publishes() implements Step {}

        /** The text is published, but the answer is another: the worst that networks do. */
        record PublishesBut(Delivery answer) implements Step {}

        /** Nothing is published. */
        record Answers(Delivery answer) implements Step {}

        /** The call waits at the gate, and then does what the step says. */
        record Waits(Gate gate, Step then) implements Step {}
    }

    /** Holds a call until the test opens it. */
    public static final class Gate {
        private final CountDownLatch arrived = new CountDownLatch(1);
        private final CountDownLatch open = new CountDownLatch(1);

        /** Returns when a call stands at the gate. */
        public void awaitArrival() {
            await(arrived);
        }

        public void open() {
            open.countDown();
        }

        private void pass() {
            arrived.countDown();
            await(open);
        }

        private static void await(CountDownLatch latch) {
            try {
                if (!latch.await(30, TimeUnit.SECONDS)) {
                    throw new AssertionError("nobody came to the gate, or nobody opened it");
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted at the gate", interrupted);
            }
        }
    }

    /** A text that the public can see. */
    public record Publication(Receipt receipt, AccountId account, OutgoingReply reply) {}

    /** A text in the place of another that the public could see. */
    public record Correction(RemoteId post, OutgoingReply reply) {}

    /** One thing done to an interaction. */
    public record Moderated(AccountId account, RemoteId interaction, Moderation moderation) {}

    private final PlatformName name;
    private final Queue<Step> script = new ArrayDeque<>();
    private final List<OutgoingReply> attempts = new ArrayList<>();
    private final List<Publication> publications = new ArrayList<>();
    private final List<Correction> corrections = new ArrayList<>();
    private final List<Moderated> moderated = new ArrayList<>();
    private final Map<RemoteId, Sighting> sightings = new HashMap<>();
    private Optional<ReadBack> readBack = Optional.empty();
    private Optional<Delivery> moderation = Optional.empty();
    private boolean canEdit = true;
    private int limit = 500;
    private Optional<String> caution = Optional.empty();

    /** A scripted sandbox. */
    public ScriptedPlatform() {
        this("sandbox");
    }

    public ScriptedPlatform(String name) {
        this.name = new PlatformName(name);
    }

    /** Adds steps, one for each of the next attempts to publish. */
    public synchronized ScriptedPlatform next(Step... steps) {
        script.addAll(Arrays.asList(steps));
        return this;
    }

    /** From now on each reading back says this, whatever is true. */
    public synchronized void readsBack(ReadBack answer) {
        readBack = Optional.of(answer);
    }

    /** From now on reading back tells the truth again. */
    public synchronized void readsBackTruly() {
        readBack = Optional.empty();
    }

    /** From now on the interaction looks so. */
    public synchronized void shows(RemoteId interaction, Sighting sighting) {
        sightings.put(interaction, sighting);
    }

    /** From now on each moderation is answered so; nothing is then done. */
    public synchronized void answersModeration(Delivery answer) {
        moderation = Optional.of(answer);
    }

    /** From now on this many code points are allowed. */
    public synchronized void limit(int codePoints) {
        limit = codePoints;
    }

    /** From now on it says beforehand that it may refuse answers. */
    public synchronized void cautions(String code) {
        caution = Optional.of(code);
    }

    /** From now on what was published stays as it is. */
    public synchronized void editsNothing() {
        canEdit = false;
    }

    /** What was put in the place of a publication, in order. */
    public synchronized List<Correction> corrections() {
        return List.copyOf(corrections);
    }

    /** Every call of publish or correct, whatever came of it, in order of arrival. */
    public synchronized List<OutgoingReply> attempts() {
        return List.copyOf(attempts);
    }

    /** Everything that the public can see, in order of publication. */
    public synchronized List<Publication> publications() {
        return List.copyOf(publications);
    }

    /** What was published under one key: at most one, if all is well. */
    public synchronized List<Publication> publications(UUID key) {
        return publications.stream()
                .filter(publication -> publication.reply().key().equals(key))
                .toList();
    }

    public synchronized List<Moderated> moderated() {
        return List.copyOf(moderated);
    }

    @Override
    public PlatformName name() {
        return name;
    }

    @Override
    public synchronized Capabilities capabilities(Account account) {
        return new Capabilities(
                EnumSet.complementOf(EnumSet.of(Interaction.Kind.FOLLOW)),
                Set.of(Moderation.values()),
                PictureLimits.modest(4),
                true,
                true,
                canEdit,
                new PrivateReplies(
                        EnumSet.of(Interaction.Kind.MENTION, Interaction.Kind.COMMENT),
                        true,
                        Optional.of(Duration.ofDays(7))));
    }

    @Override
    public synchronized TextLength measure(
            Account account, Author recipient, Visibility visibility, String text) {
        return new TextLength(text.codePointCount(0, text.length()), limit);
    }

    @Override
    public synchronized Optional<String> caution(Account account, Interaction interaction) {
        return caution;
    }

    @Override
    public Delivery publish(Account account, OutgoingReply reply) {
        return perform(arrive(reply), () -> post(account, reply));
    }

    @Override
    public Delivery correct(Account account, OutgoingReply reply, RemoteId post) {
        return perform(arrive(reply), () -> rewrite(reply, post));
    }

    private synchronized Step arrive(OutgoingReply reply) {
        attempts.add(reply);
        return Optional.ofNullable(script.poll()).orElseGet(Step.Publishes::new);
    }

    private static Delivery perform(Step step, Supplier<Receipt> deed) {
        return switch (step) {
            case Step.Publishes() -> new Delivery.Published(deed.get());
            case Step.PublishesBut(Delivery answer) -> {
                Objects.requireNonNull(deed.get());
                yield answer;
            }
            case Step.Answers(Delivery answer) -> answer;
            case Step.Waits(Gate gate, Step then) -> {
                gate.pass();
                yield perform(then, deed);
            }
        };
    }

    private synchronized Receipt rewrite(OutgoingReply reply, RemoteId post) {
        corrections.add(new Correction(post, reply));
        return new Receipt(post, null);
    }

    @Override
    public synchronized ReadBack readBackCorrection(
            Account account, OutgoingReply reply, RemoteId post, Instant attemptedAt) {
        return readBack.orElseGet(
                () ->
                        corrections.stream()
                                .filter(one -> one.post().equals(post))
                                .reduce((earlier, later) -> later)
                                .filter(one -> one.reply().text().equals(reply.text()))
                                .<ReadBack>map(one -> new ReadBack.Found(new Receipt(post, null)))
                                .orElseGet(ReadBack.Absent::new));
    }

    private synchronized Receipt post(Account account, OutgoingReply reply) {
        var receipt = new Receipt(new RemoteId("published-" + (publications.size() + 1)), null);
        publications.add(new Publication(receipt, account.id(), reply));
        return receipt;
    }

    @Override
    public synchronized ReadBack readBack(
            Account account, OutgoingReply reply, Instant attemptedAt) {
        return readBack.orElseGet(
                () ->
                        publications(reply.key()).stream()
                                .findFirst()
                                .<ReadBack>map(found -> new ReadBack.Found(found.receipt()))
                                .orElseGet(ReadBack.Absent::new));
    }

    @Override
    public synchronized Sighting look(Account account, RemoteId interaction) {
        return sightings.getOrDefault(interaction, new Sighting.Unseen("nothing was scripted"));
    }

    @Override
    public synchronized Delivery moderate(
            Account account, RemoteId interaction, Moderation action) {
        return moderation.orElseGet(
                () -> {
                    moderated.add(new Moderated(account.id(), interaction, action));
                    return new Delivery.Published(new Receipt(interaction, null));
                });
    }
}
