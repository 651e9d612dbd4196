package app.haris.triage.words;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.haris.triage.words.Token.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Knows Arabic that is written in Latin letters, where digits stand for the letters that Latin has
 * not: {@code 3ayez}, {@code m3ak}, {@code 7aram} (2 for hamza, 3 for ʿayn, 5 for ḫāʾ, 6 for ṭāʾ, 7
 * for ḥāʾ, 8 for ġayn, 9 for ṣād or qāf). Nothing is said of what such a text means.
 */
public final class Arabizi {
    /** So many of its words at least, and ... */
    private static final double LEAST = 2;

    /** ... such a share of them all: whoever drops a "habibi" still writes in English. */
    private static final double SHARE = 0.25;

    /** Letters and single digits by turns, of which at least one digit is beside a letter. */
    private static final Pattern MIXED =
            Pattern.compile("(?=.*[2356789])[2356789]?(?:[a-z]+[2356789'])*[a-z]*");

    private static final Pattern VOWEL = Pattern.compile("[aeiouy]");

    /**
     * Digits that are digits: ordinals, sizes, hours and other measures, models and formats, and
     * English that sounds like its digits ("2day", "gr8", "4you").
     */
    private static final Pattern NUMBERED =
            Pattern.compile(
                    """
                    \\d(?:st|nd|rd|th|o|a|pm?|am|pcs?|x|xl|xs|k|m|mm|cm|km|g|gr|kg|mg|l|ml|lt|h|hr|hrs|hours?|ore?\
                    |d|days?|gg|giorni|w|weeks?|yrs?|years?|anni|mo|months?|mesi|s|secs?|min|mins|minuti|mb|gb|tb\
                    |euro?|eur|usd|aed|sar|egp|le|stars?|stelle|some|way|ways|fold|packs?|gen|e|c|u|v|b|ds?|star)\
                    |2(?:day|nite|night|moro\\w*|morrow|morow|gether|be|go|you|me|u|do|the|come|get|see|c)\
                    |[a-z]*(?:b2b|b2c|p2p|f2f|c2c|o2o|h2o|w2w|e2e|d2c|m2m|s2s)[a-z]*\
                    |(?:gr|l|m|w|h|str|sk|d|f|st|cr|pl|r|sl|tr|b)8[a-z]{0,2}|l8rs?|gr8\\w*|9ja\\w*|naija\\w*\
                    |(?:mp|ps|pt|ep|vol|no|nr|ch|lvl|gen|ver|v|wk|day|gate|row|seat|zone|line|step|part|page|type\
                    |tv|rai|la|fiat|audi|bmw|ipad|phone|pixel|gta|fifa|win|web|top|plan|area|level|size|channel)[2356789]\
                    |[a-z]{5,}[2356789]|(?:omg|lol|wtf)\\d|u2|r2d2|c3po|co2|pm2|km2|mq|m[23]|cm[23]|mm[23]\
                    """);

    private static final Map<String, Double> WORDS = words();

    private Arabizi() {}

    private static Map<String, Double> words() {
        try (var list = Arabizi.class.getResourceAsStream("arabizi.txt")) {
            var words = new HashMap<String, Double>();
            new String(Objects.requireNonNull(list).readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> add(line.split(" ", -1), words));
            return Map.copyOf(words);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the list of Arabic words", e);
        }
    }

    private static void add(String[] line, Map<String, Double> words) {
        for (var i = 1; i < line.length; i++) {
            words.put(line[i], line[0].equals("sure") ? 1 : 0.5);
        }
    }

    /** Whether so much of a text is Arabizi that it is neither English nor Italian. */
    public static boolean isWritten(List<Token> text) {
        var words = 0;
        var sure = 0;
        var sum = 0d;
        for (var token : text) {
            if (token.kind() == Kind.WORD) {
                words++;
                var weight = weight(token);
                sum += weight;
                sure += weight == 1 ? 1 : 0;
            }
        }
        return sure > 0 && sum >= Math.min(LEAST, words) && sum >= SHARE * words;
    }

    private static double weight(Token word) {
        var listed = WORDS.get(word.form());
        if (listed != null) {
            return listed;
        }
        return isMixed(word.shown()) ? 1 : 0;
    }

    /** Capitals other than the first are those of a code or a model. */
    private static boolean isMixed(String shown) {
        var word =
                shown.isEmpty()
                        ? shown
                        : shown.substring(0, 1).toLowerCase(Locale.ROOT) + shown.substring(1);
        return word.length() >= 3
                && MIXED.matcher(word).matches()
                && VOWEL.matcher(word).find()
                && !NUMBERED.matcher(word).matches();
    }
}
