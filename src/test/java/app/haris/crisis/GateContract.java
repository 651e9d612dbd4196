package app.haris.crisis;

import static app.haris.inbox.Speech.giulia;
import static app.haris.team.TeamFixtures.lina;
import static app.haris.team.TeamFixtures.marco;
import static app.haris.team.TeamFixtures.omar;
import static app.haris.team.TeamFixtures.sara;
import static org.assertj.core.api.Assertions.assertThat;

import app.haris.chat.Answer;
import app.haris.chat.ChatWorld;
import app.haris.escalation.CrisisLevel;
import app.haris.escalation.Escalations;
import app.haris.inbox.Actor;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.InboxWorld;
import app.haris.inbox.Outcome;
import app.haris.reply.Replies;
import app.haris.reply.ReplyState;
import app.haris.reply.Revision;
import app.haris.social.Author;
import app.haris.storage.jdbc.TestDatabase;
import app.haris.team.Member;
import app.haris.team.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** No reply goes out that a level holds back, by the levels of the built-in escalation.yml. */
abstract class GateContract {
    /** As many random histories as are lived through; ask for 10,000 by the property. */
    private static final int HISTORIES = Integer.getInteger("haris.gate.histories", 40);

    @RegisterExtension final TestDatabase database;
    private static final OptionalInt ANY = OptionalInt.empty();
    private static final Scope EVERYTHING = new Scope.Everything();

    private ChatWorld world;
    private Replies replies;
    private Crises crises;
    private CaseNumber number;

    GateContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        world = new ChatWorld(database);
        replies = world.bean(Replies.class);
        crises = world.bean(Crises.class);
        number = hear(0);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private CaseNumber hear(int author) {
        var somebody = new Author("a" + author, "a" + author, "Author " + author, 10L, false);
        return world.hear(giulia("m" + author).by(somebody).saying("Dov'è il pacco?"));
    }

    @Test
    void what_was_approved_before_the_level_rose_is_held_until_a_lead_releases_it() {
        approved();

        assertThat(say(marco(), "crisis level RED sospetto richiamo").isDone()).isTrue();
        pass(Duration.ofMinutes(1));

        assertThat(state()).isEqualTo(new ReplyState.Held("crisis"));
        say(sara(), "send");
        pass(Duration.ofMinutes(1));
        assertThat(published()).isZero();
        say(marco(), "approve");
        say(lina(), "approve");
        say(marco(), "send");
        pass(Duration.ofMinutes(1));
        assertThat(published()).isOne();
    }

    @Test
    void afterwards_what_was_held_asks_again_and_nothing_floods_out() {
        approved();
        say(marco(), "crisis level ORANGE voci");
        say(marco(), "crisis close tutto chiarito");

        pass(Duration.ofHours(1));

        assertThat(published()).isZero();
        assertThat(state()).isEqualTo(new ReplyState.Held("approved-before-crisis"));
        say(sara(), "send");
        pass(Duration.ofMinutes(1));
        assertThat(published()).isOne();
    }

    @Test
    void at_red_only_leads_eyes_count_and_two_are_needed() {
        say(marco(), "crisis level RED #delivery 2h richiamo");
        say(marco(), "tag delivery");
        say(omar(), "reply Lo cerchiamo subito.");
        say(sara(), "approve");

        assertThat(eyes()).isEqualTo(0);
        say(marco(), "approve");
        say(lina(), "approve");
        assertThat(eyes()).isEqualTo(2);
    }

    @Test
    void a_level_is_for_leads_shown_and_calls_somebody() {
        assertThat(say(sara(), "crisis level RED perché sì").denial()).isPresent();
        assertThat(say(marco(), "crisis level RED").denial()).isPresent();
        assertThat(say(marco(), "crisis level RED brand:nobody why").denial()).isPresent();

        say(marco(), "crisis level RED brand:acme 2h sospetto richiamo");

        assertThat(say(lina(), "crisis").said())
                .contains("RED", "acme", "sospetto richiamo", "until");
        assertThat(world.bean(Escalations.class).active()).hasSize(1);
        say(marco(), "crisis close finita");
        assertThat(world.bean(Escalations.class).active()).isEmpty();
        assertThat(say(marco(), "crisis").said()).contains("GREEN");
    }

