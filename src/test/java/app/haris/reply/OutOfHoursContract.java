package app.haris.reply;

import static app.haris.reply.ReplyWorld.by;
import static app.haris.reply.ReplyWorld.done;
import static app.haris.team.TeamFixtures.sara;
import static org.assertj.core.api.Assertions.assertThat;

import app.haris.inbox.CaseChanged;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.CaseWatcher;
import app.haris.storage.jdbc.TestDatabase;
import app.haris.team.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What authors are told by itself while the office is closed. */
abstract class OutOfHoursContract {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
    private static final String CLOSED =
            """
            closed:
              it: "Grazie! Siamo di nuovo qui %s{back}."
              ar: "شكرًا! نعود %s{back}."
            %s
            """;
    private static final String APPROVED =
            """
              approved-by: marco
              approved-on: "2026-11-01"
            """;

    @RegisterExtension final TestDatabase database;
    private ReplyWorld world;
    private CaseNumber number;

    OutOfHoursContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        world = new ReplyWorld(database);
        world.configure(Map.of("replies/closed.yml", CLOSED.formatted("", "", APPROVED)));
        world.team.closeUntil(MONDAY, "closed");
        number = world.cases.open(1042);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private void begins() {
        world.bean(CaseWatcher.class).changing(List.of(new CaseChanged(number, 1, "opened")));
        world.pass(MINUTE);
    }

    @Test
    void an_author_is_told_once_when_we_are_back_and_still_waits() {
        begins();
        begins();

        assertThat(world.platform.publications())
                .singleElement()
                .satisfies(
                        one ->
                                assertThat(one.reply().text())
                                        .isEqualTo(
                                                "Grazie! Siamo di nuovo qui lun 23 nov, 09:00."));
        assertThat(world.revision(number, 1).authors()).containsExactly(new MemberId("haris"));
        assertThat(world.cases.touches()).contains("told-of-hours");
        assertThat(world.cases.answers()).isEmpty();
        assertThat(world.journal.ofCase(number.value()).stream().map(one -> one.what()))
                .contains("approved-as-template", "published");
    }

    @Test
    void while_the_office_is_open_nothing_goes_out_by_itself() {
        world.clock.set(MONDAY);

        begins();

        assertThat(world.replies().of(number)).isEmpty();
    }

    @Test
    void a_template_that_nobody_approved_as_such_goes_nowhere() {
        world.configure(Map.of("replies/closed.yml", CLOSED.formatted("", "", "")));

        begins();

        assertThat(world.replies().of(number)).isEmpty();
    }

    @Test
    void a_template_that_was_changed_in_the_undo_window_does_not_leave() {
        world.bean(CaseWatcher.class).changing(List.of(new CaseChanged(number, 1, "opened")));
        world.pass(Duration.ofSeconds(1));
        world.configure(Map.of("replies/closed.yml", CLOSED.formatted("forse ", "", APPROVED)));

        world.pass(MINUTE);

        assertThat(world.platform.publications()).isEmpty();
    }

    @Test
    void nothing_is_begun_while_something_holds_answers() {
        world.guard((revision, about, approvedAt, release) -> Optional.of("crisis"));

        begins();

        assertThat(world.replies().of(number)).isEmpty();
        assertThat(world.platform.publications()).isEmpty();
    }

    @Test
    void a_hold_that_begins_in_the_undo_window_holds_it_too() {
        world.bean(CaseWatcher.class).changing(List.of(new CaseChanged(number, 1, "opened")));
        world.pass(Duration.ofSeconds(1));
        world.guard((revision, about, approvedAt, release) -> Optional.of("crisis"));

        world.pass(MINUTE);

        assertThat(world.platform.publications()).isEmpty();
        assertThat(world.state(number, 1)).isInstanceOf(ReplyState.Held.class);
    }

    @Test
    void where_somebody_has_begun_an_answer_nothing_goes_out_by_itself() {
        done(world.replies().draft(number, "Arriva oggi.", by(sara())));

        begins();

        assertThat(world.replies().of(number)).hasSize(1);
    }
}
