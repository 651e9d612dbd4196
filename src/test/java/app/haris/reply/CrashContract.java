package app.haris.reply;

import static app.haris.reply.ReplyWorld.by;
import static app.haris.reply.ReplyWorld.done;
import static app.haris.team.TeamFixtures.omar;
import static app.haris.team.TeamFixtures.sara;
import static org.assertj.core.api.Assertions.assertThat;

import app.haris.inbox.CaseNumber;
import app.haris.reply.TroubledTransactions.Moment;
import app.haris.reply.TroubledTransactions.Place;
import app.haris.social.Delivery;
import app.haris.social.ScriptedPlatform.Step;
import app.haris.storage.jdbc.TestDatabase;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A process that dies at any border of a transaction between the approval and the outcome, whatever
 * the network did: afterwards the text is out exactly once.
 */
abstract class CrashContract {
    private static final Duration LONG = Duration.ofDays(2);

    @RegisterExtension final TestDatabase database;
    private ReplyWorld world;
    private long cases = 1000;

    CrashContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        world = new ReplyWorld(database);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_crash_anywhere_after_publishing_publishes_nothing_again() {
        crashEverywhere(new Step.Publishes());
    }

    @Test
    void a_crash_anywhere_after_posted_but_500_publishes_nothing_again() {
        crashEverywhere(new Step.PublishesBut(new Delivery.Unknown("status-500")));
    }

    @Test
    void a_crash_anywhere_after_not_sent_loses_nothing() {
        crashEverywhere(
                new Step.Answers(
                        new Delivery.NotSent("too-many-requests", Optional.of(Duration.ZERO))));
    }

    @Test
    void a_crash_anywhere_after_an_unknown_outcome_loses_nothing() {
        crashEverywhere(new Step.Answers(new Delivery.Unknown("reset")));
    }

    private void crashEverywhere(Step step) {
        var crashes = 0;
        for (var moment : Moment.values()) {
            var number = 1;
            while (crashAt(new Place(number, moment), step)) {
                number++;
                crashes++;
            }
        }
        assertThat(crashes).as("crashes that really happened").isGreaterThanOrEqualTo(6);
    }

    /** Whether the place was reached. */
    private boolean crashAt(Place place, Step step) {
        world.restart(database.transactions());
        var number = world.cases.open(cases++);
        done(world.replies().draft(number, "Arriva oggi.", by(omar())));
        done(world.replies().approve(number, OptionalInt.empty(), by(sara())));
        world.platform.next(step);
        var before = world.platform.publications().size();
        var hasCrashed = liveUntil(place);

        world.restart(database.transactions());
        world.pass(LONG);

        assertThat(world.platform.publications())
                .as("publications after a crash at %s", place)
                .hasSize(before + 1);
        assertThat(state(number))
                .as("state after a crash at %s", place)
                .isInstanceOf(ReplyState.Published.class);
        assertThat(world.work.jobs()).isEmpty();
        return hasCrashed;
    }

    private ReplyState state(CaseNumber number) {
        return world.state(number, 1);
    }

    /** Runs a process until it dies; a dead process does nothing more, whoever asks it. */
    private boolean liveUntil(Place last) {
        var isDead = new AtomicBoolean();
        world.restart(
                new TroubledTransactions(
                        database.transactions(),
                        place -> {
                            if (place.equals(last) || isDead.get()) {
                                isDead.set(true);
                                throw new Death();
                            }
                        }));
        try {
            world.pass(Duration.ofSeconds(30));
        } catch (Death death) {
            return true;
        }
        return isDead.get();
    }

    private static final class Death extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
