package app.haris.reply;

import static app.haris.reply.ReplyWorld.by;
import static app.haris.reply.ReplyWorld.denied;
import static app.haris.reply.ReplyWorld.done;
import static app.haris.team.TeamFixtures.lina;
import static app.haris.team.TeamFixtures.marco;
import static app.haris.team.TeamFixtures.omar;
import static app.haris.team.TeamFixtures.sara;
import static org.assertj.core.api.Assertions.assertThat;

import app.haris.inbox.CaseNumber;
import app.haris.inbox.CaseState;
import app.haris.inbox.Denial.Kind;
import app.haris.inbox.Erasable;
import app.haris.social.FakePictures;
import app.haris.social.Interaction;
import app.haris.social.Media;
import app.haris.social.PictureId;
import app.haris.storage.jdbc.TestDatabase;
import app.haris.team.FakeTeam;
import app.haris.team.Member;
import app.haris.team.Role;
import app.haris.team.Team.TeamPolicy;
import app.haris.work.Job;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What members may do with drafts, whatever the engine. */
abstract class RepliesContract {
    private static final OptionalInt ANY = OptionalInt.empty();

    @RegisterExtension final TestDatabase database;
    private ReplyWorld world;
    private CaseNumber number;

    RepliesContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        world = new ReplyWorld(database);
        number = world.cases.open(1042);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Replies replies() {
        return world.replies();
    }

    private Revision drafted() {
        return done(replies().draft(number, "Arriva oggi.", by(omar())));
    }

    private static OptionalInt of(Revision revision) {
        return OptionalInt.of(revision.number());
    }

    @Test
    void a_draft_answers_the_newest_interaction_and_waits_for_eyes() {
        world.cases.says(number, "later", "Ancora niente!", Interaction.Kind.MESSAGE);

        var draft = drafted();

        assertThat(draft.target().value()).isEqualTo("later");
        assertThat(draft.visibility().name()).isEqualTo("PRIVATE");
        assertThat(draft.state()).isEqualTo(new ReplyState.Drafted());
        assertThat(draft.eyes()).isEqualTo(new Eyes(1, List.of("team"), List.of()));
        assertThat(draft.authors()).containsExactly(omar().id());
        assertThat(replies().of(number)).containsExactly(draft);
    }

    @Test
    void with_enough_eyes_the_undo_window_begins() {
        var draft = drafted();

        var approved = done(replies().approve(number, ANY, by(sara())));

        assertThat(approved.state())
                .isEqualTo(new ReplyState.Approved(world.clock.instant().plusSeconds(10)));
        assertThat(approved.eyes().given()).containsExactly(sara().id());
        assertThat(world.revision(number, draft.number())).isEqualTo(approved);
    }

    @Test
    void revisions_of_many_cases_are_those_of_each() {
        var other = world.cases.open(number.value() + 1);
        var silent = world.cases.open(number.value() + 2);
        drafted();
        done(replies().approve(number, ANY, by(sara())));
        done(replies().draft(other, "Anche qui.", by(sara())));
        done(replies().edit(other, ANY, "Anche qui!", by(marco())));

        var cases =
                Stream.of(number, other, silent)
                        .map(one -> world.cases.find(one).orElseThrow())
                        .toList();

        assertThat(replies().of(cases))
                .isEqualTo(Map.of(number, replies().of(number), other, replies().of(other)));
    }

    @Test
    void second_click_on_approve_changes_nothing() {
        drafted();
        var once = done(replies().approve(number, ANY, by(sara())));
        world.clock.advance(Duration.ofSeconds(3));

        var twice = done(replies().approve(number, ANY, by(sara())));

        assertThat(twice).isEqualTo(once);
    }

    @Test
    void a_member_without_the_role_is_told_who_has_it() {
        drafted();

        var denial = denied(replies().approve(number, ANY, by(omar())));

        assertThat(denial.kind()).isEqualTo(Kind.FORBIDDEN);
        assertThat(denial.code()).isEqualTo("needs-role");
        assertThat(denial.arguments())
                .containsEntry("role", Role.APPROVER)
                .containsEntry("holders", List.of("Sara", "Marco", "Lina"));
    }