    /** What may go out is reckoned here once more, from nothing but what was said and when. */
    @Test
    void over_random_histories_nothing_goes_out_that_was_held() {
        for (var history = 1; history <= HISTORIES; history++) {
            number = hear(history);
            live(new Random(history));
        }

        assertThat(published()).isPositive();
    }

    private void live(Random random) {
        var seen = new Seen();
        say(omar(), "reply Testo " + random.nextLong());
        for (var i = 0; i < 25; i++) {
            act(random, seen);
            var before = published();
            world.clock.advance(Duration.ofSeconds(random.nextInt(20)));
            world.work();
            if (published() > before) {
                assertThat(seen.mayGo()).as(seen.toString()).isTrue();
                break;
            }
        }
        crises.close("fine", by(marco()));
    }

    private static boolean did(Outcome<Revision> outcome) {
        return outcome instanceof Outcome.Done;
    }

    private void act(Random random, Seen seen) {
        var now = world.clock.instant();
        switch (random.nextInt(8)) {
            case 0 -> {
                var level = CrisisLevel.values()[random.nextInt(4)];
                var set = crises.set(EVERYTHING, level, Optional.empty(), "prova", by(marco()));
                if (set instanceof Outcome.Done) {
                    seen.set(level, now);
                }
            }
            case 1, 2 -> approve(sara(), now, seen);
            case 3 -> approve(marco(), now, seen);
            case 4 -> approve(lina(), now, seen);
            case 5 -> release(sara(), now, seen);
            case 6 -> release(marco(), now, seen);
            default -> {
                if (did(replies.withdraw(number, ANY, by(sara())))) {
                    seen.approvals.remove(sara().id());
                }
            }
        }
    }

    /** Whoever approves again has looked again: eyes that no longer counted are renewed so. */
    private void approve(Member member, Instant now, Seen seen) {
        if (did(replies.approve(number, ANY, by(member)))) {
            seen.approvals.put(member.id(), now);
        }
    }

    private void release(Member member, Instant now, Seen seen) {
        if (did(replies.send(number, ANY, by(member)))) {
            seen.released = Optional.of(now);
            seen.isLeads = member.id().equals(marco().id());
        }
    }

    /** What happened so far, as far as it decides what may go out. */
    private static final class Seen {
        private CrisisLevel level = CrisisLevel.GREEN;
        private Optional<Instant> shut = Optional.empty();
        private final Map<MemberId, Instant> approvals = new HashMap<>();
        private Optional<Instant> released = Optional.empty();
        private boolean isLeads;

        void set(CrisisLevel next, Instant now) {
            if (isShut(next) && next.compareTo(level) > 0) {
                shut = Optional.of(now);
            }
            level = next;
        }

        private static boolean isShut(CrisisLevel level) {
            return level == CrisisLevel.ORANGE || level == CrisisLevel.RED;
        }

        boolean mayGo() {
            var isReleased = released.filter(at -> shut.map(at::isAfter).orElse(true)).isPresent();
            return isShut(level)
                    ? isReleased && isLeads
                    : isReleased || shut.isEmpty() || approvedSince();
        }

        private boolean approvedSince() {
            return shut.map(at -> approvals.values().stream().allMatch(one -> one.isAfter(at)))
                    .orElse(true);
        }

        @Override
        public String toString() {
            return "%s, shut %s, approved %s, released %s by a lead: %s"
                    .formatted(level, shut, approvals, released, isLeads);
        }
    }

    private static Actor by(Member member) {
        return InboxWorld.by(member);
    }

    private void approved() {
        say(omar(), "reply Lo cerchiamo subito.");
        say(sara(), "approve");
    }

    private Answer say(Member member, String line) {
        return world.say(member, number, line);
    }

    private void pass(Duration time) {
        var end = world.clock.instant().plus(time);
        while (world.clock.instant().isBefore(end)) {
            world.clock.advance(Duration.ofSeconds(15));
            world.work();
        }
    }

    private int published() {
        return world.platform.publications().size();
    }

    private ReplyState state() {
        return replies().getLast().state();
    }

    private int eyes() {
        return replies().getLast().eyes().given().size();
    }

    private List<Revision> replies() {
        return replies.of(number);
    }
}
