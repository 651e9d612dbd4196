package app.haris.triage;

import app.haris.social.Interaction;
import app.haris.social.Language;
import app.haris.triage.Triage.Read;
import app.haris.triage.Understanding.Understood;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One interaction as conditions see it: each variable is worked out when it is first read, and what
 * a condition reads is remembered for the trace. For one thread, for one assessment.
 */
public final class Reading {
    /** A condition sees no more of a text, so that a long one cannot make every rule slow. */
    static final int LONGEST_TEXT = 10_000;

    private static final int LONGEST_SHOWN = 80;

    private final Interaction interaction;
    private final Facts facts;
    private final ZonedDateTime time;
    private final Language language;
    private final Understood understood;
    private final Stopwatch stopwatch;
    private final Set<String> tags;
    private final Map<Variable, Object> values = new EnumMap<>(Variable.class);
    private final Set<Variable> read = EnumSet.noneOf(Variable.class);

    Reading(Read read, Facts facts, Instant now, Stopwatch stopwatch) {
        this.interaction = read.interaction();
        this.facts = facts;
        this.time = now.atZone(facts.brand().zone());
        this.language = read.language();
        this.understood = read.understood();
        this.stopwatch = stopwatch;
        this.tags = new LinkedHashSet<>(facts.tags());
    }

    /** The variable's value: a String, Long, Boolean or list of strings, as its type says. */
    public Object value(Variable variable) {
        read.add(variable);
        var value = values.get(variable);
        if (value == null) {
            value = workOut(variable);
            values.put(variable, value);
        }
        return value;
    }

    private Object workOut(Variable variable) {
        var author = interaction.author();
        return switch (variable) {
            case TEXT -> Texts.head(interaction.text(), LONGEST_TEXT);
            case PLAIN -> Texts.plain(Texts.head(interaction.text(), LONGEST_TEXT));
            case KIND -> word(interaction.kind());
            case PLATFORM -> interaction.platform().value();
            case ACCOUNT -> interaction.account().value();
            case BRAND -> facts.brand().id().value();
            case LANGUAGE -> language.code();
            case SENTIMENT -> known(understood.sentiment());
            case INTENT -> known(understood.intent());
            case TOPIC -> known(understood.topic());
            case ABUSE -> known(understood.abuse());
            case SCORES_NEGATIVE -> percent("negative");
            case SCORES_POSITIVE -> percent("positive");
            case SCORES_INTENT -> percent(understood.intentCertainty().orElse(0d));
            case RATING -> stars(interaction.rating());
            case MEDIA_COUNT -> (long) interaction.media().size();
            case AUTHOR_ID -> author.id();
            case AUTHOR_HANDLE -> told(author.handle());
            case AUTHOR_NAME -> told(author.name());
            case AUTHOR_FOLLOWERS -> author.reach().orElse(0);
            case AUTHOR_VERIFIED -> author.verified();
            case CONVERSATION_ID -> told(interaction.conversation());
            case CONVERSATION_SIZE -> facts.history().conversationSize();
            case CONVERSATION_CONTACTS -> facts.history().contacts();
            case CONVERSATION_IS_REPLY -> interaction.parent().isPresent();
            case REACH_LIKES -> interaction.reach().likes();
            case REACH_REPOSTS -> interaction.reach().reposts();
            case REACH_VIEWS -> interaction.reach().views();
            case TAGS -> List.copyOf(tags);
            case TIME_HOUR -> (long) time.getHour();
            case TIME_MINUTE -> (long) time.getMinute();
            case TIME_DAY -> word(time.getDayOfWeek()).substring(0, 3);
            case OFFICE_OPEN -> facts.officeOpen();
            case COUNTS_AUTHOR_DAY -> facts.counts().authorLastDay();
            case COUNTS_ACCOUNT_HOUR -> facts.counts().accountLastHour();
            case COUNTS_ACCOUNT_DAY -> facts.counts().accountLastDay();
            case COUNTS_ALIKE_HOUR -> facts.counts().alikeLastHour();
        };
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String known(Optional<String> value) {
        return value.orElse("unknown");
    }

    private long percent(String sentiment) {
        return percent(understood.scores().getOrDefault(sentiment, 0d));
    }

    private static long percent(double share) {
        return Math.round(100 * share);
    }

    private static String told(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static long stars(@Nullable Integer rating) {
        return rating == null ? 0 : rating;
    }

    /** By which a condition knows that it takes long. */
    public Stopwatch stopwatch() {
        return stopwatch;
    }

    Interaction interaction() {
        return interaction;
    }

    Facts facts() {
        return facts;
    }

    Language language() {
        return language;
    }

    Understood understood() {
        return understood;
    }

    void tag(Set<String> added) {
        if (tags.addAll(added)) {
            values.remove(Variable.TAGS);
        }
    }

    /** What was read since the last call, as a trace shows it. */
    Map<String, String> takeRead() {
        if (read.isEmpty()) {
            return Map.of();
        }
        var shown = new LinkedHashMap<String, String>();
        read.forEach(variable -> shown.put(variable.word(), shown(variable)));
        read.clear();
        return shown;
    }

    private String shown(Variable variable) {
        if (variable.type() == Variable.Type.PERSONAL_STRING) {
            return RuleTrace.PERSONAL;
        }
        var value = String.valueOf(values.get(variable));
        return value.length() <= LONGEST_SHOWN
                ? value
                : Texts.head(value, LONGEST_SHOWN) + RuleTrace.PERSONAL;
    }
}
