package app.haris.chat.room;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.chat.Texts;
import app.haris.chat.room.Calling.CallingLine;
import app.haris.chat.room.Calling.Deed;
import app.haris.chat.room.Calling.Notice;
import app.haris.team.TeamFixtures;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** A phone has room for a banner or two above the list. */
class CallingTests {
    private static final Frame FRAME =
            new Frame(
                    new Texts().in(Locale.ENGLISH, ZoneOffset.UTC),
                    Optional.of(TeamFixtures.marco()),
                    "",
                    new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "token"),
                    List::of);
    private static final Notice LEVEL = new Notice("🟠 ORANGE · everything", null, List.of());
    private static final Notice PROPOSAL =
            new Notice(
                    "❗ Proposal 3",
                    null,
                    List.of(
                            new Deed("crisis raise 3", "Raise", "danger"),
                            new Deed("crisis dismiss 3", "It is none", "")));
    private static final CallingLine CALL = new CallingLine("#12 · leads", "/cases/12");

    @Test
    void one_or_two_banners_are_shown_as_they_are() {
        assertThat(Calling.gist(List.of(), List.of(), FRAME)).isNull();
        assertThat(Calling.gist(List.of(PROPOSAL), List.of(CALL), FRAME)).isNull();
    }

    @Test
    void more_are_folded_below_the_gravest_and_what_waits_for_the_reader() {
        var gist = Calling.gist(List.of(LEVEL, PROPOSAL, PROPOSAL), List.of(CALL), FRAME);

        assertThat(gist.text()).isEqualTo("🟠 ORANGE · everything");
        assertThat(gist.counts())
                .containsExactly("⚖️ 2 to decide", "🔥 1 escalation", "and 3 more");
    }

    @Test
    void calls_alone_are_folded_too() {
        var gist = Calling.gist(List.of(), List.of(CALL, CALL, CALL), FRAME);

        assertThat(gist.text()).isEqualTo("#12 · leads");
        assertThat(gist.counts()).containsExactly("🔥 3 escalations", "and 2 more");
    }
}
