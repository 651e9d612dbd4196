package app.haris.reply;

import static app.haris.reply.ReplyWorld.by;
import static app.haris.reply.ReplyWorld.denied;
import static app.haris.reply.ReplyWorld.done;
import static app.haris.team.TeamFixtures.marco;
import static app.haris.team.TeamFixtures.omar;
import static app.haris.team.TeamFixtures.sara;
import static org.assertj.core.api.Assertions.assertThat;

import app.haris.inbox.CaseNumber;
import app.haris.reply.Replies.Change;
import app.haris.reply.ReplyState.Published;
import app.haris.social.Delivery;
import app.haris.social.Media;
import app.haris.social.ReadBack;
import app.haris.social.RemoteId;
import app.haris.social.ScriptedPlatform.Correction;
import app.haris.social.ScriptedPlatform.Step;
import app.haris.social.Sighting;
import app.haris.storage.jdbc.TestDatabase;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A slip in what was published is mended where it stands, by the same rules as it was published.
 */
final class CorrectionTests {
    private static final OptionalInt ANY = OptionalInt.empty();
    private static final Duration UNDO = Duration.ofSeconds(10);
    private static final RemoteId POST = new RemoteId("published-1");

    @RegisterExtension final TestDatabase database = TestDatabase.h2();
    private ReplyWorld world;
    private CaseNumber number;

