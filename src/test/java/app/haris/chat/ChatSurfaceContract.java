package app.haris.chat;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.inbox.CaseState;
import app.haris.reply.ReplyState;
import app.haris.social.AccountFixtures;
import app.haris.social.Media;
import app.haris.social.Platforms;
import app.haris.social.ScriptedPlatform;
import app.haris.team.TeamFixtures;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every surface that shows cards promises, whatever its markup. */
public abstract class ChatSurfaceContract {
    private static final String HOSTILE =
            "<!channel> @everyone @here <@U012> *b* _i_ `c` [x](https://evil.example) <b>h</b>"
                    + " \u202Egnp.exe\0";

    protected final CaseFilesInMemory files = new CaseFilesInMemory();
    protected final Cards cards =
            new Cards(
                    new Texts(),
                    TeamFixtures.team(),
                    AccountFixtures.accounts(),
                    new Platforms(List.of(new ScriptedPlatform())));
    private ChatSurface surface;

    /** A fresh surface that reads these files and draws these cards. */
    protected abstract ChatSurface open(CaseFiles files, Cards cards);

    /** Returns when everything that the surface was told to show is shown. */
    protected abstract void settle();

    /** What a reader sees of the case, markup taken away; each message once. */
    protected abstract List<String> visible();

    /** How many people or channels were pinged by anything but us. */
    protected abstract int pings();

    @BeforeEach
    void openSurface() {
        surface = open(files, cards);
    }

    @Test
    void shows_a_case() {
        show(CaseFileFixtures.arrived());

        assertThat(visible()).anyMatch(text -> text.contains("Il pacco è arrivato rotto"));
    }

    @Test
    void names_what_goes_with_a_text_though_the_network_does_not_hand_it_on() {
        show(
                CaseFileFixtures.enclosing(
                        "Siamo qui",
                        List.of(
                                new Media("video", URI.create("https://cdn.example/1"), null),
                                Media.unaddressed("location"))));

        assertThat(visible()).anyMatch(text -> text.matches("(?s).*[vV]ideo.*[lL]ocation.*"));
        assertThat(visible()).noneMatch(text -> text.contains("about:blank"));
    }

    @Test
    void converges_to_the_latest_state() {
        var claimed = CaseFileFixtures.claimedBy(CaseFileFixtures.SARA, CaseFileFixtures.arrived());
        show(CaseFileFixtures.arrived());
        show(claimed);
        show(CaseFileFixtures.in(new CaseState.Closed("by phone", CaseFileFixtures.NOW), claimed));

        assertThat(visible()).anyMatch(text -> text.contains("by phone"));
        assertThat(visible()).noneMatch(text -> text.contains("nobody's yet"));
    }

    @Test
    void showing_again_adds_nothing() {
        show(CaseFileFixtures.arrived());
        var before = visible();
        show(CaseFileFixtures.arrived());

        assertThat(visible()).isEqualTo(before);
    }

    @Test
    void shows_the_very_text_that_is_to_be_approved() {
        var text = "Ciao *Giulia* <3\nci dispiace & rimborsiamo 100%";
        show(
                CaseFileFixtures.with(
                        CaseFileFixtures.revision(1, text, new ReplyState.Drafted()),
                        CaseFileFixtures.arrived()));

        assertThat(visible()).anyMatch(shown -> shown.contains(text));
    }

    @Test
    void hostile_text_stays_text() {
        show(CaseFileFixtures.file(HOSTILE));

        assertThat(pings()).isZero();
        assertThat(visible()).anyMatch(text -> text.contains("@everyone") && text.contains("*b*"));
        assertThat(visible()).noneMatch(text -> text.contains("\u202E"));
    }

    @Test
    void huge_text_does_not_break_it() {
        show(CaseFileFixtures.file("😡 ".repeat(500_000)));

        assertThat(visible()).anyMatch(text -> text.contains("1042"));
    }

    @Test
    void forgets_what_it_showed_of_the_audience() {
        show(CaseFileFixtures.arrived());
        files.put(CaseFileFixtures.file("(erased)"));
        surface.forget(CaseFileFixtures.NUMBER);
        settle();

        assertThat(visible()).noneMatch(text -> text.contains("Il pacco"));
    }

    protected final void show(CaseFile file) {
        files.put(file);
        surface.show(file.summary().number());
        settle();
    }
}
