package app.haris.chat.room;

import static app.haris.chat.CaseFileFixtures.NOW;
import static app.haris.chat.CaseFileFixtures.SARA;
import static app.haris.chat.CaseFileFixtures.arrived;
import static app.haris.chat.CaseFileFixtures.claimedBy;
import static app.haris.chat.CaseFileFixtures.in;
import static app.haris.chat.CaseFileFixtures.revision;
import static app.haris.chat.CaseFileFixtures.with;
import static org.assertj.core.api.Assertions.assertThat;

import app.haris.chat.Cards;
import app.haris.chat.CaseFile;
import app.haris.chat.Texts;
import app.haris.inbox.CaseState;
import app.haris.reply.ReplyState;
import app.haris.social.AccountFixtures;
import app.haris.social.Platforms;
import app.haris.social.Receipt;
import app.haris.social.RemoteId;
import app.haris.social.ScriptedPlatform;
import app.haris.team.Member;
import app.haris.team.TeamFixtures;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** What a member can do with one thumb, in each state of a case. */
class BarTests {
    private static final Member SARA_HERSELF = TeamFixtures.sara();
    private static final Member MARCO = TeamFixtures.marco();
    private static final Member LINA = TeamFixtures.lina();
    private static final Member OMAR = TeamFixtures.omar();
    private static final String TEXT = "Ci dispiace molto, Giulia.";

    private final Cards cards =
            new Cards(
                    new Texts(),
                    TeamFixtures.team(),
                    AccountFixtures.accounts(),
                    new Platforms(List.of(new ScriptedPlatform())));

    @Test
    void of_a_new_case_one_claims() {
        assertThat(words(arrived(), LINA))
                .containsExactly("[Claim]", "Reply", "Snooze", "Close", "More");
    }

    @Test
    void whoever_claimed_it_replies_and_nobody_else_is_urged_to() {
        var claimed = claimedBy(SARA, arrived());

        assertThat(words(claimed, SARA_HERSELF))
                .containsExactly("[Reply]", "Snooze", "Close", "More");
        assertThat(words(claimed, LINA)).containsExactly("Reply", "Snooze", "Close", "More");
    }

    @Test
    void a_draft_that_waits_for_my_approval_comes_first_with_its_whole_text() {
        var drafted = drafted(new ReplyState.Drafted());

        var bar = bar(drafted, LINA);

        assertThat(words(drafted, LINA))
                .containsExactly("<Approve>", "Reply", "Snooze", "Close", "More");
        assertThat(bar.awaits().choices()).hasSize(1);
        assertThat(bar.awaits().choices().getFirst().draft().text()).isEqualTo(TEXT);
        assertThat(bar.awaits().choices().getFirst().buttons())
                .extracting(Button::line)
                .containsExactly("approve 1042:2", "reject 1042:2", "edit 1042:2");
        assertThat(bar.awaits().id()).isEqualTo("awaits-2");
    }

    @Test
    void to_claim_steps_aside_for_what_waits() {
        var unclaimed = with(revision(2, TEXT, new ReplyState.Drafted()), arrived());

        var bar = bar(unclaimed, LINA);

        assertThat(words(unclaimed, LINA))
                .containsExactly("<Approve>", "Reply", "Snooze", "Close", "More");
        assertThat(bar.usual().getLast().menu().getFirst().label()).isEqualTo("Claim");
    }

    @Test
    void a_draft_waits_for_no_author_nor_for_who_approved_it_nor_for_who_may_not() {
        var drafted = drafted(new ReplyState.Drafted());

        assertThat(Stream.of(SARA_HERSELF, MARCO, OMAR).map(one -> bar(drafted, one).awaits()))
                .containsOnlyNulls();
        assertThat(words(drafted, SARA_HERSELF))
                .as("a second draft is not what comes next")
                .containsExactly("Reply", "Snooze", "Close", "More");
    }

    @Test
    void what_is_about_to_leave_is_stopped_with_one_press_by_anybody() {
        var approved = drafted(new ReplyState.Approved(NOW.plusSeconds(10)));

        var stop = bar(approved, OMAR).first().getFirst();

        assertThat(stop.line()).isEqualTo("stop 1042:2");
        assertThat(stop.leavesAt()).isEqualTo("2026-11-22T09:00:10Z");
        assertThat(words(approved, OMAR))
                .containsExactly("!Stop", "Reply", "Snooze", "Close", "More");
    }

    @Test
    void when_nobody_knows_somebody_looks_even_on_a_closed_case() {
        var unknown = drafted(new ReplyState.Unknown("reset", NOW));
        var closed = in(new CaseState.Closed("answered", NOW), unknown);

        assertThat(words(unknown, OMAR)).startsWith("<Is it out?>");
        assertThat(words(closed, OMAR)).containsExactly("<Is it out?>", "[Reopen]", "Why?");
    }

    @Test
    void what_is_left_on_a_closed_case_waits_for_nobody() {
        var closed = in(new CaseState.Closed("spam", NOW), drafted(new ReplyState.Drafted()));

        assertThat(words(closed, LINA)).containsExactly("[Reopen]", "Why?");
    }

    @Test
    void what_was_stopped_or_held_is_decided_on_by_whoever_may() {
        assertThat(words(drafted(new ReplyState.Stopped(SARA)), OMAR)).startsWith("<Decide>");
        assertThat(words(drafted(new ReplyState.Held("source-edited")), OMAR))
                .startsWith("<Decide>");
        assertThat(words(drafted(new ReplyState.Held("crisis")), OMAR)).startsWith("Reply");
        assertThat(words(drafted(new ReplyState.Held("crisis")), MARCO)).startsWith("<Decide>");
    }

    @Test
    void once_the_last_word_is_ours_one_closes() {
        var receipt = new Receipt(new RemoteId("9"), URI.create("https://example.org/9"));
        var published =
                drafted(new ReplyState.Published(Optional.of(receipt), NOW.plusSeconds(60)));

        assertThat(words(published, SARA_HERSELF))
                .containsExactly("Reply", "Snooze", "[Close]", "More");
    }

    private static CaseFile drafted(ReplyState state) {
        return with(revision(2, TEXT, state), claimedBy(SARA, arrived()));
    }

    /** The bar in words: what cannot wait, what awaits, what is urged, what else there is. */
    private List<String> words(CaseFile file, Member viewer) {
        var bar = bar(file, viewer);
        return Stream.of(
                        bar.first().stream().map(button -> "!" + button.label()),
                        Optional.ofNullable(bar.awaits()).stream()
                                .map(awaits -> "<" + awaits.label() + ">"),
                        bar.usual().stream()
                                .map(
                                        button ->
                                                button.weight().equals("primary")
                                                        ? "[" + button.label() + "]"
                                                        : button.label()))
                .flatMap(part -> part)
                .toList();
    }

    private BarView bar(CaseFile file, Member viewer) {
        var frame =
                new Frame(
                        new Texts().in(Locale.ENGLISH, ZoneId.of("Europe/Rome")),
                        Optional.of(viewer),
                        "",
                        new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "token"),
                        List::of);
        var card = cards.draw(file, Locale.ENGLISH, NOW);
        var drafts = new DraftViews(cards, file, frame, false, NOW).of(card.drafts());
        return new Bar(file, frame, false).of(card, drafts);
    }
}
