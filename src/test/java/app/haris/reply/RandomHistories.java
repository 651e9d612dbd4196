package app.haris.reply;

import static app.haris.reply.ReplyWorld.by;
import static org.assertj.core.api.Assertions.assertThat;

import app.haris.audit.Journal.Verification;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.Outcome;
import app.haris.reply.History.Deed;
import app.haris.reply.History.Weather;
import app.haris.social.OutgoingReply;
import app.haris.social.ReadBack;
import app.haris.social.Receipt;
import app.haris.storage.jdbc.TestDatabase;
import app.haris.team.FakeTeam;
import app.haris.team.Member;
import app.haris.team.Role;
import app.haris.team.Team.TeamPolicy;
import app.haris.work.Job;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lives through a random history with real threads: members who click at the same time, two
 * instances that run the jobs, and a network that misbehaves. Whatever happens, no text leaves
 * without its eyes, none leaves twice, and nothing is forgotten.
 *
 * <p>The eyes are counted here once more, by other means: from the tables, at the moment when the
 * text leaves.
 */
final class RandomHistories implements AutoCloseable {
    private static final Duration SOON = Duration.ofMillis(20);
    private static final AtomicInteger CASES = new AtomicInteger();

    private final TestDatabase database;
    private final ReplyWorld world;
    private final CaseNumber number;
    private final History history;
    private final Queue<Weather> weather;
    private final List<String> violations = new CopyOnWriteArrayList<>();
    private final Set<Object> running = ConcurrentHashMap.newKeySet();

    /**
     * Time passes in leaps, so it must not while a call is under way, as a lease lasts much longer
     * than a call in truth; nor while a member is between looking at the network and saying so.
     */
    private final ReadWriteLock time = new ReentrantReadWriteLock();

    RandomHistories(TestDatabase database, History history) {
        this.database = database;
        this.history = history;
        weather = new ConcurrentLinkedQueue<>(history.network());
        world = new ReplyWorld(database, Map.of("haris.outbox.publish", SOON.toMillis() + "ms"));
        number = world.cases.open(CASES.incrementAndGet());
        world.team.agreeOn(
                new TeamPolicy(
                        history.selfApproval(),
                        Duration.ofSeconds(10),
                        history.eyes(),
                        Map.of(),
                        FakeTeam.POLICY.approvalExpiry(),
                        FakeTeam.POLICY.reminder()));
        history.network().forEach(one -> world.platform.next(one.step));
        world.look(real -> new WatchfulPlatform(real, this::inspect, this::misbehave));
    }