    @Test
    void authors_and_coauthors_never_count_as_eyes() {
        done(replies().draft(number, "Arriva oggi.", by(sara())));
        var edited = done(replies().edit(number, ANY, "Arriva stasera.", by(marco())));

        assertThat(edited.authors()).containsExactly(sara().id(), marco().id());
        assertThat(denied(replies().approve(number, ANY, by(sara()))).code())
                .isEqualTo("own-draft");
        assertThat(denied(replies().approve(number, ANY, by(marco()))).code())
                .isEqualTo("own-draft");
        assertThat(done(replies().approve(number, ANY, by(lina()))).state())
                .isInstanceOf(ReplyState.Approved.class);
    }

    @Test
    void a_draft_awaits_whoever_had_no_hand_in_it_and_has_not_approved_it() {
        world.team.agreeOn(policy(false, 2));
        done(replies().draft(number, "Arriva oggi.", by(omar())));
        done(replies().edit(number, ANY, "Arriva stasera.", by(sara())));
        done(replies().approve(number, ANY, by(marco())));

        assertThat(awaiting(lina())).containsExactly(number);
        assertThat(awaiting(omar())).isEmpty();
        assertThat(awaiting(sara())).isEmpty();
        assertThat(awaiting(marco())).isEmpty();
        assertThat(replies().awaiting(lina().id(), number.value(), 10)).isEmpty();
    }

    @Test
    void a_team_of_one_may_approve_its_own_drafts() {
        world.team.agreeOn(policy(true, 1));
        done(replies().draft(number, "Arriva oggi.", by(sara())));

        assertThat(done(replies().approve(number, ANY, by(sara()))).state())
                .isInstanceOf(ReplyState.Approved.class);
    }

    @Test
    void the_strictest_of_team_rules_and_drafters_role_is_asked_for() {
        world.cases.ask(number, 2, "angry-influencer");
        assertThat(drafted().eyes()).isEqualTo(new Eyes(2, List.of("angry-influencer"), List.of()));

        world.team.agreeOn(
                new TeamPolicy(
                        false,
                        Duration.ofSeconds(10),
                        1,
                        Map.of(Role.MEMBER, 3),
                        Duration.ofHours(24),
                        Duration.ofHours(2)));
        assertThat(world.revision(number, 1).eyes().needed()).isEqualTo(3);
        assertThat(world.revision(number, 1).eyes().why()).containsExactly("drafter");
    }

    @Test
    void what_a_rule_asked_for_when_the_draft_was_written_is_not_taken_back_by_a_later_word() {
        world.cases.ask(number, 2, "angry-influencer");
        drafted();

        world.cases.ask(number, 0, "none");

        assertThat(world.revision(number, 1).eyes().needed()).isEqualTo(2);
    }

    @Test
    void one_human_with_two_identities_counts_once() {
        world.cases.ask(number, 2, "reach");
        drafted();
        done(replies().approve(number, ANY, by(sara())));

        var again =
                done(
                        replies()
                                .approve(
                                        number,
                                        ANY,
                                        new app.haris.inbox.Actor(
                                                sara(), app.haris.audit.Origin.DISCORD)));

        assertThat(again.eyes().given()).containsExactly(sara().id());
        assertThat(again.state()).isEqualTo(new ReplyState.Drafted());
    }

    @Test
    void an_edit_makes_a_new_revision_and_approvals_do_not_carry_over() {
        var first = world.approved(number);

        var second = done(replies().edit(number, of(first), "Arriva stasera.", by(lina())));

        assertThat(second.number()).isEqualTo(2);
        assertThat(second.draft()).isEqualTo(1);
        assertThat(second.eyes().given()).isEmpty();
        assertThat(second.state()).isEqualTo(new ReplyState.Drafted());
        assertThat(world.state(number, 1)).isEqualTo(new ReplyState.Superseded());
        assertThat(second.hash()).isNotEqualTo(first.hash());
        world.pass(Duration.ofMinutes(1));
        assertThat(world.platform.attempts()).isEmpty();
    }

