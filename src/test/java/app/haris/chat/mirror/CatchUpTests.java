package app.haris.chat.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.SettableClock;
import app.haris.audit.Origin;
import app.haris.chat.Answer;
import app.haris.chat.CaseFileFixtures;
import app.haris.chat.CaseFilesInMemory;
import app.haris.chat.Command;
import app.haris.chat.EscalationCommand;
import app.haris.inbox.CaseState;
import app.haris.reply.ReplyState;
import app.haris.storage.jdbc.TestDatabase;
import app.haris.team.TeamFixtures;
import app.haris.work.FakeAgenda;
import app.haris.work.JobName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What was done on messages while nobody heard. */
class CatchUpTests {
    private static final long CASE = CaseFileFixtures.NUMBER.value();

    @RegisterExtension final TestDatabase database = TestDatabase.h2();

    private final SettableClock clock = SettableClock.standing();
    private final CaseFilesInMemory files = new CaseFilesInMemory();
    private final Map<String, Reacted> reactions = new HashMap<>();
    private final List<String> read = new ArrayList<>();
    private final List<Command> done = new ArrayList<>();
    private final List<Duration> rests = new ArrayList<>();
    private Memory memory;

    @BeforeEach
    void open() {
        memory = new Memories(database.client(), database.transactions()).of("plain");
        var revision = CaseFileFixtures.revision(1, "On its way.", new ReplyState.Drafted());
        files.put(CaseFileFixtures.with(revision, CaseFileFixtures.arrived()));
    }

    @Test
    void calls_are_read_first_then_drafts_then_cards() {
        shown(CASE, "card", "r1", "page-1");
        reactions.put("page-1", new Reacted("eyes", List.of("SARA")));

        run();

        assertThat(read).containsExactly("page-1", "r1", "card");
        assertThat(done)
                .containsExactly(
                        new EscalationCommand.Acknowledge(
                                Optional.of(CaseFileFixtures.NUMBER), Optional.empty()));
    }

    @Test
    void cards_of_closed_cases_are_not_read() {
        var closed = new CaseState.Closed("by phone", CaseFileFixtures.NOW);
        files.put(CaseFileFixtures.in(closed, CaseFileFixtures.arrived()));
        shown(CASE, "card", "r1");

        run();

        assertThat(read).isEmpty();
    }

    @Test
    void many_are_read_little_by_little_and_the_newest_first() {
        IntStream.range(0, 60).forEach(one -> shown(0, "page-" + one));
        shown(CASE, "card");

        run();

        assertThat(read).hasSize(61).startsWith("page-59").endsWith("card");
        assertThat(rests).hasSize(1);
    }

    private void shown(long number, String... parts) {
        for (var part : parts) {
            clock.advance(Duration.ofSeconds(1));
            memory.messages()
                    .note(new Subject(number, 0, part), new Place("C1", part), clock.instant());
        }
    }

    private void run() {
        var parts =
                new CatchUp.Parts(
                        this::made,
                        Origin.DISCORD,
                        memory,
                        new Reactions(Map.of("claim", "eyes")),
                        person -> Optional.of(TeamFixtures.sara()),
                        files,
                        (command, actor) -> {
                            done.add(command);
                            return new Answer("", Optional.empty(), Optional.empty());
                        },
                        losses());
        new CatchUp(parts, clock, rests::add).run("HARIS");
    }

    private Verdict<List<Reacted>> made(Place place) {
        read.add(place.message());
        return new Verdict.Ok<>(
                Optional.ofNullable(reactions.get(place.message())).stream().toList());
    }

    private Losses losses() {
        var network = new PlainNetwork();
        var agenda = new FakeAgenda();
        var parts =
                new Showing.Parts<>(
                        memory,
                        new Poster<>(network, memory.messages(), clock),
                        network,
                        new Routes("C1", List.of()),
                        one -> Optional.empty(),
                        new JobName("test-channel"),
                        agenda);
        var showing = new Showing<>(number -> Optional.empty(), parts, clock);
        return new Losses(memory.messages(), showing, "plain");
    }
}
