package app.haris.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacktestVerbTests {
    @TempDir private Path folder;

    private static String line(String id, String author, String at, String text) {
        return """
        {"platform":"sandbox","account":"acme-demo","kind":"mention","id":"%s","createdAt":"%s","author":{"id":"%s"},"text":"%s","conversation":"%s"}
        """
                .formatted(id, at, author, text, author);
    }

    private static final String RECORDED =
            line("3", "ahmed", "2026-11-22T09:30:00Z", "I want a refund")
                    + line("1", "giulia", "2026-11-22T08:00:00Z", "My parcel is late")
                    + line("2", "giulia", "2026-11-22T09:00:00Z", "The courier never came!")
                    + line("2", "giulia", "2026-11-22T09:00:00Z", "The courier never came!");

    @Test
    void what_would_have_happened_is_told_in_the_order_of_time_and_nothing_is_written() {
        var said = new Terminal(folder).typing(RECORDED).haris("backtest", "-");

        assertThat(said.exit()).isZero();
        assertThat(events(said.lines(), "case"))
                .satisfiesExactly(
                        one ->
                                assertThat(one)
                                        .startsWith(
                                                "{\"at\":\"2026-11-22T08:00:00Z\",\"event\":\"case\",\"case\":1,"),
                        other -> assertThat(other).contains("\"case\":2", "\"language\":\"en\""));
        assertThat(events(said.lines(), "rule"))
                .filteredOn(one -> one.contains("late-delivery"))
                .hasSize(2)
                .allMatch(one -> one.contains("\"case\":1"));
        assertThat(said.complaints()).contains("case: 2", "  late-delivery: 2");
        assertThat(Files.exists(folder.resolve("data"))).isFalse();
    }

    @Test
    void what_was_before_counts_but_is_not_told() {
        var said =
                new Terminal(folder)
                        .typing(RECORDED)
                        .haris(
                                "backtest",
                                "-",
                                "--from",
                                "2026-11-22T09:00:00Z",
                                "--to",
                                "2026-11-22T09:30:00Z");

        assertThat(events(said.lines(), "case")).isEmpty();
        assertThat(events(said.lines(), "rule")).isNotEmpty().allMatch(it -> it.contains("T09:00"));
    }

    @Test
    void lines_that_are_no_interactions_are_named_and_the_others_are_run() {
        var said = new Terminal(folder).typing("nonsense\n" + RECORDED).haris("backtest", "-");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.complaints().getFirst()).startsWith("line 1: not JSON");
        assertThat(events(said.lines(), "case")).hasSize(2);
    }

    @Test
    void an_account_that_is_not_configured_is_said_to_be() {
        var said =
                new Terminal(folder)
                        .typing(RECORDED.replace("acme-demo", "elsewhere"))
                        .haris("backtest", "-");

        assertThat(said.complaints().getFirst()).endsWith("first brand: elsewhere");
        assertThat(events(said.lines(), "case")).hasSize(2);
    }

    @Test
    void suspicions_and_whom_they_call_are_told_in_the_order_of_time() {
        var said =
                new Terminal(folder)
                        .typing(
                                line("1", "ahmed", "2026-11-22T08:00:00Z", "Is there a recall?")
                                        + line("2", "giulia", "2026-11-22T09:00:00Z", "Grazie!"))
                        .haris("backtest", "-");

        assertThat(events(said.lines(), "crisis"))
                .singleElement()
                .asString()
                .contains("\"signal\":\"keyword:recall\"", "\"level\":\"ORANGE\"", "\"cases\":[1]");
        assertThat(events(said.lines(), "escalation"))
                .first()
                .asString()
                .startsWith("{\"at\":\"2026-11-22T08:00:00Z\"")
                .contains("\"chain\":\"leads\"", "\"notify\":\"schedule:leads\"");
        assertThat(events(said.lines(), "escalation").get(1))
                .contains("2026-11-22T08:05:00Z", "role:lead");
        assertThat(said.lines())
                .isSortedAccordingTo((a, b) -> a.substring(7, 27).compareTo(b.substring(7, 27)));
    }

    @Test
    void a_time_that_is_none_is_wrong_use() {
        var said = new Terminal(folder).haris("backtest", "-", "--from", "yesterday");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("--from is a time such as 2026-11-22");
    }

    private static List<String> events(List<String> lines, String kind) {
        return lines.stream().filter(it -> it.contains("\"event\":\"" + kind + "\"")).toList();
    }
}
