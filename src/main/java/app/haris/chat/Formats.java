package app.haris.chat;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.MeasureFormat.FormatWidth;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.ULocale;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * A language's messages, and how it writes what they speak of. There is one for each language,
 * since making ICU's formats takes longer than using them.
 */
final class Formats {
    private final Map<String, String> patterns;
    private final ULocale locale;
    private final Map<String, MessageFormat> messages = new ConcurrentHashMap<>();
    private final LocalizedNumberFormatter shortNumbers;
    private final ListFormatter lists;
    private final MeasureFormat measures;
    private final DateTimeFormatter moments;

    /**
     * @param language its code, of two letters
     */
    Formats(String language, Map<String, String> patterns) {
        this.patterns = patterns;
        locale = ULocale.forLanguageTag(language + "-u-nu-latn");
        shortNumbers = NumberFormatter.withLocale(locale).notation(Notation.compactShort());
        lists = ListFormatter.getInstance(locale);
        measures =
                MeasureFormat.getInstance(
                        locale, isRightToLeft() ? FormatWidth.WIDE : FormatWidth.SHORT);
        moments = DateTimeFormatter.ofLocalizedPattern("MMMEdHm").localizedBy(locale.toLocale());
    }

    boolean isRightToLeft() {
        return locale.isRightToLeft();
    }

    /** All messages, as they are written. */
    Map<String, String> patterns() {
        return patterns;
    }

    boolean has(String key) {
        return patterns.containsKey(key);
    }

    /**
     * A message with what belongs into it.
     *
     * @param arguments asked for only where the message has places for some
     * @throws IllegalArgumentException if there is no such message
     */
    String message(String key, Supplier<Map<String, Object>> arguments) {
        var pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no message is called '" + key + "'");
        }
        if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        var format = messages.computeIfAbsent(key, any -> new MessageFormat(pattern, locale));
        var said = arguments.get();
        // Unlike the others, ICU's messages are not made for several threads.
        synchronized (format) {
            return format.format(said);
        }
    }

    String list(List<Object> items) {
        return lists.format(items);
    }

    String measures(Collection<Measure> amounts) {
        return measures.formatMeasures(amounts.toArray(Measure[]::new));
    }

    String moment(ZonedDateTime at) {
        return moments.format(at);
    }

    String shortNumber(long number) {
        return shortNumbers.format(number).toString();
    }
}
