package app.haris.chat.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.storage.jdbc.TestDatabase;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the queue and the list of messages keep, on every database. */
abstract class MemoryContract {
    private static final String CHANNEL = "social-inbox";
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @RegisterExtension final TestDatabase database;
    private ShowQueue queue;
    private FloodGroups groups;
    private ShownMessages messages;

    MemoryContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        queue = new ShowQueue(database.client(), database.transactions(), "slack");
        groups = new FloodGroups(database.client(), database.transactions(), "slack");
        messages = new ShownMessages(database.client(), database.transactions(), "slack");
    }

    @Test
    void the_most_urgent_is_next_and_among_equals_the_one_that_waits_longest() {
        queue.add(waiting(1, 1, 1), NOW);
        queue.add(waiting(2, 1, 1), NOW.plusSeconds(1));
        queue.add(waiting(3, 3, 1), NOW.plusSeconds(2));

        assertThat(next().caseNumber()).isEqualTo(3);
        queue.shown(next(), NOW);
        assertThat(next().caseNumber()).isEqualTo(1);
    }

    @Test
    void however_often_a_case_changes_it_waits_once_in_its_newest_state() {
        queue.add(waiting(1, 1, 1), NOW);
        queue.add(waiting(1, 1, 3), NOW);
        queue.add(waiting(1, 1, 2), NOW);

        assertThat(next().version()).isEqualTo(3);
        queue.shown(next(), NOW);
        assertThat(queue.next(CHANNEL, NOW)).isEmpty();
    }

    @Test
    void a_change_while_a_case_is_being_shown_is_shown_after() {
        queue.add(waiting(1, 1, 1), NOW);
        var shown = next();
        queue.add(waiting(1, 1, 2), NOW);

        queue.shown(shown, NOW);

        assertThat(next().version()).isEqualTo(2);
    }

    @Test
    void a_change_after_a_case_was_drawn_anew_is_shown_too() {
        queue.add(waiting(1, 1, 5), NOW);
        queue.shown(next(), NOW);

        queue.again(1, NOW);
        queue.shown(next(), NOW);
        queue.add(waiting(1, 1, 6), NOW);

        assertThat(next().version()).isEqualTo(6);
    }

    @Test
    void what_is_lost_while_a_case_is_being_shown_is_shown_again() {
        queue.add(waiting(1, 1, 5), NOW);
        var shown = next();

        queue.again(1, NOW);
        queue.shown(shown, NOW);
        assertThat(next().caseNumber()).isEqualTo(1);

        queue.shown(next(), NOW);
        assertThat(queue.next(CHANNEL, NOW)).isEmpty();
    }

    @Test
    void one_that_was_put_off_holds_up_no_other() {
        queue.add(waiting(1, 1, 1), NOW);
        queue.add(waiting(2, 1, 1), NOW.plusSeconds(1));

        queue.postpone(1, NOW.plusSeconds(30));

        assertThat(queue.next(CHANNEL, NOW.plusSeconds(2)).orElseThrow().caseNumber()).isEqualTo(2);
        assertThat(queue.nextTime(CHANNEL)).contains(NOW.plusSeconds(1));
    }

    @Test
    void a_minute_of_cases_alike_stays_single_and_more_become_a_group() {
        LongStream.rangeClosed(1, 60).forEach(this::add);
        assertThat(groups.join(next(), NOW)).isFalse();

        add(61);
        assertThat(groups.join(next(), NOW)).isTrue();

        assertThat(queue.latest(1, 100)).hasSize(61).startsWith(61L, 60L);
        assertThat(queue.latest(1, 2)).containsExactly(61L, 60L);
        assertThat(queue.size(1)).isEqualTo(61);
        assertThat(next().caseNumber()).isEqualTo(-1);
        assertThat(next().isGroup()).isTrue();
    }

    @Test
    void what_is_pressing_is_in_no_group() {
        LongStream.rangeClosed(1, 70).forEach(this::add);
        queue.add(waiting(71, 3, 1), NOW);

        assertThat(groups.join(next(), NOW)).isFalse();
        queue.shown(next(), NOW);
        groups.join(next(), NOW);

        assertThat(queue.latest(1, 100)).hasSize(70).doesNotContain(71L);
    }

    @Test
    void a_case_taken_out_of_its_group_is_shown_by_itself_and_the_group_has_one_fewer() {
        LongStream.rangeClosed(1, 61).forEach(this::add);
        groups.join(next(), NOW);
        queue.shown(next(), NOW);

        queue.single(7, Showing.PRESSING, NOW.plusSeconds(1));
        var alone = queue.next(CHANNEL, NOW.plusSeconds(1)).orElseThrow();
        queue.shown(alone, NOW.plusSeconds(1));

        assertThat(alone.caseNumber()).isEqualTo(7);
        assertThat(queue.latest(1, 100)).hasSize(60).doesNotContain(7L);
        assertThat(queue.next(CHANNEL, NOW.plusSeconds(1)).orElseThrow().caseNumber())
                .isEqualTo(-1);
    }

    @Test
    void a_post_is_known_before_its_answer_and_where_it_is_after() {
        var subject = new Subject(7, 0, "card");

        messages.begin(text(subject), "C1", Optional.empty(), NOW);
        var begun = messages.ofCase(7).getFirst();
        messages.posted(subject, new Place("C1", "1.2"), Optional.of("print"));

        assertThat(begun.place()).isEmpty();
        assertThat(messages.at(new Place("C1", "1.2")).orElseThrow().caseNumber()).isEqualTo(7);
        assertThat(messages.at(new Place("C1", "1.2"))).isPresent();
        messages.begin(text(subject), "C1", Optional.empty(), NOW);
        assertThat(messages.ofCase(7)).singleElement().matches(row -> row.place().isEmpty());
    }

    @Test
    void what_a_post_says_is_certain_only_if_all_its_attempts_said_the_same() {
        var subject = new Subject(7, 0, "card");

        var first = messages.begin(text(subject), "C1", Optional.empty(), NOW);
        var same = messages.begin(text(subject), "C1", Optional.empty(), NOW);
        var other = messages.begin(new Plain(subject, "!"), "C1", Optional.empty(), NOW);

        assertThat(first.shown()).contains(text(subject).fingerprint());
        assertThat(same.shown()).isEqualTo(first.shown());
        assertThat(other.shown()).isEmpty();
    }

    @Test
    void a_post_that_is_repeated_keeps_its_nonce_and_one_made_anew_has_another() {
        var subject = new Subject(7, 0, "card");

        var first = messages.begin(text(subject), "C1", Optional.empty(), NOW);
        var again = messages.begin(text(subject), "C1", Optional.empty(), NOW.plusSeconds(10));
        messages.forget(subject);
        var anew = messages.begin(text(subject), "C1", Optional.empty(), NOW.plusSeconds(20));

        assertThat(again.nonce()).isEqualTo(first.nonce()).hasSizeLessThanOrEqualTo(25);
        assertThat(anew.nonce()).isNotEqualTo(first.nonce());
    }

    @Test
    void calls_about_no_case_are_forgotten_in_the_end_and_those_about_one_can_be_erased() {
        messages.note(new Subject(0, 0, "page-1"), new Place("C1", "1.1"), NOW);
        messages.note(new Subject(7, 0, "page-2"), new Place("C1", "1.2"), NOW);
        messages.note(new Subject(0, 0, "source:1"), new Place("C1", "1.3"), NOW);
        messages.note(new Subject(0, 0, "page-3"), new Place("C1", "1.4"), NOW.plusSeconds(9));

        messages.forgetCalls(NOW.plusSeconds(1));

        assertThat(messages.ofCase(0))
                .extracting(ShownMessage::part)
                .containsOnly("source:1", "page-3");
        assertThat(messages.ofCase(7)).hasSize(1);
    }

    @Test
    void what_one_network_shows_is_no_other_networks_business() {
        var discord = new Memories(database.client(), database.transactions()).of("discord");
        queue.add(waiting(1, 1, 1), NOW);
        messages.begin(text(new Subject(1, 0, "card")), "C1", Optional.empty(), NOW);

        discord.queue().add(waiting(1, 1, 5), NOW);
        discord.messages().begin(text(new Subject(1, 0, "card")), "D1", Optional.empty(), NOW);
        discord.queue().shown(discord.queue().next(CHANNEL, NOW).orElseThrow(), NOW);
        discord.messages().forget(1, "card");

        assertThat(next().version()).isEqualTo(1);
        assertThat(messages.ofCase(1)).hasSize(1);
    }

    private Waiting next() {
        return queue.next(CHANNEL, NOW.plusSeconds(9)).orElseThrow();
    }

    private void add(long number) {
        queue.add(waiting(number, 1, 1), NOW.plusMillis(number));
    }

    private static Waiting waiting(long number, int rank, long version) {
        return new Waiting(
                number, CHANNEL, rank, "acme en late", false, OptionalLong.empty(), version, 0);
    }

    private static Plain text(Subject subject) {
        return new Plain(subject, "Where is my parcel?");
    }
}
