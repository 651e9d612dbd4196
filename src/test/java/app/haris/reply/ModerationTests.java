package app.haris.reply;

import static app.haris.reply.ReplyWorld.by;
import static app.haris.reply.ReplyWorld.denied;
import static app.haris.reply.ReplyWorld.done;
import static app.haris.team.TeamFixtures.omar;
import static app.haris.team.TeamFixtures.sara;
import static org.assertj.core.api.Assertions.assertThat;

import app.haris.inbox.CaseNumber;
import app.haris.inbox.Erasable;
import app.haris.social.AccountFixtures;
import app.haris.social.Delivery;
import app.haris.social.Moderation;
import app.haris.social.ReadBack;
import app.haris.social.ScriptedPlatform.Step;
import app.haris.storage.jdbc.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Likes, hidings, deletions, and what is forgotten. */
final class ModerationTests {
    @RegisterExtension final TestDatabase database = TestDatabase.h2();
    private ReplyWorld world;
    private CaseNumber number;

    @BeforeEach
    void open() {
        world = new ReplyWorld(database);
        number = world.cases.open(1042);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private String outcome() {
        return world.replies().moderations(number).getLast().outcome().orElse("under way");
    }

    @Test
    void a_like_is_anybodys_and_is_done_soon() {
        done(world.replies().moderate(number, Moderation.LIKE, by(omar())));
        assertThat(outcome()).isEqualTo("under way");

        world.pass(Duration.ZERO);

        assertThat(outcome()).isEqualTo("done");
        assertThat(world.platform.moderated())
                .singleElement()
                .satisfies(one -> assertThat(one.interaction().value()).isEqualTo("question-1042"));
        assertThat(world.cases.touches()).contains("asked-to-moderate", "moderated");
        assertThat(world.work.jobs()).isEmpty();
    }

    @Test
    void hiding_and_deleting_want_an_approver() {
        for (var action : List.of(Moderation.HIDE, Moderation.DELETE)) {
            assertThat(denied(world.replies().moderate(number, action, by(omar()))).code())
                    .isEqualTo("needs-role");
            done(world.replies().moderate(number, action, by(sara())));
        }
    }

    @Test
    void what_fails_is_tried_again_and_then_shown() {
        world.platform.answersModeration(new Delivery.Unknown("reset"));
        done(world.replies().moderate(number, Moderation.HIDE, by(sara())));

        world.pass(Duration.ofHours(1));

        assertThat(outcome()).isEqualTo("unknown");
        assertThat(world.replies().moderations(number).getLast().reason()).hasValue("reset");
        world.platform.answersModeration(new Delivery.Refused("forbidden"));
        done(world.replies().moderate(number, Moderation.HIDE, by(sara())));
        world.pass(Duration.ZERO);
        assertThat(outcome()).isEqualTo("refused");
    }

    @Test
    void nothing_is_done_on_the_network_of_an_account_that_is_paused() {
        done(world.replies().moderate(number, Moderation.LIKE, by(omar())));
        world.accounts.become(
                List.of(AccountFixtures.account("acme-demo", "sandbox", Map.of("paused", "true"))));

        assertThat(denied(world.replies().moderate(number, Moderation.HIDE, by(sara()))).code())
                .isEqualTo("account-paused");
        world.pass(Duration.ofHours(1));

        assertThat(outcome()).isEqualTo("refused");
        assertThat(world.replies().moderations(number).getLast().reason())
                .hasValue("account-paused");
        assertThat(world.platform.moderated()).isEmpty();
    }

    private void erase() {
        database.transactions().run(() -> world.bean(Erasable.class).erase(List.of(number)));
    }

    @Test
    void erasing_an_author_forgets_every_text_and_stops_what_has_not_left() {
        world.approved(number);
        world.pass(Duration.ofSeconds(10));
        var published = world.revision(number, 1);
        done(world.replies().draft(number, "Cara Giulia…", by(omar())));
        done(world.replies().reject(number, OptionalInt.of(2), "Giulia non vuole", by(sara())));
        world.approved(number);

        erase();
        world.pass(Duration.ofDays(2));

        assertThat(world.replies().of(number)).allMatch(revision -> revision.text().isEmpty());
        assertThat(world.revision(number, 1).hash()).isEqualTo(published.hash());
        assertThat(world.state(number, 1)).isEqualTo(published.state());
        assertThat(world.state(number, 2)).isEqualTo(new ReplyState.Rejected(sara().id(), ""));
        assertThat(world.state(number, 3)).isEqualTo(new ReplyState.Superseded());
        assertThat(world.platform.publications()).hasSize(1);
    }

    @Test
    void an_erased_reply_whose_outcome_is_unknown_can_be_confirmed_but_not_sent_again() {
        world.platform.readsBack(new ReadBack.Inconclusive("not-listed"));
        world.platform.next(new Step.Answers(new Delivery.Unknown("reset")));
        world.approved(number);
        world.pass(Duration.ofMinutes(1));

        erase();
        world.platform.readsBackTruly();
        world.pass(Duration.ofHours(3));
        assertThat(world.state(number, 1)).isInstanceOf(ReplyState.Unknown.class);

        done(world.replies().sendAgain(number, OptionalInt.of(1), by(sara())));
        world.pass(Duration.ofMinutes(1));
        assertThat(world.state(number, 1)).isEqualTo(new ReplyState.Held("not-intact"));
        assertThat(world.platform.attempts()).hasSize(1);
        assertThat(world.replies().attempts(number).getFirst().reason())
                .isNotEqualTo(Optional.of("reset"));
    }

    @Test
    void a_published_answer_is_taken_back_by_an_approver_and_stays_on_record() {
        world.approved(number);
        assertThat(denied(world.replies().takeBack(number, 1, by(sara()))).code())
                .isEqualTo("wrong-state");
        world.pass(Duration.ofSeconds(10));
        assertThat(denied(world.replies().takeBack(number, 1, by(omar()))).code())
                .isEqualTo("needs-role");
        assertThat(denied(world.replies().takeBack(number, 9, by(sara()))).code())
                .isEqualTo("no-such-revision");

        done(world.replies().takeBack(number, 1, by(sara())));
        world.pass(Duration.ofSeconds(10));

        var receipt = world.platform.publications().getFirst().receipt();
        assertThat(world.platform.moderated())
                .last()
                .satisfies(
                        deed -> {
                            assertThat(deed.interaction()).isEqualTo(receipt.id());
                            assertThat(deed.moderation()).isEqualTo(Moderation.DELETE);
                        });
        assertThat(world.state(number, 1)).isInstanceOf(ReplyState.Published.class);
    }
}
