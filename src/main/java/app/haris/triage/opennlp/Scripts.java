package app.haris.triage.opennlp;

import app.haris.social.Language;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Which scripts a language is written in, as Unicode's locale data (CLDR) has it. */
final class Scripts {
    private final Map<Language, Set<UnicodeScript>> known = new ConcurrentHashMap<>();

    Set<UnicodeScript> of(Language language) {
        return known.computeIfAbsent(language, Scripts::lookUp);
    }

    private static Set<UnicodeScript> lookUp(Language language) {
        var codes = UScript.getCode(ULocale.forLanguageTag(language.code()));
        return codes == null
                ? Set.of(UnicodeScript.LATIN)
                : Arrays.stream(codes)
                        .mapToObj(code -> UnicodeScript.forName(UScript.getName(code)))
                        .collect(Collectors.toUnmodifiableSet());
    }
}
