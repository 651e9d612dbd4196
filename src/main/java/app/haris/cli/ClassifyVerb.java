package app.haris.cli;

import app.haris.social.Language;
import app.haris.triage.Languages;
import app.haris.triage.TokenizedText;
import app.haris.triage.Understanding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Says of each line what Haris would read in it. */
@Command(
        name = "classify",
        description = "Reads one text a line and prints what it is, as JSON lines.")
final class ClassifyVerb implements Callable<Integer> {
    private static final JsonMapper JSON = new JsonMapper();

    private final InputStream in;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the verb
    private CommandSpec spec;

    @Option(
            names = "--languages",
            split = ",",
            paramLabel = "CODES",
            description = "those that the texts may be in (default: ${DEFAULT-VALUE})")
    private List<String> languages = List.of("ar", "it", "en");

    @Parameters(paramLabel = "FILE|-", description = "one text a line; - reads standard input")
    private String file = "";

    ClassifyVerb(InputStream in) {
        this.in = in;
    }

    @Override
    public Integer call() throws IOException {
        var among = languages.stream().map(Language::of).toList();
        // Not the command line's own writer, which flushes every line.
        var out = new PrintWriter(spec.commandLine().getOut(), false);
        var reading = new Reading(Languages.embedded(), Understanding.embedded(), among);
        try (var lines = open()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                out.println(reading.json(line));
            }
        }
        out.flush();
        return CommandLines.DONE;
    }

    private BufferedReader open() throws IOException {
        // Unlike Files' own readers, this one takes bytes that are not UTF-8.
        var bytes = file.equals("-") ? in : Recording.open(file);
        var lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        lines.mark(1);
        if (lines.read() != '\ufeff') {
            lines.reset();
        }
        return lines;
    }

    private record Reading(Languages languages, Understanding understanding, List<Language> among) {
        String json(String text) {
            var shared = new TokenizedText(text);
            var language = languages.identify(shared, among, Optional.empty());
            var understood = understanding.read(shared, language, Understanding.NOBODY);
            var node = JSON.createObjectNode();
            node.put("text", text);
            node.put("language", language.code());
            node.put("sentiment", understood.sentiment().orElse("neutral"));
            var scores = node.putObject("scores");
            new TreeMap<>(understood.scores())
                    .forEach((label, score) -> scores.put(label, rounded(score)));
            node.put("intent", understood.intent().orElse("other"));
            understood.intentCertainty().ifPresent(it -> node.put("certainty", rounded(it)));
            understood.topic().ifPresent(topic -> node.put("topic", topic));
            node.put("abuse", understood.abuse().orElse("none"));
            return node.toString();
        }

        private static double rounded(double share) {
            return Math.round(share * 1e4) / 1e4;
        }
    }
}
