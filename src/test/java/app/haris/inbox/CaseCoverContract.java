package app.haris.inbox;

import static app.haris.inbox.Speech.ahmed;
import static app.haris.inbox.Speech.giulia;
import static org.assertj.core.api.Assertions.assertThat;

import app.haris.inbox.CaseCover.OwnPost;
import app.haris.social.Author;
import app.haris.social.Interaction;
import app.haris.social.Interaction.Kind;
import app.haris.social.RemoteId;
import app.haris.storage.jdbc.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cards show of cases that nobody has opened, on either engine. */
abstract class CaseCoverContract {
    private static final Author ACME = new Author("acme-demo", "acme", "Acme", 9L, true);

    @RegisterExtension final TestDatabase database;
    final InboxWorld world;

    CaseCoverContract(TestDatabase database) {
        this.database = database;
        world = new InboxWorld(database);
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void covers_come_in_the_order_asked_for_without_those_that_are_not_there() {
        world.hear(giulia("m1").said(), giulia("m2").by(ahmed()).said());

        assertThat(covers(2, 99, 1))
                .extracting(cover -> cover.summary().number().value())
                .containsExactly(2L, 1L);
        assertThat(world.cases().covers(List.of())).isEmpty();
    }

    @Test
    void a_cover_has_the_newest_message() {
        world.hear(giulia("m1").in("c").said(), giulia("m5").in("c").saying("E allora?").said());

        assertThat(cover().latest()).hasValueSatisfying(it -> says(it, "E allora?"));
    }

    @Test
    void of_messages_of_one_moment_that_came_together_the_last_in_the_batch_is_the_newest() {
        world.hear(ofOneMoment(1, 8));
        world.clock.advance(Duration.ofSeconds(1));
        world.hear(ofOneMoment(9, 16));

        assertThat(order()).containsExactlyElementsOf(names(1, 16));
        assertThat(newest()).contains("same16");
    }

    @Test
    void of_messages_of_one_moment_the_one_that_arrived_last_is_the_newest() {
        for (int number : List.of(5, 3, 8, 1, 7, 2, 6, 4)) {
            world.hear(ofOneMoment(number, number));
            world.clock.advance(Duration.ofSeconds(1));

            assertThat(newest()).contains("same" + number);
        }

        assertThat(order())
                .containsExactly(
                        "same5", "same3", "same8", "same1", "same7", "same2", "same6", "same4");
    }

    @ParameterizedTest
    @CsvSource({"early, late", "late, early"})
    void two_cases_that_are_one_have_the_message_that_arrived_last(String first, String second) {
        var moment = giulia("m3").at();
        world.hear(giulia(first).at(moment).in(first).said());
        world.clock.advance(Duration.ofSeconds(1));
        world.hear(giulia(second).at(moment).in(second).said());
        world.clock.advance(Duration.ofSeconds(1));

        world.hear(giulia("m1").to(first).in(second).said());

        assertThat(order()).containsExactly("m1", first, second);
        assertThat(newest()).contains(second);
    }

    private static Interaction[] ofOneMoment(int from, int to) {
        return names(from, to).stream()
                .map(name -> giulia(name).at(Speech.AT).in("c").said())
                .toArray(Interaction[]::new);
    }

    private static List<String> names(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(number -> "same" + number).toList();
    }

    private List<String> order() {
        return world.cases().entries(world.only().number()).stream()
                .map(entry -> entry.interaction().id().value())
                .toList();
    }

    private Optional<String> newest() {
        return cover().latest().map(entry -> entry.interaction().id().value());
    }

    @Test
    void messages_that_read_alike_are_counted_for_a_day_and_the_own_one_is_not() {
        world.hear(giulia("m1").saying("Dov'è il pacco 1?").in("a").said());
        assertThat(cover().similar()).isZero();

        world.hear(giulia("m2").by(ahmed()).saying("dov'è il pacco 2").in("b").said());
        assertThat(covers(1, 2)).extracting(CaseCover::similar).containsExactly(1, 1);

        world.clock.advance(Duration.ofHours(25));
        assertThat(cover().similar()).isZero();
    }

    @Test
    void a_flood_of_alike_texts_is_counted_up_to_a_thousand_until_a_day_after_its_end() {
        world.hear(
                IntStream.range(0, 1_010)
                        .mapToObj(n -> giulia("m" + n).saying("Boicotta!").in("a").said())
                        .toArray(Interaction[]::new));

        assertThat(cover().similar()).isEqualTo(999);
        assertThat(cover().similar()).isEqualTo(999);
        world.clock.advance(Duration.ofHours(24).plusSeconds(11));
        assertThat(cover().similar()).isZero();
    }

    @Test
    void what_is_written_below_a_post_of_ours_bears_it() {
        world.hear(
                giulia("post").by(ACME).as(Kind.COMMENT).saying("Spedizione gratis").said(),
                giulia("m1").as(Kind.COMMENT).to("post").said());

        var post = new OwnPost(new RemoteId("post"), "Spedizione gratis");
        assertThat(cover().post()).isEqualTo(Optional.of(post));
    }

    @Test
    void what_answers_somebody_else_bears_no_post() {
        world.hear(
                giulia("m1").by(ahmed()).in("c").said(),
                giulia("m2").to("m1").in("c").said(),
                giulia("m3").to("never-heard").said());

        assertThat(covers(2, 3)).extracting(CaseCover::post).containsOnly(Optional.empty());
    }

    @Test
    void contacts_are_the_cases_of_the_author() {
        world.hear(
                giulia("m1").in("a").said(),
                giulia("m2").in("b").said(),
                giulia("m3").by(ahmed()).in("c").said());

        assertThat(covers(1, 2, 3)).extracting(CaseCover::contacts).containsExactly(2, 2, 1);
    }

    @Test
    void of_some_cases_those_that_a_query_lists_are_told() {
        world.hear(giulia("m1").saying("Il pacco").said(), giulia("m2").by(ahmed()).said());
        var both = List.of(new CaseNumber(1), new CaseNumber(2));

        assertThat(world.cases().among(CaseQuery.ALL.withState("closed"), both)).isEmpty();
        assertThat(world.cases().among(CaseQuery.ALL.withAuthor("ahmed"), both))
                .containsExactly(new CaseNumber(2));
        assertThat(world.cases().among(CaseQuery.ALL, both)).hasSize(2);
    }

    private CaseCover cover() {
        return covers(1).getFirst();
    }

    private List<CaseCover> covers(int... numbers) {
        return world.cases()
                .covers(IntStream.of(numbers).mapToObj(number -> new CaseNumber(number)).toList());
    }

    private static void says(CaseEntry entry, String text) {
        assertThat(entry.currentText()).isEqualTo(text);
    }
}
