package app.haris.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.inbox.Inbox.Acceptance;
import app.haris.social.AccountFixtures;
import app.haris.social.AccountId;
import app.haris.social.Arrival;
import app.haris.social.Author;
import app.haris.social.Interaction.Kind;
import app.haris.social.RemoteId;
import app.haris.storage.jdbc.TestDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Random histories, in any order, with repetitions, by several threads on two instances: the same
 * cases, and each interaction exactly once.
 */
abstract class HistoriesContract {
    private static final int LENGTH = 14;
    private static final int THREADS = 4;

    @RegisterExtension final TestDatabase database;
    final InboxWorld world;

    HistoriesContract(TestDatabase database) {
        this.database = database;
        world = new InboxWorld(database);
    }

    @AfterEach
    void end() {
        world.close();
    }

    @RepeatedTest(12)
    void any_order_makes_the_same_cases(RepetitionInfo repetition) throws Exception {
        var seed = repetition.getCurrentRepetition();
        var inOrder = new AccountId("in-order");
        var shuffled = new AccountId("shuffled");
        world.accounts.become(
                List.of(
                        AccountFixtures.sandbox(inOrder.value()),
                        AccountFixtures.sandbox(shuffled.value())));

        var accepted = takeInOrder(history(new Random(seed), inOrder));
        var acceptedAnyhow = takeAnyhow(history(new Random(seed), shuffled), new Random(seed));

        assertThat(acceptedAnyhow).isEqualTo(accepted);
        assertThat(cases(shuffled)).isEqualTo(cases(inOrder));
        assertThat(texts(shuffled)).isEqualTo(texts(inOrder));
        assertThat(world.journal.verify().getClass().getSimpleName()).isEqualTo("Intact");
    }

    private long takeInOrder(List<Arrival> history) {
        return history.stream()
                .filter(one -> world.arrive(one).equals(List.of(new Acceptance.Accepted())))
                .count();
    }

    private long takeAnyhow(List<Arrival> history, Random random) throws Exception {
        var other = world.startAnother();
        var accepted = new AtomicLong();
        List<Callable<Void>> senders =
                IntStream.range(0, THREADS)
                        .<Callable<Void>>mapToObj(
                                number -> {
                                    var all = new ArrayList<>(history);
                                    Collections.shuffle(all, new Random(random.nextLong()));
                                    var inbox = number % 2 == 0 ? world.inbox() : other;
                                    return () -> send(inbox, all, accepted);
                                })
                        .toList();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (var sent : threads.invokeAll(senders)) {
                sent.get();
            }
        }
        return accepted.get();
    }

    private static Void send(Inbox inbox, List<Arrival> all, AtomicLong accepted) {
        for (int from = 0; from < all.size(); from += 3) {
            var some = all.subList(from, Math.min(from + 3, all.size()));
            inbox.accept(some).stream()
                    .filter(new Acceptance.Accepted()::equals)
                    .forEach(one -> accepted.incrementAndGet());
        }
        return null;
    }

    private static List<Arrival> history(Random random, AccountId account) {
        return IntStream.range(0, LENGTH)
                .boxed()
                .flatMap(number -> arrivals(random, account, number))
                .toList();
    }

    private static Stream<Arrival> arrivals(Random random, AccountId account, int number) {
        var said = speech(random, account, number).said();
        Arrival received = new Arrival.Received(said);
        return switch (random.nextInt(8)) {
            case 0 ->
                    Stream.of(
                            received, new Arrival.Edited(account, said.id(), "edited", Speech.AT));
            case 1 -> Stream.of(received, new Arrival.Deleted(account, said.id(), Speech.AT));
            default -> Stream.of(received);
        };
    }

    private static Speech speech(Random random, AccountId account, int number) {
        var names = List.of("giulia", "ahmed", "acme-own");
        var author = new Author(names.get(random.nextInt(2)), null, null, null, false);
        var speech = Speech.giulia("m" + number).by(author).on(account);
        speech = random.nextInt(4) == 0 ? speech.in("c" + random.nextInt(3)) : speech;
        speech =
                number > 0 && random.nextInt(3) > 0
                        ? speech.to("m" + random.nextInt(number))
                        : speech;
        return switch (random.nextInt(8)) {
            case 0 -> speech.as(Kind.MESSAGE);
            case 1 -> speech.as(Kind.FOLLOW);
            default -> speech;
        };
    }

    /** Which interactions stand together, by author. */
    private Set<List<String>> cases(AccountId account) {
        return standing(account)
                .map(
                        one ->
                                Stream.concat(
                                                Stream.of(one.author().id()),
                                                world.cases().entries(one.number()).stream()
                                                        .map(CaseEntry::interaction)
                                                        .map(said -> said.id().value()))
                                        .toList())
                .collect(Collectors.toSet());
    }

    private Set<String> texts(AccountId account) {
        return standing(account)
                .flatMap(one -> world.cases().entries(one.number()).stream())
                .map(
                        entry ->
                                new RemoteId(entry.interaction().id().value())
                                        + entry.currentText()
                                        + entry.deletedAt())
                .collect(Collectors.toSet());
    }

    private Stream<Case> standing(AccountId account) {
        return world.standing().stream().filter(one -> one.account().equals(account));
    }
}
