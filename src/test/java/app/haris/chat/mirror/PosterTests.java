package app.haris.chat.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.SettableClock;
import app.haris.chat.mirror.Poster.Shown;
import app.haris.storage.jdbc.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The messages of a case end as they should, whatever the network does meanwhile. */
class PosterTests {
    @RegisterExtension final TestDatabase database = TestDatabase.h2();

    private final SettableClock clock = SettableClock.standing();
    private final PlainNetwork network = new PlainNetwork();
    private Poster<Plain> post;

    @BeforeEach
    void open() {
        post = new Poster<>(network, memory(), clock);
    }

    private ShownMessages memory() {
        return new Memories(database.client(), database.transactions()).of("plain").messages();
    }

    @Test
    void a_post_that_appears_late_and_says_something_else_is_edited() {
        network.isLate = true;
        step("draft");
        step("approved");

        settle("approved");

        assertThat(network.texts()).containsExactly("approved");
    }

    @Test
    void a_post_that_is_found_and_says_the_same_is_left_alone() {
        network.stubborn.add("card");
        network.isLate = true;
        step("card");
        step("card");

        assertThat(step("card")).isInstanceOf(Shown.Done.class);
    }

    @Test
    void a_repeat_that_the_network_puts_off_does_not_make_it_forget_the_first() {
        network.isLate = true;
        step("card");
        network.answer("card", new Verdict.Limited<>(Duration.ofSeconds(1)));
        assertThat(step("card")).isInstanceOf(Shown.Limited.class);

        settle("card");

        assertThat(network.texts()).containsExactly("card");
    }

    @Test
    void a_message_that_cannot_be_edited_holds_up_no_other() {
        settle("card", "r1");
        network.stubborn.add("card");

        var shown = settle("card, claimed", "r1, rejected", "r2");

        assertThat(shown).isEqualTo(new Shown.Trouble(PlainNetwork.STUBBORN));
        assertThat(network.texts()).containsExactly("card", "r1, rejected", "r2");
    }

    @Test
    void what_stood_below_a_card_that_is_gone_stands_below_the_new_one() {
        settle("card", "r1", "r2");
        network.posted.removeIf(one -> one.row.isCard());

        settle("card, claimed", "r1", "r2");

        var card = network.posted.stream().filter(one -> one.row.isCard()).findFirst();
        assertThat(network.below(card.orElseThrow())).containsExactly("r1", "r2");
        assertThat(network.posted).hasSize(3);
    }

    @Test
    void a_post_that_was_lost_below_a_card_that_is_gone_is_made_below_the_new_one() {
        settle("card");
        network.answer("r1", new Verdict.Lost<>("reset"));
        step("card", "r1");
        network.posted.clear();

        settle("card, claimed", "r1");

        assertThat(network.below(network.posted.getFirst())).containsExactly("r1");
    }

    /** The card, then the revisions below it. */
    private Shown step(String... texts) {
        var contents =
                IntStream.range(0, texts.length)
                        .mapToObj(
                                at ->
                                        new Plain(
                                                new Subject(7, at, at == 0 ? "card" : "r" + at),
                                                texts[at]))
                        .toList();
        return post.show("inbox", List.copyOf(contents), _ -> Duration.ZERO);
    }

    private Shown settle(String... texts) {
        var shown = step(texts);
        for (var steps = 0; steps < 20 && shown instanceof Shown.Further; steps++) {
            shown = step(texts);
        }
        return shown;
    }
}
