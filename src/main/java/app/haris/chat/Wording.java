package app.haris.chat;

import app.haris.crisis.Scope;
import app.haris.crisis.Standing;
import app.haris.escalation.CrisisLevel;
import app.haris.inbox.CaseNumber;
import app.haris.team.Role;
import app.haris.triage.Priority;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How Haris speaks to one reader: in their language, with times of their zone. Digits are Latin in
 * Arabic too, so that a mixed team reads the same numbers.
 *
 * <p>Whatever is put into a sentence is made harmless ({@link SafeText}) and isolated where its
 * direction is not the sentence's.
 */
public final class Wording {
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    /** Arguments that name something by its number, which is written without separators. */
    private static final Set<String> NAMING =
            Set.of("case", "into", "revision", "newest", "number");

    private static final Map<CrisisLevel, String> MARKS =
            Map.of(
                    CrisisLevel.GREEN, "🟢",
                    CrisisLevel.YELLOW, "🟡",
                    CrisisLevel.ORANGE, "🟠",
                    CrisisLevel.RED, "🔴");

    private final Formats formats;
    private final Locale language;
    private final ZoneId zone;

    Wording(Formats formats, Locale language, ZoneId zone) {
        this.formats = formats;
        this.language = language;
        this.zone = zone;
    }

    public Locale language() {
        return language;
    }

    public ZoneId zone() {
        return zone;
    }

    public boolean isRightToLeft() {
        return formats.isRightToLeft();
    }

    public boolean has(String key) {
        return formats.has(key);
    }

    public String say(String key) {
        return say(key, Map.of());
    }

    /**
     * Says a message.
     *
     * @param arguments texts, numbers, moments, durations, roles, priorities, case numbers, and
     *     collections of them, by the names that the message gives them
     * @throws IllegalArgumentException if there is no such message
     */
    public String say(String key, Map<String, ?> arguments) {
        return formats.message(key, () -> said(arguments));
    }

    private Map<String, Object> said(Map<String, ?> arguments) {
        var said = new HashMap<String, Object>();
        arguments.forEach(
                (name, value) ->
                        said.put(name, NAMING.contains(name) ? naming(value) : argument(value)));
        return said;
    }

    /** Says a message if there is one, and otherwise the word itself. */
    public String word(String group, String word) {
        var key = group + "." + word;
        return has(key) ? say(key) : isolated(SafeText.line(word));
    }

    /** What everybody is called about: what a level stands for, or a suspicion in words. */
    public String topic(String topic) {
        return topic.matches("all|(brand|topic):.+") ? scope(Scope.of(topic)) : quoted(topic);
    }

    /** What a level or a suspicion is about. */
    public String scope(Scope scope) {
        return switch (scope) {
            case Scope.Everything() -> say("crisis.everything");
            case Scope.OfBrand(var brand) -> isolated(brand.value());
            case Scope.OfTopic(var tag) -> quoted("#" + tag);
        };
    }

    /** A level by color and name. */
    public String level(CrisisLevel level) {
        return MARKS.get(level) + " " + level;
    }

    /** One line about a level that stands. */
    public String crisis(Standing standing) {
        var about = scope(standing.scope());
        var line =
                say(
                        "crisis.line",
                        Map.of(
                                "mark",
                                level(standing.level()),
                                "about",
                                about,
                                "reason",
                                standing.reason(),
                                "since",
                                standing.since()));
        return standing.until()
                .map(at -> line + " · " + say("crisis.until", Map.of("until", at)))
                .orElse(line);
    }

    public String list(Collection<?> items) {
        return formats.list(items.stream().map(this::argument).toList());
    }

    /** The two largest units of it: "41 min", "2 hr, 5 min". */
    public String duration(Duration duration) {
        var seconds = duration.abs().toSeconds();
        var measures = new ArrayList<Measure>();
        if (seconds >= DAY) {
            add(measures, seconds / DAY, MeasureUnit.DAY);
            add(measures, seconds % DAY / HOUR, MeasureUnit.HOUR);
        } else if (seconds >= HOUR) {
            add(measures, seconds / HOUR, MeasureUnit.HOUR);
            add(measures, seconds % HOUR / MINUTE, MeasureUnit.MINUTE);
        } else if (seconds >= MINUTE) {
            add(measures, seconds / MINUTE, MeasureUnit.MINUTE);
        } else {
            measures.add(new Measure(seconds, MeasureUnit.SECOND));
        }
        return formats.measures(measures);
    }

    /** Weekday, date and time of day. */
    public String moment(Instant at) {
        return formats.moment(at.atZone(zone));
    }

    /** The time of day to the second, for what happens within a minute. */
    public String time(Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).format(at.atZone(zone));
    }

    /** A large number in few letters: "48K". */
    public String shortNumber(long number) {
        return formats.shortNumber(number);
    }

    /** Words from outside, one line, fit to stand in a sentence. */
    public String quoted(String text) {
        return isolated(SafeText.line(text));
    }

    /** Words that are safe already, fit to stand in a sentence. */
    public String isolated(String text) {
        return SafeText.within(isRightToLeft(), text);
    }

    private Object naming(Object value) {
        return value instanceof Number number ? number.toString() : argument(value);
    }

    private Object argument(Object value) {
        return switch (value) {
            case Number number -> number;
            case Instant at -> isolated(moment(at));
            case Duration duration -> duration(duration);
            case Role role -> say("role." + role.word());
            case Priority priority -> say("priority." + priority.word());
            case CaseNumber number -> isolated("#" + number);
            case Collection<?> items -> list(items);
            default -> quoted(value.toString());
        };
    }

    private static void add(List<Measure> measures, long amount, MeasureUnit unit) {
        if (amount > 0) {
            measures.add(new Measure(amount, unit));
        }
    }
}