    void live() {
        if (history.isDoubtful()) {
            world.platform.readsBack(new ReadBack.Inconclusive("not-listed"));
        }
        var isOver = new AtomicBoolean();
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var members =
                    history.scripts().stream()
                            .<Future<?>>map(script -> threads.submit(() -> act(script, start)))
                            .toList();
            var instances =
                    List.of(
                            threads.submit(() -> runJobs(isOver)),
                            threads.submit(() -> runJobs(isOver)));
            start.countDown();
            members.forEach(RandomHistories::join);
            isOver.set(true);
            instances.forEach(RandomHistories::join);
        }
        world.platform.readsBackTruly();
        settle();
        correct();
        check();
    }

    /** What got out is corrected: by chance alone that would be rare. */
    private void correct() {
        var approvers = world.team.holders(Role.APPROVER);
        for (var revision : world.replies().of(number)) {
            var which = OptionalInt.of(revision.number());
            if (revision.state() instanceof ReplyState.Published
                    && world.replies()
                                    .edit(
                                            number,
                                            which,
                                            "Corretto " + UUID.randomUUID(),
                                            by(approvers.iterator().next()))
                            instanceof Outcome.Done<Revision>(var correction)) {
                var corrected = OptionalInt.of(correction.number());
                approvers.forEach(one -> world.replies().approve(number, corrected, by(one)));
            }
        }
        world.pass(Duration.ofHours(1), this::waitForCalls);
    }

    /** Late answers come in real time, so what is left is done again until nothing is left. */
    private void settle() {
        for (var round = 0; round < 3; round++) {
            LockSupport.parkNanos(SOON.multipliedBy(3).toNanos());
            world.pass(Duration.ofHours(12), this::waitForCalls);
        }
    }

    private static void join(Future<?> future) {
        try {
            future.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError(failure);
        }
    }

    private void act(List<Deed> script, CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
        script.forEach(this::act);
    }

    private void act(Deed deed) {
        switch (deed) {
            case Deed.Draft(var member) ->
                    world.replies().draft(number, "Testo " + UUID.randomUUID(), by(member));
            case Deed.OnRevision onRevision -> act(onRevision);
            case Deed.Settle(var member) -> settle(member);
            case Deed.Wait(var seconds) -> waitFor(seconds);
        }
    }

    private void act(Deed.OnRevision deed) {
        var revisions = world.replies().of(number);
        if (revisions.isEmpty()) {
            return;
        }
        var meant = revisions.get(Math.max(0, revisions.size() - 1 - deed.pick()));
        var revision = OptionalInt.of(meant.number());
        var actor = by(deed.member());
        var replies = world.replies();
        switch (deed.verb()) {
            case EDIT -> replies.edit(number, revision, "Nuovo " + UUID.randomUUID(), actor);
            case APPROVE -> replies.approve(number, revision, actor);
            case CHOOSE -> replies.choose(number, revision, actor);
            case WITHDRAW -> replies.withdraw(number, revision, actor);
            case REJECT -> replies.reject(number, revision, "no", actor);
            case SEND -> replies.send(number, revision, actor);
            case STOP -> replies.stop(number, revision, actor);
        }
    }

    /** A member looks at the network, and says what is true. */
    private void settle(Member member) {
        time.readLock().lock();
        try {
            for (var revision : world.replies().of(number)) {
                if (revision.state() instanceof ReplyState.Unknown) {
                    var which = OptionalInt.of(revision.number());
                    if (isOut(revision)) {
                        world.replies()
                                .confirmPublished(number, which, receipt(revision), by(member));
                    } else {
                        world.replies().sendAgain(number, which, by(member));
                    }
                }
            }
        } finally {
            time.readLock().unlock();
        }
    }

    /** Everything that the network was made to show, corrections too, in any order. */
    private List<OutgoingReply> shown() {
        return Stream.concat(
                        world.platform.publications().stream().map(one -> one.reply()),
                        world.platform.corrections().stream().map(one -> one.reply()))
                .toList();
    }

    private boolean isOut(Revision revision) {
        return shown().stream().anyMatch(one -> one.text().equals(revision.text()));
    }

    private Optional<Receipt> receipt(Revision revision) {
        return world.platform.publications().stream()
                .filter(one -> one.reply().text().equals(revision.text()))
                .map(one -> one.receipt())
                .findFirst();
    }

    private void waitForCalls() {
        time.writeLock().lock();
        time.writeLock().unlock();
    }

    private void waitFor(int seconds) {
        time.writeLock().lock();
        try {
            world.clock.advance(Duration.ofSeconds(seconds));
        } finally {
            time.writeLock().unlock();
        }
        // Long enough for the instances to take up what has fallen due.
        LockSupport.parkNanos(Duration.ofMillis(15).toNanos());
    }

    private void runJobs(AtomicBoolean isOver) {
        while (!isOver.get()) {
            for (var job : world.work.jobs()) {
                if (!job.due().isAfter(world.clock.instant())) {
                    runAlone(job);
                }
            }
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
    }

    private void runAlone(Job job) {
        var name = List.of(job.name(), job.key());
        if (running.add(name)) {
            try {
                if (world.work.jobs().contains(job)) {
                    world.run(job);
                }
            } finally {
                running.remove(name);
            }
        }
    }

    /** Happens after the network has done what it does, and before it says so. */
    private void misbehave() {
        try {
            var now = weather.poll();
            if (now == Weather.HANGS) {
                LockSupport.parkNanos(SOON.multipliedBy(2).toNanos());
            }
            if (now == Weather.THROWS) {
                throw new IllegalStateException("an adapter's bug");
            }
        } finally {
            time.readLock().unlock();
        }
    }

    private void inspect(OutgoingReply reply) {
        time.readLock().lock();
        var client = database.client();
        var row =
                client.sql("select * from revision where publication_key = :key")
                        .param("key", reply.key())
                        .query()
                        .singleRow();
        if (!reply.text().equals(row.get("body"))) {
            violations.add("another text left than was approved");
        }
        // On a busy machine the call may begin when its time to answer is over.
        if (!Set.of("sending", "unknown").contains(row.get("state").toString())) {
            violations.add("a reply left while " + row.get("state"));
        }
        var newest =
                client.sql(
                                """
                                select max(number) from revision
                                where case_number = :case and draft = :draft
                                """)
                        .param("case", number.value())
                        .param("draft", row.get("draft"))
                        .query(Integer.class)
                        .single();
        if (!newest.equals(row.get("number"))) {
            violations.add("a superseded revision left");
        }
        var eyes = eyes(row);
        if (eyes < history.eyes()) {
            violations.add("left with %d of %d eyes".formatted(eyes, history.eyes()));
        }
    }

    private long eyes(Map<String, Object> row) {
        var authors =
                database.client()
                        .sql(
                                """
                                select written_by from revision
                                where case_number = :case and draft = :draft and number <= :number
                                """)
                        .param("case", number.value())
                        .param("draft", row.get("draft"))
                        .param("number", row.get("number"))
                        .query(String.class)
                        .set();
        var approvers =
                world.team.holders(Role.APPROVER).stream()
                        .map(member -> member.id().value())
                        .collect(Collectors.toSet());
        return database
                .client()
                .sql(
                        """
                        select distinct member from approval
                        where case_number = :case and revision = :revision and hash = :hash
                            and given_at > :fresh
                        """)
                .param("case", number.value())
                .param("revision", row.get("number"))
                .param("hash", row.get("hash"))
                .param("fresh", Timestamp.from(world.clock.instant().minus(Duration.ofHours(24))))
                .query(String.class)
                .list()
                .stream()
                .filter(approvers::contains)
                .filter(member -> history.selfApproval() || !authors.contains(member))
                .count();
    }

    private void check() {
        assertThat(violations).isEmpty();
        var published =
                shown().stream()
                        .collect(Collectors.groupingBy(OutgoingReply::key, Collectors.counting()));
        assertThat(published.values())
                .as("publications of each revision")
                .allMatch(count -> count == 1);
        for (var revision : world.replies().of(number)) {
            var isOut = isOut(revision);
            switch (revision.state()) {
                case ReplyState.Published ignored -> assertThat(isOut).isTrue();
                case ReplyState.Approved ignored -> throw new AssertionError("forgotten");
                case ReplyState.Sending ignored -> throw new AssertionError("forgotten");
                // Looked for in vain while nothing could be seen: a member is asked.
                case ReplyState.Unknown ignored -> assertThat(history.isDoubtful()).isTrue();
                case ReplyState.Drafted ignored -> assertThat(isOut).isFalse();
                case ReplyState.Held ignored -> assertThat(isOut).isFalse();
                case ReplyState.Stopped ignored -> assertThat(isOut).isFalse();
                case ReplyState.Rejected ignored -> assertThat(isOut).isFalse();
                case ReplyState.Refused ignored -> assertThat(isOut).isFalse();
                case ReplyState.Superseded ignored -> assertThat(isOut).isFalse();
            }
        }
        var posts = world.platform.publications().stream().map(one -> one.receipt().id()).toList();
        assertThat(world.platform.corrections()).allMatch(one -> posts.contains(one.post()));
        assertThat(world.journal.verify()).isInstanceOf(Verification.Intact.class);
        assertThat(world.meters.find("haris.reply.contradictions").counter()).isNull();
    }

    int corrections() {
        return world.platform.corrections().size();
    }

    int publications() {
        return world.platform.publications().size();
    }

    @Override
    public void close() {
        world.close();
    }
}
