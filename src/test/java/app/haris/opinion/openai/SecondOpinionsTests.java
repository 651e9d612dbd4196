package app.haris.opinion.openai;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.audit.AuditEntry;
import app.haris.audit.Journal;
import app.haris.chat.ChatWorld;
import app.haris.inbox.Case;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.Cases;
import app.haris.inbox.Speech;
import app.haris.settings.folder.SettingsFixtures;
import app.haris.social.wire.LocalServer;
import app.haris.social.wire.LocalServer.Said;
import app.haris.storage.jdbc.TestDatabase;
import app.haris.team.TeamFixtures;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SecondOpinionsTests {
    private static final String CLEAR = "Terrible, broken, nobody answers, I want my money back!!!";
    private static final String UNCLEAR = "bravi, come sempre";

    @RegisterExtension final TestDatabase database = TestDatabase.h2();

    private Said answer =
            Said.json(
                    """
                    {"choices": [{"message": {"content":
                      "{\\"sentiment\\": \\"negative\\", \\"intent\\": \\"complaint\\"}"}}]}
                    """);
    private final LocalServer server = new LocalServer(asked -> answer);
    private ChatWorld world;

    @AfterEach
    void close() {
        world.close();
        server.close();
    }

    @Test
    void an_unsure_reading_is_replaced_and_what_it_was_is_in_the_journal() {
        open(100);

        var number = hear(UNCLEAR);
        var before = found(number).assessment();
        world.work();

        var after = found(number).assessment();
        assertThat(before.sentiment()).isNotEqualTo(after.sentiment());
        assertThat(after.sentiment()).contains("negative");
        assertThat(after.intent()).contains("complaint");
        assertThat(after.certainty()).isEmpty();
        assertThat(after.rules()).isEqualTo(before.rules());
        assertThat(world.say(TeamFixtures.lina(), number, "why").said())
                .contains(
                        "Mood 😡 negative; by themselves the words are read as 😊 positive: bravi");
        assertThat(readAgain())
                .singleElement()
                .satisfies(entry -> assertThat(entry.details()).containsEntry("by", "small"));
    }

    @Test
    void nobody_is_asked_where_haris_is_sure() {
        open(50);

        hear(CLEAR);
        world.work();

        assertThat(server.asked()).isEmpty();
    }

    @Test
    void where_no_opinion_comes_the_first_one_stands() {
        answer = new Said.Cut();
        open(100);

        var number = hear(UNCLEAR);
        var before = found(number);
        world.work();

        assertThat(server.asked()).hasSize(1);
        assertThat(found(number)).isEqualTo(before);
        assertThat(readAgain()).isEmpty();
    }

    @Test
    void nobody_is_asked_where_nobody_was_named() {
        world = new ChatWorld(database);

        hear(UNCLEAR);
        world.work();

        assertThat(server.asked()).isEmpty();
    }

    private void open(int below) {
        var rules =
                """
                second-opinion: {url: "%s/v1", model: small, below: %d}
                rules: []
                """
                        .formatted(server.address(), below);
        world = new ChatWorld(database, SettingsFixtures.with(Map.of("rules.yml", rules)));
    }

    private CaseNumber hear(String text) {
        return world.hear(Speech.giulia("one").saying(text));
    }

    private Case found(CaseNumber number) {
        return world.bean(Cases.class).find(number).orElseThrow();
    }

    private List<AuditEntry> readAgain() {
        return world.bean(Journal.class).after(0, 1_000).stream()
                .filter(entry -> entry.what().equals("read-again"))
                .toList();
    }
}
