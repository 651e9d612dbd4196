package app.haris.escalation;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * When a step is taken: {@code hours == 'out'} or {@code priority != 'low'}.
 *
 * @param subject hours (of the office: in, out) or priority (low, normal, high, urgent)
 * @param isNegated whether it must not be that value
 */
public record StepCondition(Subject subject, boolean isNegated, String value) {
    private static final Pattern FORM =
            Pattern.compile("\\s*(?<subject>[a-z]+)\\s*(?<op>==|!=)\\s*'(?<value>[a-z]+)'\\s*");

    /** What a condition asks about. */
    public enum Subject {
        HOURS,
        PRIORITY;

        private Set<String> possible() {
            return switch (this) {
                case HOURS -> Set.of("in", "out");
                case PRIORITY -> Set.of("low", "normal", "high", "urgent");
            };
        }
    }

    public static StepCondition of(String text) {
        var form = FORM.matcher(text);
        if (form.matches()) {
            for (var subject : Subject.values()) {
                var value = form.group("value");
                if (subject.name().toLowerCase(Locale.ROOT).equals(form.group("subject"))
                        && subject.possible().contains(value)) {
                    return new StepCondition(subject, form.group("op").equals("!="), value);
                }
            }
        }
        throw new IllegalArgumentException(
                "'%s' is no condition such as hours == 'out' or priority != 'low'".formatted(text));
    }

    /** Whether the condition holds where its subject has this value. */
    public boolean holds(String actual) {
        return value.equals(actual) != isNegated;
    }

    @Override
    public String toString() {
        return "%s %s '%s'"
                .formatted(subject.name().toLowerCase(Locale.ROOT), isNegated ? "!=" : "==", value);
    }
}
