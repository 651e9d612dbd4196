package app.haris.settings.schema;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.settings.Settings;
import app.haris.settings.SettingsFile;
import app.haris.settings.SettingsFiles;
import app.haris.settings.folder.SettingsFixtures;
import app.haris.settings.yaml.TreeReader;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds bot-config, its schemas and the records together. After a record was changed, run this test
 * with {@code HARIS_WRITE_SCHEMAS=true} in the environment.
 */
class SchemaTests {
    private static final Path ROOT = Path.of("bot-config");
    private static final SchemaRegistry VALIDATOR =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static List<SettingsFile<?>> files() {
        return ServiceLoader.load(SettingsFiles.class).stream()
                .<SettingsFile<?>>flatMap(module -> module.get().files().stream())
                .toList();
    }

    static Stream<String> folders() throws IOException {
        try (var examples = Files.list(ROOT.resolve("examples"))) {
            return Stream.concat(
                    Stream.of(ROOT.toString()),
                    examples
                            .filter(Files::isDirectory)
                            .map(Path::toString)
                            .sorted()
                            .toList()
                            .stream());
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void the_schema_beside_the_files_says_what_the_records_say(SettingsFile<?> file)
            throws IOException {
        var schema = Json.pretty(JsonSchema.of(file));
        var path = ROOT.resolve("schema").resolve(schemaName(file.name()));
        if ("true".equals(System.getenv("HARIS_WRITE_SCHEMAS"))) {
            Files.createDirectories(path.getParent());
            Files.writeString(path, schema);
        }

        assertThat(path).hasContent(schema);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void every_file_that_we_show_has_no_fault(String folder) throws IOException {
        assertThat(Settings.check(Path.of(folder)).faults()).isEmpty();
        for (var file : yamlFiles(Path.of(folder))) {
            var text = Files.readString(file);

            assertThat(errors(Path.of(folder).relativize(file).toString(), text))
                    .as(file.toString())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void every_file_that_we_show_tells_editors_its_schema(String folder) throws IOException {
        for (var file : yamlFiles(Path.of(folder))) {
            var first = Files.readString(file).lines().findFirst().orElse("");
            var name = Path.of(folder).relativize(file).toString();

            assertThat(first).startsWith("# yaml-language-server: $schema=");
            assertThat(file.getParent().resolve(first.replaceFirst(".*=", "")).normalize())
                    .isEqualTo(ROOT.resolve("schema").resolve(schemaName(name)));
        }
    }

    static Stream<Arguments> refusedByBoth() {
        return Stream.of(
                Arguments.of("team.yml", "zone: Europe/Rome"),
                Arguments.of("team.yml", team("eyes: 0")),
                Arguments.of("team.yml", team("eyes: \"1\"")),
                Arguments.of("team.yml", team("undo: soon")),
                Arguments.of("team.yml", team("self-approval: yes")),
                Arguments.of("team.yml", team("poll: 1s")),
                Arguments.of("team.yml", team("eyes-by-role: {boss: 2}")),
                Arguments.of("team.yml", team("hours: {Office Hours: {from: '09:00'}}")),
                Arguments.of("team.yml", "zone: Europe/Rome\nmembers: []"),
                Arguments.of("team.yml", "zone: Europe/Rome\nmembers: [{id: sara}]"),
                Arguments.of("team.yml", "zone: Europe/Rome\nmembers: [{id: 1, name: Sara}]"),
                Arguments.of(
                        "team.yml",
                        "zone: Europe/Rome\nmembers: [{id: s, name: S, roles: [lead, lead]}]"),
                Arguments.of("accounts.yml", account("platform: sandbox, token: x")),
                Arguments.of("accounts.yml", account("platform: myspace")),
                Arguments.of("accounts.yml", account("paused: true")),
                Arguments.of("accounts.yml", account("platform: facebook, page: 123")),
                Arguments.of("accounts.yml", account("platform: mastodon, url: ftp://x, token: x")),
                Arguments.of("accounts.yml", account("platform: sandbox, paused: maybe")));
    }

    @ParameterizedTest
    @MethodSource("refusedByBoth")
    void what_the_binder_refuses_an_editor_underlines(String name, String text) {
        assertThat(SettingsFixtures.faults(Map.of(name, text))).isNotEmpty();
        assertThat(errors(name, text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eyes: ${EYES:2}",
                "undo: ${UNDO:5s}",
                "undo:",
                "self-approval: ${ALONE:true}",
                "schedules: {}"
            })
    void what_the_binder_takes_an_editor_takes(String line) {
        assertThat(SettingsFixtures.faults(Map.of("team.yml", team(line)))).isEmpty();
        assertThat(errors("team.yml", team(line))).isEmpty();
    }

    private static String team(String line) {
        return "zone: Europe/Rome\nmembers: [{id: sara, name: Sara}]\n" + line;
    }

    private static String account(String keys) {
        return """
        brands: [{id: acme, name: Acme, languages: [it], zone: Europe/Rome}]
        accounts: [{id: a, brand: acme, %s}]
        """
                .formatted(keys);
    }

    private static List<Path> yamlFiles(Path folder) throws IOException {
        var files = new ArrayList<Path>();
        for (var part : List.of(folder, folder.resolve("replies"))) {
            try (var found = Files.list(part)) {
                found.filter(file -> file.toString().endsWith(".yml")).forEach(files::add);
            }
        }
        return files;
    }

    private static String schemaName(String file) {
        return file.replaceFirst("/.*", ".yml").replace(".yml", ".json");
    }

    /** What the schema complains of; nothing where no module reads such files. */
    private static List<Error> errors(String name, String text) {
        var file = files().stream().filter(each -> each.matches(name)).findFirst();
        Optional<String> schema = file.map(each -> Json.pretty(JsonSchema.of(each)));
        return schema.map(json -> VALIDATOR.getSchema(json).validate(Json.node(tree(text))))
                .orElse(List.of());
    }

    private static Object tree(String text) {
        return Json.of(TreeReader.read(text, new ArrayList<>()).orElseThrow());
    }
}
