package app.haris.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesVerbTests {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    @TempDir private Path folder;

    private static String series(int rows, int peak) {
        var csv = new StringBuilder("timestamp,value\n");
        var at = LocalDateTime.of(2026, 11, 2, 0, 0);
        for (var i = 0; i < rows; i++) {
            csv.append(FORM.format(at.plusMinutes(5L * i)))
                    .append(',')
                    .append(i >= rows - 3 ? peak : 10 + i % 4)
                    .append('\n');
        }
        return csv.toString();
    }

    @Test
    void a_peak_is_above_the_threshold_that_is_named_and_what_was_usual_is_not() {
        var said = new Terminal(folder).typing(series(2000, 400)).haris("series", "-");

        assertThat(said.exit()).isZero();
        assertThat(said.complaints()).containsExactly("threshold=0.55");
        assertThat(said.lines()).hasSize(2001).first().isEqualTo("timestamp,value,anomaly_score");
        assertThat(said.lines().get(1500)).startsWith("2026-11-07 04:55:00,13,0.");
        assertThat(score(said.lines().get(1500))).isLessThan(0.55);
        assertThat(score(said.lines().getLast())).isGreaterThan(0.55);
    }

    @Test
    void a_score_does_not_depend_on_what_comes_later() {
        var all = new Terminal(folder).typing(series(700, 400)).haris("series", "-").lines();
        var other = new Terminal(folder).typing(series(700, 10)).haris("series", "-").lines();

        assertThat(all.subList(0, 697)).isEqualTo(other.subList(0, 697));
    }

    @Test
    void a_row_that_cannot_be_read_is_named_and_the_others_are_scored() {
        var said =
                new Terminal(folder)
                        .typing("timestamp,value\nsoon,3\n2026-11-02 00:00:00,many\n1\n")
                        .haris("series", "-");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.complaints())
                .containsExactly(
                        "threshold=0.55",
                        "line 2: 'soon' is no time such as 2026-11-02 10:05:00"
                                .replace("02 10", "22 10"),
                        "line 3: 'many' is no count from 0 to 1000000000000",
                        "line 4: a row is timestamp,value");
    }

    @Test
    void what_is_no_count_spoils_no_score_that_follows() {
        var rows = series(400, 400).lines().toList();
        var bad = Stream.of("NaN", "Infinity", "-5", "1e999", "0x2", "2d", "");
        var spoilt =
                Stream.concat(
                                rows.stream().limit(300),
                                Stream.concat(
                                        bad.map(it -> "2026-11-03 00:52:00," + it),
                                        rows.stream().skip(300)))
                        .collect(Collectors.joining("\n"));

        var said = new Terminal(folder).typing(spoilt).haris("series", "-");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.complaints())
                .hasSize(8)
                .contains("line 301: 'NaN' is no count from 0 to 1000000000000");
        assertThat(said.lines())
                .isEqualTo(
                        new Terminal(folder).typing(series(400, 400)).haris("series", "-").lines());
    }

    @Test
    void what_a_spreadsheet_writes_is_read() {
        var said =
                new Terminal(folder)
                        .typing(
                                "\ufeff\"Timestamp\",\"Value\"\r\n"
                                        + "\"2026-11-28T00:00:00Z\",\"1\"\r\n"
                                        + "2026-11-28T00:05:00Z,2\r\n")
                        .haris("series", "-");

        assertThat(said.exit()).isZero();
        assertThat(said.lines()).hasSize(3).first().isEqualTo("timestamp,value,anomaly_score");
        assertThat(said.lines().get(1)).isEqualTo("2026-11-28T00:00:00Z,1,0.000000");
    }

    private static double score(String line) {
        return Double.parseDouble(line.substring(line.lastIndexOf(',') + 1));
    }
}
