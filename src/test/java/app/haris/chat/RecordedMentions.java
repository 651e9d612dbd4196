package app.haris.chat;

import app.haris.social.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people really wrote to airlines and others, where somebody laid it beside the project. */
public final class RecordedMentions {
    private static final Path FOLDER = Path.of("../shared/data/interactions");

    /** The recordings, and by which words those of a language are told from the others. */
    private static final Map<Language, Recording> RECORDINGS =
            Map.of(
                    Language.ENGLISH, new Recording("airline_virgin_america.jsonl", "@virgin"),
                    Language.ITALIAN, new Recording("mixed_ar_it_en.jsonl", "\\b(che|della|il)\\b"),
                    Language.ARABIC, new Recording("mixed_ar_it_en.jsonl", "\\p{IsArabic}{4}"));

    private record Recording(String file, String words) {}

    private RecordedMentions() {}

    /** One that was recorded in this language; none where there are no recordings. */
    public static List<String> in(Language language) {
        var recording = RECORDINGS.get(language);
        var file = FOLDER.resolve(recording.file());
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        var words = Pattern.compile("(?i)" + recording.words());
        return lines(file)
                .map(one -> one.path("text").asString(""))
                .filter(text -> text.strip().length() > 20 && words.matcher(text).find())
                .limit(1)
                .toList();
    }

    private static Stream<JsonNode> lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines
                    .limit(2_000)
                    .<JsonNode>map(line -> JsonMapper.shared().readTree(line))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