    @BeforeEach
    void publish() {
        world = new ReplyWorld(database);
        number = world.cases.open(1042);
        world.approved(number);
        world.pass(UNDO);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Revision corrected(String text) {
        return done(world.replies().edit(number, ANY, text, by(omar())));
    }

    private String denial(String text) {
        return denied(world.replies().edit(number, ANY, text, by(omar()))).code();
    }

    private void approve() {
        done(world.replies().approve(number, ANY, by(sara())));
    }

    private List<String> texts() {
        return world.platform.corrections().stream().map(one -> one.reply().text()).toList();
    }

    @Test
    void an_approved_correction_takes_the_place_of_what_stands_there_after_the_undo_window() {
        var correction = corrected("Arriva domani.");
        assertThat(correction.draft()).isEqualTo(1);
        assertThat(correction.corrects()).hasValue(POST);
        assertThat(correction.state()).isInstanceOf(ReplyState.Drafted.class);
        assertThat(world.state(number, 1)).isInstanceOf(Published.class);
        world.pass(Duration.ofHours(1));
        assertThat(world.platform.corrections()).isEmpty();

        approve();
        world.pass(UNDO.minusMillis(1));
        assertThat(world.platform.corrections()).isEmpty();
        world.pass(Duration.ofMillis(1));

        assertThat(world.platform.corrections())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.post()).isEqualTo(POST);
                            assertThat(one.reply().text()).isEqualTo("Arriva domani.");
                        });
        assertThat(world.platform.publications()).hasSize(1);
        assertThat(world.revision(number, 2).state())
                .isInstanceOfSatisfying(
                        Published.class,
                        now -> assertThat(now.receipt().orElseThrow().id()).isEqualTo(POST));
        world.pass(Duration.ofDays(3));
        assertThat(world.platform.attempts()).hasSize(2);
        assertThat(world.work.jobs()).isEmpty();
    }

    @Test
    void it_is_told_as_a_correction_and_answers_nobody_a_second_time() {
        corrected("Arriva domani.");
        approve();
        world.pass(UNDO);

        assertThat(world.journal.ofCase(1042).stream().map(entry -> entry.what()))
                .endsWith("correction-drafted", "approved", "claimed-for-sending", "corrected");
        assertThat(world.cases.answers()).hasSize(1);
        assertThat(world.news.told(ReplyPublished.class)).hasSize(1);
    }

    @Test
    void whoever_wrote_or_corrects_it_is_no_eyes_for_it() {
        done(world.replies().edit(number, ANY, "Arriva domani.", by(sara())));

        assertThat(denied(world.replies().approve(number, ANY, by(sara()))).code())
                .isEqualTo("own-draft");
        done(world.replies().approve(number, ANY, by(marco())));
        world.pass(UNDO);

        assertThat(texts()).containsExactly("Arriva domani.");
    }

    @Test
    void an_approval_of_a_correction_is_none_of_the_same_words_as_a_post() {
        var correction = world.replies().of(number).getFirst();
        var wording =
                new Wording(
                        correction.text(),
                        correction.media(),
                        correction.account(),
                        correction.target(),
                        correction.visibility());
        var key = UUID.randomUUID();

        assertThat(wording.correcting(Optional.of(POST)).hash(key)).isNotEqualTo(wording.hash(key));
    }

    @Test
    void an_open_draft_is_meant_before_what_was_published() {
        done(world.replies().draft(number, "E il buono?", by(omar())));

        var edited = corrected("E il buono sconto?");

        assertThat(edited.draft()).isEqualTo(2);
        assertThat(edited.corrects()).isEmpty();
        assertThat(
                        done(world.replies()
                                        .edit(
                                                number,
                                                OptionalInt.of(1),
                                                "Arriva domani.",
                                                by(omar())))
                                .corrects())
                .hasValue(POST);
    }

    @Test
    void a_crisis_holds_it_as_it_holds_any_answer() {
        world.guard((revision, about, approvedAt, release) -> Optional.of("crisis"));
        corrected("Arriva domani.");
        approve();

        world.pass(UNDO);

        assertThat(world.state(number, 2)).isEqualTo(new ReplyState.Held("crisis"));
        assertThat(world.platform.corrections()).isEmpty();
    }

    @Test
    void it_goes_out_although_what_was_answered_is_gone() {
        world.platform.shows(new RemoteId("question-1042"), new Sighting.Gone());
        corrected("Arriva domani.");
        approve();

        world.pass(UNDO);

        assertThat(texts()).containsExactly("Arriva domani.");
    }

    @Test
    void one_whose_outcome_nobody_knows_is_read_back_and_not_repeated() {
        world.platform.next(new Step.PublishesBut(new Delivery.Unknown("reset")));
        corrected("Arriva domani.");
        approve();

        world.pass(UNDO.plusMinutes(10));

        assertThat(world.state(number, 2)).isInstanceOf(Published.class);
        assertThat(texts()).containsExactly("Arriva domani.");
    }

    @Test
    void one_that_reading_back_cannot_settle_waits_for_a_member_who_looks() {
        world.platform.readsBack(new ReadBack.Inconclusive("another-answer"));
        world.platform.next(new Step.Answers(new Delivery.Unknown("reset")));
        corrected("Arriva domani.");
        approve();
        world.pass(Duration.ofDays(1));
        assertThat(world.state(number, 2)).isInstanceOf(ReplyState.Unknown.class);
        assertThat(denial("Arriva dopodomani.")).isEqualTo("wrong-state");

        done(world.replies().confirmPublished(number, ANY, Optional.empty(), by(omar())));

        assertThat(world.state(number, 2))
                .isInstanceOfSatisfying(
                        Published.class,
                        now -> assertThat(now.receipt().orElseThrow().id()).isEqualTo(POST));
        assertThat(world.platform.attempts()).hasSize(2);
    }

    @Test
    void a_correction_that_was_turned_down_can_be_worded_otherwise() {
        corrected("Arriva domani!!!");
        done(world.replies().reject(number, ANY, "troppi punti", by(sara())));

        assertThat(corrected("Arriva domani.").corrects()).hasValue(POST);
        approve();
        world.pass(UNDO);
        assertThat(corrected("Arriva dopodomani.").corrects()).hasValue(POST);
        approve();
        world.pass(UNDO);

        assertThat(world.platform.corrections())
                .extracting(Correction::post)
                .containsExactly(POST, POST);
        assertThat(texts()).containsExactly("Arriva domani.", "Arriva dopodomani.");
    }

    @Test
    void where_the_network_edits_nothing_the_member_is_told() {
        world.platform.editsNothing();

        assertThat(denial("Arriva domani.")).isEqualTo("cannot-edit");
    }

    @Test
    void what_is_deleted_again_is_not_corrected() {
        done(world.replies().takeBack(number, 1, by(sara())));
        assertThat(denial("Arriva domani.")).isEqualTo("taken-back");
        world.pass(Duration.ofSeconds(10));

        assertThat(denial("Arriva domani.")).isEqualTo("taken-back");
    }

    @Test
    void pictures_stay_as_they_are() {
        var picture = new Media("image", URI.create("https://cdn.example/1.png"), "una scatola");
        var change = new Change("Arriva domani.", Optional.of(List.of(picture)));

        assertThat(denied(world.replies().edit(number, ANY, change, by(omar()))).code())
                .isIn("pictures-stay", "no-such-picture");
        assertThat(denial("Arriva oggi.")).isEqualTo("unchanged-text");
    }

    @Test
    void what_nobody_knows_the_place_of_is_not_corrected() {
        var other = world.cases.open(1043);
        world.platform.readsBack(new ReadBack.Inconclusive("not-listed"));
        world.platform.next(new Step.Answers(new Delivery.Unknown("reset")));
        world.approved(other);
        world.pass(Duration.ofHours(1));
        done(world.replies().confirmPublished(other, ANY, Optional.empty(), by(omar())));

        assertThat(denied(world.replies().edit(other, ANY, "Arriva domani.", by(omar()))).code())
                .isEqualTo("unknown-place");
    }
}
