package app.haris.triage.opennlp;

import app.haris.social.Language;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import opennlp.tools.ml.maxent.io.GISModelReader;
import opennlp.tools.ml.model.BinaryFileDataReader;

/**
 * Reads OpenNLP's language model and keeps the weights of a few languages, so that the whole model
 * is never in memory.
 */
final class NGramTableReader extends GISModelReader {
    private static final String MODEL = "/langdetect-183.bin";
    private static final String WEIGHTS = "langdetect.model";

    /** The model's codes where they are not the languages' ISO 639-3 codes. */
    private static final Map<String, String> MODEL_CODES =
            Map.of("zho", "cmn", "nor", "nob", "mlg", "plt");

    private final DataInputStream input;

    private NGramTableReader(DataInputStream input) {
        super(new BinaryFileDataReader(input));
        this.input = input;
    }

    /** Reads the model on the class path; languages that it does not know score 0 throughout. */
    static NGramTable read(List<Language> languages) {
        try (var model = NGramTableReader.class.getResourceAsStream(MODEL)) {
            if (model == null) {
                throw new IllegalStateException("no " + MODEL + " on the class path");
            }
            var zip = new ZipInputStream(new BufferedInputStream(model));
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(WEIGHTS)) {
                    var input = new DataInputStream(new BufferedInputStream(zip));
                    return new NGramTableReader(input).table(languages);
                }
            }
            throw new IllegalStateException("no " + WEIGHTS + " in " + MODEL);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + MODEL, e);
        }
    }

    /** The model's parts in the order in which {@link GISModelReader#constructModel} reads them. */
    private NGramTable table(List<Language> languages) throws IOException {
        checkModelType();
        readInt();
        readDouble();
        var columns = columns(getOutcomes(), languages);
        var patterns = getOutcomePatterns();
        var ngrams = getPredicates();
        var weights = new HashMap<String, float[]>();
        var next = 0;
        for (var pattern : patterns) {
            for (var i = 0; i < pattern[0]; i++) {
                var ngram = ngrams[next++];
                weights(pattern, columns, languages.size())
                        .ifPresent(found -> weights.put(ngram, found));
            }
        }
        return new NGramTable(languages, weights);
    }

    /** For each language of the model its place among those wanted, or -1. */
    private static int[] columns(String[] outcomes, List<Language> languages) {
        var codes = languages.stream().map(NGramTableReader::modelCode).toList();
        return Arrays.stream(outcomes).mapToInt(codes::indexOf).toArray();
    }

    private static String modelCode(Language language) {
        try {
            var code = Locale.of(language.code()).getISO3Language();
            return MODEL_CODES.getOrDefault(code, code);
        } catch (MissingResourceException e) {
            return language.code();
        }
    }

    /**
     * The weights of the next n-gram, if it says anything of the wanted languages.
     *
     * @param pattern a count of n-grams, then the languages for which each of them has a weight
     */
    private Optional<float[]> weights(int[] pattern, int[] columns, int width) throws IOException {
        var row = ByteBuffer.wrap(input.readNBytes((pattern.length - 1) * Double.BYTES));
        var weights = new float[width];
        var speaks = false;
        for (var i = 1; i < pattern.length; i++) {
            var weight = (float) row.getDouble();
            var place = columns[pattern[i]];
            if (place >= 0) {
                weights[place] = weight;
                speaks = true;
            }
        }
        return speaks ? Optional.of(weights) : Optional.empty();
    }
}