    @Test
    void a_stale_revision_is_a_conflict_that_names_the_newest() {
        var first = drafted();
        done(replies().edit(number, of(first), "Arriva stasera.", by(omar())));

        for (var denial :
                List.of(
                        denied(replies().approve(number, of(first), by(sara()))),
                        denied(replies().edit(number, of(first), "Domani.", by(sara()))),
                        denied(replies().reject(number, of(first), "no", by(sara()))))) {
            assertThat(denial.kind()).isEqualTo(Kind.CONFLICT);
            assertThat(denial.code()).isEqualTo("stale-revision");
            assertThat(denial.arguments()).containsEntry("newest", 2);
        }
    }

    @Test
    void of_competing_drafts_a_verb_must_say_which() {
        drafted();
        done(replies().draft(number, "Domani.", by(sara())));

        var denial = denied(replies().approve(number, ANY, by(lina())));

        assertThat(denial.code()).isEqualTo("which-revision");
        assertThat(denial.arguments()).containsEntry("revisions", List.of(1, 2));
    }

    @Test
    void approving_one_draft_keeps_the_others_and_choosing_it_sets_them_aside() {
        drafted();
        done(replies().draft(number, "Domani.", by(omar())));
        done(replies().draft(number, "Mai.", by(omar())));

        done(replies().approve(number, OptionalInt.of(1), by(lina())));
        assertThat(world.state(number, 2)).isEqualTo(new ReplyState.Drafted());

        done(replies().choose(number, OptionalInt.of(2), by(lina())));
        assertThat(world.state(number, 1)).isEqualTo(new ReplyState.Superseded());
        assertThat(world.state(number, 2)).isInstanceOf(ReplyState.Approved.class);
        assertThat(world.state(number, 3)).isEqualTo(new ReplyState.Superseded());
    }

    @Test
    void a_withdrawn_approval_no_longer_counts() {
        world.approved(number);

        var withdrawn = done(replies().withdraw(number, ANY, by(sara())));

        assertThat(withdrawn.state()).isEqualTo(new ReplyState.Drafted());
        assertThat(withdrawn.eyes().given()).isEmpty();
        assertThat(denied(replies().withdraw(number, ANY, by(sara()))).code())
                .isEqualTo("not-approved");
        world.pass(Duration.ofMinutes(1));
        assertThat(world.platform.attempts()).isEmpty();
    }

    @Test
    void an_approver_or_an_author_rejects_with_a_reason_and_nobody_else() {
        done(replies().draft(number, "Arriva oggi.", by(sara())));

        assertThat(denied(replies().reject(number, ANY, "brutto", by(omar()))).code())
                .isEqualTo("needs-role");
        assertThat(denied(replies().reject(number, ANY, " \u200b ", by(marco()))).code())
                .isEqualTo("empty-reason");
        assertThat(done(replies().reject(number, ANY, "troppo freddo", by(marco()))).state())
                .isEqualTo(new ReplyState.Rejected(marco().id(), "troppo freddo"));

        drafted();
        assertThat(done(replies().reject(number, OptionalInt.of(2), "ripenso", by(omar()))).state())
                .isInstanceOf(ReplyState.Rejected.class);
        assertThat(denied(replies().approve(number, OptionalInt.of(2), by(sara()))).code())
                .isEqualTo("wrong-state");
    }

    @Test
    void a_rejected_draft_can_be_mended() {
        drafted();
        done(replies().reject(number, ANY, "troppo freddo", by(sara())));

        var mended = done(replies().edit(number, ANY, "Arriva oggi, promesso!", by(omar())));

        assertThat(mended.draft()).isEqualTo(1);
        assertThat(world.state(number, 1)).isInstanceOf(ReplyState.Rejected.class);
    }

    @Test
    void stop_ends_the_undo_window_and_send_lets_it_go_at_once() {
        world.approved(number);

        assertThat(done(replies().stop(number, ANY, by(omar()))).state())
                .isEqualTo(new ReplyState.Stopped(omar().id()));
        world.pass(Duration.ofMinutes(1));
        assertThat(world.platform.attempts()).isEmpty();

        assertThat(done(replies().send(number, ANY, by(omar()))).state())
                .isEqualTo(new ReplyState.Approved(world.clock.instant()));
        world.pass(Duration.ZERO);
        assertThat(world.state(number, 1)).isInstanceOf(ReplyState.Published.class);
    }

