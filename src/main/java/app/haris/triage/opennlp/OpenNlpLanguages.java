package app.haris.triage.opennlp;

import app.haris.social.Language;
import app.haris.triage.Languages;
import app.haris.triage.TokenizedText;
import app.haris.triage.words.Arabizi;
import app.haris.triage.words.CommonWords;
import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Tells the languages of a brand apart: by their script, and where several share one by OpenNLP's
 * n-gram model.
 *
 * <p>Measured on the 6,489 tweets of UMSAB's Arabic, Italian and English train and validation sets:
 * 99.6 % right; what is wrong mixes languages, or is a word or two.
 */
@Component
public final class OpenNlpLanguages implements Languages {
    /**
     * Where the best language is less sure than this against the second, the network's word decides
     * between them. All mistakes on the tweets above lie below it.
     */
    private static final double SURE = 0.65;

    private final Scripts scripts = new Scripts();
    private volatile Model model = new Model(Set.of(), new NGramTable(List.of(), Map.of()));

    @Override
    public Language identify(TokenizedText text, List<Language> among, Optional<Language> hint) {
        var letters = Letters.of(text.text());
        var candidates = writtenIn(letters, among);
        if (!candidates.isEmpty() && isMixed(text, letters)) {
            return Language.UNKNOWN;
        }
        return switch (candidates.size()) {
            case 0 -> Language.UNKNOWN;
            case 1 -> candidates.getFirst();
            default -> compare(letters, candidates, hint);
        };
    }

    /** Whatever language were told of such texts, half of their words would not be of it. */
    private static boolean isMixed(TokenizedText text, Letters letters) {
        var isArabizi = letters.isMostly(UnicodeScript.LATIN) && Arabizi.isWritten(text.tokens());
        return isArabizi
                || (letters.count(UnicodeScript.LATIN) > 0 && CommonWords.areMixed(text.tokens()));
    }

    /** The languages whose script the text is written in, in their order. */
    private List<Language> writtenIn(Letters letters, List<Language> among) {
        var most = among.stream().mapToInt(it -> share(letters, it)).max().orElse(0);
        return most == 0
                ? List.of()
                : among.stream().filter(it -> share(letters, it) == most).distinct().toList();
    }

    /**
     * How many letters the language could have written. Latin ones count half, because names and
     * addresses keep them in the midst of every other script.
     */
    private int share(Letters letters, Language language) {
        return scripts.of(language).stream()
                .mapToInt(it -> letters.count(it) * (it == UnicodeScript.LATIN ? 1 : 2))
                .sum();
    }

    private Language compare(Letters letters, List<Language> candidates, Optional<Language> hint) {
        var scores = tableFor(candidates).scores(letters.text());
        var ranked =
                candidates.stream()
                        .map(language -> Map.entry(language, scores.getOrDefault(language, 0d)))
                        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                        .toList();
        var best = ranked.getFirst().getKey();
        var lead = ranked.getFirst().getValue() - ranked.get(1).getValue();
        // The logistic function: the best one's probability if there were only these two.
        return 1 / (1 + Math.exp(-lead)) >= SURE
                ? best
                : hint.filter(candidates::contains).orElse(best);
    }

    private NGramTable tableFor(List<Language> languages) {
        var current = model;
        return current.languages.containsAll(languages) ? current.table : load(languages).table;
    }

    /** Reads the model now, so that no interaction has to wait for it. */
    void prepare(List<Language> languages) {
        load(languages);
    }

    private synchronized Model load(List<Language> added) {
        if (!model.languages.containsAll(added)) {
            var languages = new HashSet<>(model.languages);
            languages.addAll(added);
            model = new Model(languages, NGramTableReader.read(List.copyOf(languages)));
        }
        return model;
    }

    private record Model(Set<Language> languages, NGramTable table) {}
}
