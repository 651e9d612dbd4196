package app.haris.triage;

import app.haris.social.Brand;
import app.haris.social.Interaction;
import app.haris.social.Language;
import app.haris.triage.RuleTrace.Outcome;
import app.haris.triage.RuleTrace.SkipReason;
import app.haris.triage.RuleTrace.Skipped;
import app.haris.triage.Understanding.Understood;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Says what an interaction means to us. Looks nowhere and remembers nothing: the same interaction,
 * facts, time and rules give the same assessment, unless a rule runs out of time. Safe for many
 * threads; never throws for any interaction.
 */
@Component
public final class Triage {
    /** For all rules together; each condition has a smaller limit of its own. */
    static final Duration TIME_FOR_RULES = Duration.ofMillis(500);

    private final Rules rules;
    private final Languages languages;
    private final Optional<Understanding> understanding;
    private final Supplier<Stopwatch> stopwatches;

    @Autowired
    public Triage(Rules rules, Languages languages, Optional<Understanding> understanding) {
        this(rules, languages, understanding, Stopwatch::start);
    }

    Triage(
            Rules rules,
            Languages languages,
            Optional<Understanding> understanding,
            Supplier<Stopwatch> stopwatches) {
        this.rules = rules;
        this.languages = languages;
        this.understanding = understanding;
        this.stopwatches = stopwatches;
    }

    /** Assesses by the rules in use. */
    public Assessment assess(Interaction interaction, Facts facts, Instant now) {
        return assess(rules.current(), interaction, facts, now);
    }

    /** Assesses by other rules, to see what they would change. */
    public Assessment assess(RuleBook book, Interaction interaction, Facts facts, Instant now) {
        return assess(book, read(interaction, facts.brand()), facts, now);
    }

    /** Assesses what was read before the facts were known. */
    public Assessment assess(RuleBook book, Read read, Facts facts, Instant now) {
        return judge(book, new Reading(read, facts, now, stopwatches.get()), now);
    }

    /** Reads what a text says by itself, which is most of the work. */
    public Read read(Interaction interaction, Brand brand) {
        var text = new TokenizedText(interaction.text());
        var hint = Optional.ofNullable(interaction.language());
        var told = languages.identify(text, brand.languages(), hint);
        var language = understanding.map(it -> it.language(text, told, brand)).orElse(told);
        var understood =
                understanding
                        .map(it -> it.read(text, language, brand.id()))
                        .orElse(Understood.NOTHING);
        return new Read(interaction, language, understood);
    }

    /** An interaction and what its text says by itself. */
    public record Read(Interaction interaction, Language language, Understood understood) {}

    private Assessment judge(RuleBook book, Reading reading, Instant now) {
        var verdict = new Verdict(reading);
        var started = reading.stopwatch().mark();
        for (var rule : book.rules()) {
            var skip =
                    verdict.isStopped()
                            ? Optional.of(SkipReason.STOPPED)
                            : skip(rule, reading, now, started);
            var outcome =
                    skip.<Outcome>map(Skipped::new).orElseGet(() -> rule.condition().ask(reading));
            verdict.add(rule, outcome);
        }
        return verdict.assessment();
    }

    private Optional<SkipReason> skip(Rule rule, Reading reading, Instant now, long started) {
        if (!rule.only().admit(reading.facts().officeOpen())) {
            return Optional.of(SkipReason.HOURS);
        }
        if (isCoolingDown(rule, reading.facts(), now)) {
            return Optional.of(SkipReason.COOL_DOWN);
        }
        if (reading.stopwatch().isOver(started, TIME_FOR_RULES)) {
            return Optional.of(SkipReason.OUT_OF_TIME);
        }
        return Optional.empty();
    }

    private static boolean isCoolingDown(Rule rule, Facts facts, Instant now) {
        var last = facts.lastFired().get(rule.name());
        return last != null
                && rule.coolDown().map(last::plus).filter(end -> end.isAfter(now)).isPresent();
    }
}