    @Test
    void nothing_is_sent_by_send_without_eyes() {
        drafted();
        assertThat(denied(replies().send(number, ANY, by(lina()))).code()).isEqualTo("wrong-state");

        done(replies().approve(number, ANY, by(sara())));
        done(replies().stop(number, ANY, by(sara())));
        done(replies().withdraw(number, ANY, by(sara())));
        var denial = denied(replies().send(number, ANY, by(lina())));
        assertThat(denial.code()).isEqualTo("not-enough-eyes");
        assertThat(denial.arguments()).containsEntry("needed", 1).containsEntry("given", 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t ", "\u0000", "\u200b\u200f\u2060", "\ud83d"})
    void a_text_that_nobody_would_see_is_refused(String text) {
        assertThat(denied(replies().draft(number, text, by(omar()))).code())
                .isEqualTo("empty-text");
    }

    @Test
    void what_cannot_be_published_is_taken_out_before_anybody_approves_it() {
        var hostile = " Arriva\u0000 \u202eoggi\u202c,\r\nciao \ud83d!\ud83d\ude4f\u2066x\u2069 ";

        var draft = done(replies().draft(number, hostile, by(omar())));

        assertThat(draft.text()).isEqualTo("Arriva oggi\u202c,\nciao !\ud83d\ude4f\u2066x\u2069");
        assertThat(world.revision(number, 1).text()).isEqualTo(draft.text());
    }

    @Test
    void a_text_that_is_too_long_as_the_network_counts_is_refused_with_both_numbers() {
        world.platform.limit(10);
        assertThat(done(replies().draft(number, "👍🏽".repeat(5), by(omar()))).length())
                .hasValueSatisfying(length -> assertThat(length.count()).isEqualTo(10));

        var denial = denied(replies().draft(number, "a".repeat(11), by(omar())));

        assertThat(denial.code()).isEqualTo("too-long");
        assertThat(denial.arguments()).containsEntry("count", 11).containsEntry("limit", 10);
        var huge = denied(replies().draft(number, "\ud83d\ude00".repeat(1_000_000), by(omar())));
        assertThat(huge.arguments()).containsEntry("count", 1_000_000).containsEntry("limit", 10);
    }

    @Test
    void no_more_files_than_the_network_takes() {
        var picture = world.pictures.of("a parcel", "A parcel");
        var with = done(replies().draft(number, "Ecco", List.of(picture, picture), by(omar())));

        assertThat(world.revision(number, with.number()).media()).hasSize(2);
        assertThat(
                        denied(
                                replies()
                                        .draft(
                                                number,
                                                "Ecco",
                                                java.util.Collections.nCopies(5, picture),
                                                by(omar()))))
                .satisfies(denial -> assertThat(denial.code()).isEqualTo("too-much-media"));
    }

    @Test
    void a_picture_is_part_of_what_is_approved() {
        var parcel =
                done(replies().attach(number, FakePictures.file("p"), " Il  pacco ", by(omar())));
        assertThat(parcel.alt()).isEqualTo("Il pacco");
        var first = done(replies().draft(number, "Ecco", List.of(parcel), by(omar())));
        done(replies().approve(number, OptionalInt.of(first.number()), by(marco())));

        var other = world.pictures.of("another parcel", "Il pacco");
        var edited =
                done(
                        replies()
                                .edit(
                                        number,
                                        OptionalInt.of(first.number()),
                                        new Replies.Change("Ecco", Optional.of(List.of(other))),
                                        by(omar())));

        assertThat(edited.hash()).isNotEqualTo(first.hash());
        assertThat(edited.eyes().given()).isEmpty();
        assertThat(edited.media()).containsExactly(other);
        var kept = done(replies().edit(number, OptionalInt.empty(), "Eccolo", by(omar())));
        assertThat(kept.media()).containsExactly(other);
    }

    @Test
    void a_picture_needs_a_description_and_has_to_be_one_that_haris_drew() {
        var file = FakePictures.file("p");
        assertThat(denied(replies().attach(number, file, " \u200f ", by(omar()))).code())
                .isEqualTo("no-description");
        assertThat(denied(replies().attach(number, file, "a".repeat(1_001), by(omar()))).code())
                .isEqualTo("long-description");
        assertThat(
                        denied(
                                        replies()
                                                .attach(
                                                        number,
                                                        FakePictures.file("no picture"),
                                                        "A parcel",
                                                        by(omar())))
                                .code())
                .isEqualTo("unreadable-picture");

        var elsewhere = new Media("image", URI.create("http://10.0.0.1/a.png"), "A parcel");
        assertThat(denied(replies().draft(number, "Ecco", List.of(elsewhere), by(omar()))).code())
                .isEqualTo("no-such-picture");
    }

    @Test
    void a_picture_that_goes_with_no_answer_is_forgotten_after_a_day_and_others_stay() {
        var used = done(replies().attach(number, FakePictures.file("used"), "A", by(omar())));
        var unused = done(replies().attach(number, FakePictures.file("unused"), "B", by(omar())));
        done(replies().draft(number, "Ecco", List.of(used), by(omar())));

        world.clock.advance(Duration.ofHours(25));
        var sweeper =
                world.workers().stream()
                        .filter(one -> one.name().value().equals("picture-forget"))
                        .findFirst()
                        .orElseThrow();
        sweeper.run(new Job(sweeper.name(), "all", world.clock.instant()));

        assertThat(PictureId.of(unused.url()).flatMap(world.pictures::find)).isEmpty();
        assertThat(PictureId.of(used.url()).flatMap(world.pictures::find)).isPresent();
    }

    @Test
    void erasing_forgets_the_pictures_of_a_case_unless_another_case_shows_them() {
        var own = done(replies().attach(number, FakePictures.file("own"), "A", by(omar())));
        var shared = done(replies().attach(number, FakePictures.file("shared"), "B", by(omar())));
        done(replies().draft(number, "Ecco", List.of(own, shared), by(omar())));
        var other = world.cases.open(number.value() + 1);
        done(replies().draft(other, "Ecco", List.of(shared), by(omar())));

        world.database.transactions().run(() -> world.bean(Erasable.class).erase(List.of(number)));

        assertThat(PictureId.of(own.url()).flatMap(world.pictures::find)).isEmpty();
        assertThat(PictureId.of(shared.url()).flatMap(world.pictures::find)).isPresent();
    }

    @Test
    void forbidden_words_stop_a_draft_and_doubtful_claims_only_show() {
        world.configure(
                Map.of(
                        "words.yml",
                        """
                        forbidden: [truffa, "garantito al 100%"]
                        claims:
                          - {match: "(?i)rimborso immediato", why: ask legal first, severity: warn}
                          - {match: "(?i)cura il cancro", why: medical claim}
                        """));

        var denial = denied(replies().draft(number, "Non è una TRÙFFA!", by(omar())));
        assertThat(denial.code()).isEqualTo("forbidden-words");
        assertThat(denial.arguments()).containsEntry("words", List.of("truffa"));
        assertThat(denied(replies().draft(number, "Cura il cancro", by(omar()))).arguments())
                .containsEntry("why", List.of("medical claim"));

        var draft = done(replies().draft(number, "Rimborso immediato.", by(omar())));
        assertThat(draft.findings())
                .containsExactly(
                        new Finding(
                                Finding.Severity.WARN, "Rimborso immediato", "ask legal first"));
    }

    @Test
    void a_preview_counts_and_finds_without_changing_anything() {
        world.platform.limit(10);

        var preview = done(replies().preview(number, "Arriva oggi stesso"));

        assertThat(preview.length().fits()).isFalse();
        assertThat(preview.length().count()).isEqualTo(18);
        assertThat(replies().of(number)).isEmpty();
    }

    @Test
    void unknown_things_are_not_found() {
        var nowhere = new CaseNumber(7);
        assertThat(denied(replies().draft(nowhere, "x", by(omar()))).code())
                .isEqualTo("no-such-case");
        assertThat(denied(replies().approve(number, ANY, by(sara()))).code()).isEqualTo("no-draft");
        drafted();
        assertThat(denied(replies().approve(number, OptionalInt.of(9), by(sara()))).code())
                .isEqualTo("no-such-revision");
        assertThat(replies().of(nowhere)).isEmpty();
        assertThat(replies().attempts(nowhere)).isEmpty();
    }

    @Test
    void a_case_that_was_merged_away_goes_on_elsewhere() {
        drafted();
        world.cases.become(
                number, new CaseState.Merged(new CaseNumber(2000), world.clock.instant()));

        var denial = denied(replies().approve(number, ANY, by(sara())));

        assertThat(denial.code()).isEqualTo("case-merged");
        assertThat(denial.arguments()).containsEntry("into", 2000L);
        assertThat(denied(replies().draft(number, "x", by(sara()))).code())
                .isEqualTo("case-merged");
        done(replies().reject(number, ANY, "vedi 2000", by(sara())));
    }

    @Test
    void a_member_who_left_the_team_can_do_nothing() {
        drafted();
        world.team.become(List.of(marco(), lina(), omar()));

        assertThat(denied(replies().approve(number, ANY, by(sara()))).code())
                .isEqualTo("needs-role");
        assertThat(denied(replies().draft(number, "x", by(sara()))).code()).isEqualTo("needs-role");
    }

    @Test
    void approvals_expire_and_the_card_is_told() {
        world.cases.ask(number, 2, "reach");
        drafted();
        done(replies().approve(number, ANY, by(sara())));

        world.pass(Duration.ofHours(24).plusSeconds(1));

        assertThat(world.revision(number, 1).eyes().given()).isEmpty();
        assertThat(world.cases.touches()).contains("approval-expired");
        done(replies().approve(number, ANY, by(sara())));
        assertThat(done(replies().approve(number, ANY, by(lina()))).state())
                .isInstanceOf(ReplyState.Approved.class);
    }

    @Test
    void whoever_keeps_the_team_waiting_is_brought_up_again_ever_more_rarely() {
        drafted();

        world.pass(Duration.ofHours(9));

        assertThat(world.news.told(EyesAwaited.class))
                .containsExactly(
                        new EyesAwaited(number, 1, "draft"),
                        new EyesAwaited(number, 1, "draft"),
                        new EyesAwaited(number, 1, "draft"));
        done(replies().approve(number, ANY, by(sara())));
        world.pass(Duration.ofDays(2));
        assertThat(world.news.told(EyesAwaited.class)).hasSize(3);
    }

    @Test
    void everything_is_journaled_with_the_hash_and_the_words_apart() {
        var draft = world.approved(number);
        done(replies().edit(number, ANY, "Arriva stasera.", by(marco())));

        assertThat(world.journal.ofCase(1042).stream().map(entry -> entry.what()))
                .containsExactly("drafted", "approved", "superseded", "edited");
        var approval = world.journal.ofCase(1042).get(1);
        assertThat(approval.who()).isEqualTo("sara");
        assertThat(approval.details())
                .containsEntry("hash", draft.hash())
                .containsEntry("before", "draft")
                .containsEntry("after", "approved")
                .containsEntry("revision", "1");
        assertThat(world.journal.ofCase(1042).getFirst().content())
                .containsEntry("text", "Arriva oggi.");
        assertThat(world.journal.verify())
                .isInstanceOf(app.haris.audit.Journal.Verification.Intact.class);
    }

    private static TeamPolicy policy(boolean selfApproval, int eyes) {
        return new TeamPolicy(
                selfApproval,
                Duration.ofSeconds(10),
                eyes,
                Map.of(),
                FakeTeam.POLICY.approvalExpiry(),
                FakeTeam.POLICY.reminder());
    }

    private List<CaseNumber> awaiting(Member approver) {
        return replies().awaiting(approver.id(), Long.MAX_VALUE, 10);
    }
}
