package app.haris.settings.binding;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.settings.Choice;
import app.haris.settings.Default;
import app.haris.settings.Inline;
import app.haris.settings.Named;
import app.haris.settings.OneOrMany;
import app.haris.settings.Range;
import app.haris.settings.Required;
import app.haris.settings.Secret;
import app.haris.settings.ShortName;
import app.haris.settings.Unfolded;
import app.haris.settings.yaml.Problem;
import app.haris.settings.yaml.TreeReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BinderTests {
    record Bakery(
            @Default("Acme") String name,
            @Default("8") @Range(min = 1, max = 24) int openHours,
            @Default("1.5") double price,
            @Default("false") boolean isOpen,
            Optional<Duration> pause,
            @Nullable Instant since,
            @Default("Europe/Rome") ZoneId zone,
            @Default("it") Locale language,
            Optional<URI> url,
            Optional<LocalTime> from,
            @Default("soft-crust") Crust crust,
            @OneOrMany List<Crust> crusts,
            Set<Crust> crustSet,
            @ShortName Map<String, Shelf> shelves,
            Optional<Secret> token,
            List<Step> steps,
            List<Bread> breads) {}

    enum Crust {
        SOFT_CRUST,
        HARD
    }

    record Shelf(@Required List<String> labels) {
        Shelf {
            if (labels.contains("nothing")) {
                throw new IllegalArgumentException("a shelf cannot hold nothing");
            }
        }
    }

    @Choice
    sealed interface Step {
        @Inline
        record Wait(Duration pause) implements Step {}

        record Ask(String who) implements Step {}
    }

    @Choice("kind")
    sealed interface Bread {
        record Rye(@Unfolded Weight weight, @Default("0") int seeds) implements Bread {}

        @Named("white-bread")
        record White(@Unfolded Weight weight) implements Bread {}
    }

    record Weight(int grams) {}

    static Stream<Arguments> faulty() {
        return Stream.of(
                faulty(
                        "nmae: x",
                        "1 unknown key 'nmae'; allowed: name, open-hours, price, is-open,"
                                + " pause, since, zone, language, url, from, crust, crusts, crust-set,"
                                + " shelves, token, steps, breads; did you mean 'name'?"),
                faulty("name: [x]", "1 'name' must be a text, not a list"),
                faulty("name: 12", "1 'name' must be a text: put it in quotes"),
                faulty("name: true", "1 'name' must be a text: put it in quotes"),
                faulty(
                        "open-hours: 25",
                        "1 'open-hours' must be a whole number from 1 to 24, not '25'"),
                faulty(
                        "open-hours: 1.5",
                        "1 'open-hours' must be a whole number from 1 to 24, not '1.5'"),
                faulty(
                        "open-hours: 1e999999999",
                        "1 'open-hours' must be a whole number from 1 to 24, not '1e999999999'"),
                faulty(
                        "open-hours: '8'",
                        "1 'open-hours' must be a whole number from 1 to 24: leave out its quotes"),
                faulty("price: dear", "1 'price' must be a number, not 'dear'"),
                faulty("is-open: yes", "1 'is-open' must be true or false, not 'yes'"),
                faulty(
                        "pause: 5 minutes",
                        "1 'pause' must be a duration such as 10s, 5m, 1h or 7d, not '5 minutes'"),
                faulty(
                        "pause: 90",
                        "1 'pause' must be a duration such as 10s, 5m, 1h or 7d: put it in quotes"),
                faulty(
                        "since: 2026-13-01T00:00:00Z",
                        "1 'since' must be a time such as 2026-01-31T09:00:00Z, not '2026-13-01T00:00:00Z'"),
                faulty(
                        "zone: Rome",
                        "1 'zone' must be a time zone such as Europe/Rome, not 'Rome'"),
                faulty("zone: CET", "1 'zone' must be a time zone such as Europe/Rome, not 'CET'"),
                faulty(
                        "language: italian",
                        "1 'language' must be a language such as ar, it or en, not 'italian'"),
                faulty(
                        "url: javascript:alert(1)",
                        "1 'url' must be an address such as https://example.org, not 'javascript:alert(1)'"),
                faulty(
                        "url: https:///nowhere",
                        "1 'url' must be an address such as https://example.org, not 'https:///nowhere'"),
                faulty(
                        "from: 9:00",
                        "1 'from' must be a time of day such as \"09:00\", not '9:00'"),
                faulty(
                        "crust: soft_crust",
                        "1 'crust' must be one of soft-crust, hard, not 'soft_crust'; did you mean 'soft-crust'?"),
                faulty(
                        "crusts:\n  - hard\n  - brown",
                        "3 'crusts[1]' must be one of soft-crust, hard, not 'brown'"),
                faulty("crust-set: [hard, hard]", "1 'crust-set' names HARD twice"),
                faulty(
                        "shelves:\n  \"Über uns\": {labels: [a]}",
                        "2 'key of shelves' must be a short name of a-z, 0-9, '.', '-' and '_' such as acme-demo, not 'Über uns'"),
                faulty("shelves:\n  top:\n    labels: []", "3 'labels' must not be empty"),
                faulty("shelves:\n  top: {}", "2 top lacks the key 'labels'"),
                faulty("shelves:\n  top:\n    labels:\n", "3 'labels' must be a list, not empty"),
                faulty(
                        "shelves:\n  top: {labels: [a]}\n  low: {labels: [nothing]}",
                        "3 a shelf cannot hold nothing"),
                faulty("shelves: [a]", "1 'shelves' must be a mapping of names, not a list"),
                faulty(
                        "token: 0123",
                        "1 'token' must be a text, ${NAME} or file:/path: put it in quotes"),
                faulty(
                        "token: file:/gone",
                        "1 'token' reads its secret from /gone, which does not exist"),
                faulty(
                        "token: file:/empty",
                        "1 'token' reads its secret from /empty, which is empty"),
                faulty(
                        "token: file:/locked",
                        "1 'token' reads its secret from /locked, which cannot be read (IOException)"),
                faulty(
                        "name: ${MISSING}",
                        "1 the environment variable MISSING is not set; set it, or write ${MISSING:} to do without"),
                faulty(
                        "name: ${NOT A NAME}",
                        "1 '${NOT A NAME' is not the name of an environment variable; write $${ for ${ itself"),
                faulty(
                        "name: ${OPEN",
                        "1 '${OPEN' is not the name of an environment variable; write $${ for ${ itself"),
                faulty(
                        "open-hours: ${SECRET}",
                        "1 'open-hours' must be a whole number from 1 to 24, not the value of ${SECRET}"),
                faulty(
                        "crusts: [\"\"]",
                        "1 'crusts[0]' must be one of soft-crust, hard, not empty"),
                faulty(
                        "steps:\n  - wiat: 5m",
                        "2 unknown key 'wiat'; allowed: wait, ask; did you mean 'wait'?"),
                faulty(
                        "steps:\n  - {wait: 5m, ask: {who: x}}",
                        "2 'steps[0]' must be a mapping with one key of wait, ask"),
                faulty(
                        "steps:\n  - wait: never",
                        "2 'wait' must be a duration such as 10s, 5m, 1h or 7d, not 'never'"),
                faulty("breads:\n  - grams: 500", "2 breads[0] lacks the key 'kind'"),
                faulty(
                        "breads:\n  - {kind: rey, grams: 500}",
                        "2 'kind' must be one of rye, white-bread, not 'rey'; did you mean 'rye'?"),
                faulty(
                        "breads:\n  - kind: white-bread\n    grams: 500\n    seeds: 3",
                        "4 unknown key 'seeds'; allowed: kind, grams"),
                faulty("breads:\n  - {kind: rye}", "2 breads[0] lacks the key 'grams'"),
                faulty(
                        "- a",
                        "1 'the file' must be a mapping with the keys name, open-hours, price,"
                                + " is-open, pause, since, zone, language, url, from, crust, crusts,"
                                + " crust-set, shelves, token, steps, breads, not a list"),
                faulty(
                        "\"\u202e\": 1",
                        "1 unknown key '\ufffd'; allowed: name, open-hours, price,"
                                + " is-open, pause, since, zone, language, url, from, crust, crusts,"
                                + " crust-set, shelves, token, steps, breads"));
    }

    private static Arguments faulty(String text, String problem) {
        return Arguments.of(text, problem);
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void each_fault_names_its_line_and_what_is_allowed(String text, String problem) {
        assertThat(problems(text)).containsExactly(problem);
    }

    @Test
    void all_faults_are_found_at_once() {
        assertThat(problems("name: 1\nnmae: x\nprice: dear\nbreads: [{kind: rye}, {kind: x}]"))
                .hasSize(5);
    }

    @Test
    void a_fault_never_shows_a_secret() {
        assertThat(problems("price: ${SECRET}\nurl: ${SECRET}\nzone: ${SECRET}"))
                .hasSize(3)
                .noneMatch(problem -> problem.contains("hush"));
    }

    @Test
    void what_is_left_out_or_empty_has_its_default() {
        var bakery = bind("name:\nopen-hours: ${BLANK}\npause: ''\n");

        assertThat(bakery)
                .isEqualTo(
                        new Bakery(
                                "Acme",
                                8,
                                1.5,
                                false,
                                Optional.empty(),
                                null,
                                ZoneId.of("Europe/Rome"),
                                Locale.ITALIAN,
                                Optional.empty(),
                                Optional.empty(),
                                Crust.SOFT_CRUST,
                                List.of(),
                                Set.of(),
                                Map.of(),
                                Optional.empty(),
                                List.of(),
                                List.of()));
    }

    @Test
    void what_is_written_is_what_is_meant() {
        var bakery =
                bind(
                        """
                        name: "${GREETING}, ${WHO:world}! $${x}"
                        open-hours: ${HOURS:12}
                        price: 2
                        is-open: true
                        pause: 1h30m
                        since: 2026-01-31T09:00:00Z
                        zone: Asia/Riyadh
                        language: ar
                        url: https://example.org/a?b=c
                        from: 09:00
                        crusts: hard
                        crust-set: [hard, soft-crust]
                        shelves: {top: {labels: [a, b]}}
                        token: file:/secret
                        steps: [{wait: 5m}, {ask: {who: sara}}]
                        breads: [{kind: rye, grams: 500}, {kind: white-bread, grams: 1}]
                        """);

        assertThat(bakery.name()).isEqualTo("hello, world! ${x}");
        assertThat(bakery.openHours()).isEqualTo(12);
        assertThat(bakery.pause()).contains(Duration.ofMinutes(90));
        assertThat(bakery.since()).isEqualTo(Instant.parse("2026-01-31T09:00:00Z"));
        assertThat(bakery.from()).contains(LocalTime.of(9, 0));
        assertThat(bakery.crusts()).containsExactly(Crust.HARD);
        assertThat(bakery.crustSet()).containsExactly(Crust.HARD, Crust.SOFT_CRUST);
        assertThat(bakery.shelves()).containsEntry("top", new Shelf(List.of("a", "b")));
        assertThat(bakery.token()).map(Secret::reveal).contains("hush from a file");
        assertThat(bakery.steps())
                .containsExactly(new Step.Wait(Duration.ofMinutes(5)), new Step.Ask("sara"));
        assertThat(bakery.breads())
                .containsExactly(new Bread.Rye(new Weight(500), 0), new Bread.White(new Weight(1)));
    }

    @Test
    void a_secret_does_not_show_itself() {
        assertThat(bind("token: hush").toString()).doesNotContain("hush");
    }

    @ParameterizedTest
    @CsvSource({
        "0s, PT0S",
        "90s, PT90S",
        "5m, PT5M",
        "250ms, PT0.25S",
        "1h30m, PT90M",
        "7d, PT168H",
        "2w, PT336H",
        "1d12h, PT36H"
    })
    void durations_are_written_in_the_largest_unit_that_fits(String text, Duration duration) {
        assertThat(Durations.parse(text)).isEqualTo(duration);
    }

    private static Bakery bind(String text) {
        var problems = new ArrayList<Problem>();
        var tree = TreeReader.read(text, problems).orElseThrow();
        var value = new Binder(new Town(), problems).bind(Shapes.of(Bakery.class), tree);

        assertThat(problems).isEmpty();
        return Objects.requireNonNull((Bakery) value);
    }

    private static List<String> problems(String text) {
        var problems = new ArrayList<Problem>();
        var tree = TreeReader.read(text, problems).orElseThrow();
        assertThat(new Binder(new Town(), problems).bind(Shapes.of(Bakery.class), tree)).isNull();
        return problems.stream().map(problem -> problem.line() + " " + problem.message()).toList();
    }

    private static final class Town implements Surroundings {
        private static final Map<String, String> VARIABLES =
                Map.of("GREETING", "hello", "SECRET", "hush", "BLANK", " ");

        @Override
        public @Nullable String variable(String name) {
            return VARIABLES.get(name);
        }

        @Override
        public String secret(Path file) throws IOException {
            return switch (file.toString()) {
                case "/secret" -> "hush from a file";
                case "/empty" -> "";
                case "/locked" -> throw new IOException("denied");
                default -> throw new NoSuchFileException(file.toString());
            };
        }
    }
}
