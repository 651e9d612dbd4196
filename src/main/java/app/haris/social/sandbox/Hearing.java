package app.haris.social.sandbox;

import app.haris.social.Account;
import app.haris.social.AccountId;
import app.haris.social.Accounts;
import app.haris.social.Arrival;
import app.haris.social.Heard;
import app.haris.social.Interaction;
import app.haris.social.RemoteId;
import app.haris.storage.Transactions;
import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Puts on the network what arrived for its accounts by other ways, as if it had been said there.
 *
 * <p>It happens beside the intake, on a thread of its own, so that intake never waits for it; who
 * wants to see everything that was told so far calls {@link #catchUp}. What is lost in a crash, or
 * when the queue is full, is missing on the page only.
 */
@Component
final class Hearing {
    private static final Logger LOG = LoggerFactory.getLogger(Hearing.class);
    private static final int CAPACITY = 10_000;
    private static final int BATCH = 500;

    private final Posts posts;
    private final Transactions transactions;
    private final Accounts accounts;
    private final BlockingQueue<Arrival> queue = new ArrayBlockingQueue<>(CAPACITY);
    private final AtomicLong missed = new AtomicLong();
    private final Semaphore news = new Semaphore(0);
    private final ReentrantLock writing = new ReentrantLock();
    private final Thread thread;
    private volatile boolean isClosed;

    Hearing(Posts posts, Transactions transactions, Accounts accounts) {
        this.posts = posts;
        this.transactions = transactions;
        this.accounts = accounts;
        thread = Thread.ofPlatform().daemon().name("sandbox-hearing").start(this::listen);
    }

    @EventListener
    void on(Heard heard) {
        var ours = new HashMap<AccountId, Boolean>();
        for (var arrival : heard.arrivals()) {
            if (ours.computeIfAbsent(arrival.account(), this::isOurs) && !queue.offer(arrival)) {
                missed.incrementAndGet();
            }
        }
        news.release();
    }

    private boolean isOurs(AccountId id) {
        return accounts.find(id).filter(a -> a.platform().equals(Sandbox.NAME)).isPresent();
    }

    private void listen() {
        while (!isClosed) {
            news.acquireUninterruptibly();
            news.drainPermits();
            catchUp();
        }
    }

    /** Returns when everything that was told before the call is on the network. */
    void catchUp() {
        writing.lock();
        try {
            var batch = new ArrayList<Arrival>();
            while (queue.drainTo(batch, BATCH) > 0) {
                var heard = List.copyOf(batch);
                again(() -> transactions.callUnflushed(() -> write(heard)));
                batch.clear();
            }
        } catch (RuntimeException trouble) {
            LOG.warn("what arrived is missing on the sandbox's pages", trouble);
        } finally {
            writing.unlock();
        }
        long lost = missed.getAndSet(0);
        if (lost > 0) {
            LOG.warn("{} arrivals came too fast for the sandbox's pages", lost);
        }
    }

    /** Puts arrivals on the network; those that are there are left as they are. */
    void put(List<Arrival> arrivals) {
        again(() -> transactions.call(() -> write(arrivals)));
    }

    /** Another thread may have put the same there at the same moment. */
    private static void again(Runnable putting) {
        try {
            putting.run();
        } catch (DuplicateKeyException justAdded) {
            putting.run();
        }
    }

    /** Returns how many there were, since a transaction returns something. */
    private int write(List<Arrival> arrivals) {
        var fresh = new ArrayList<Interaction>();
        for (var arrival : arrivals) {
            if (arrival instanceof Arrival.Received(var interaction)) {
                fresh.add(interaction);
            } else {
                add(fresh);
                fresh.clear();
                change(arrival);
            }
        }
        add(fresh);
        return arrivals.size();
    }

    private void change(Arrival arrival) {
        switch (arrival) {
            case Arrival.Edited edited ->
                    posts.edit(edited.account(), edited.id(), edited.text(), edited.at());
            case Arrival.Deleted deleted ->
                    posts.mark(deleted.account(), deleted.id(), Posts.Mark.DELETED, deleted.at());
            case Arrival.Hidden hidden ->
                    posts.mark(hidden.account(), hidden.id(), Posts.Mark.HIDDEN, hidden.at());
            case Arrival.Received _,
                    Arrival.AnsweredNatively _,
                    Arrival.Ended _,
                    Arrival.Introduced _ -> {
                // Added above, said on the network itself, and nothing that a page shows.
            }
        }
    }

    private void add(List<Interaction> interactions) {
        if (interactions.isEmpty()) {
            return;
        }
        var threads = knownThreads(interactions);
        var found = new ArrayList<Post>();
        for (var interaction : interactions) {
            var thread = threadOf(interaction, threads);
            threads.put(new Place(interaction.account(), interaction.id()), thread);
            found.add(post(interaction, thread));
        }
        posts.addAll(found);
    }

    private record Place(AccountId account, RemoteId id) {}

    private Map<Place, String> knownThreads(List<Interaction> interactions) {
        var parents = new HashMap<AccountId, List<RemoteId>>();
        for (var interaction : interactions) {
            interaction
                    .parent()
                    .ifPresent(
                            parent ->
                                    parents.computeIfAbsent(
                                                    interaction.account(), _ -> new ArrayList<>())
                                            .add(parent));
        }
        var threads = new HashMap<Place, String>();
        parents.forEach(
                (account, ids) ->
                        posts.threadsOf(account, ids)
                                .forEach(
                                        (id, thread) ->
                                                threads.put(new Place(account, id), thread)));
        return threads;
    }

    private static String threadOf(Interaction interaction, Map<Place, String> threads) {
        return interaction
                .parent()
                .map(parent -> threads.get(new Place(interaction.account(), parent)))
                .or(() -> Optional.ofNullable(interaction.conversation()))
                .or(() -> interaction.parent().map(RemoteId::value))
                .orElse(interaction.id().value());
    }

    /** What comes from the account itself was said by the brand, in the network's application. */
    private Post post(Interaction interaction, String thread) {
        var isOwn =
                accounts.find(interaction.account())
                        .flatMap(Account::ownId)
                        .filter(interaction.author().id()::equals)
                        .isPresent();
        return Post.of(interaction, thread, isOwn ? Post.Voice.NATIVE : Post.Voice.AUDIENCE);
    }

    @PreDestroy
    void close() throws InterruptedException {
        isClosed = true;
        news.release();
        thread.join(10_000);
    }
}
