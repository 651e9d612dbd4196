package app.haris.triage;

import app.haris.settings.About;
import app.haris.settings.Default;
import app.haris.settings.OneOrMany;
import app.haris.settings.Range;
import app.haris.settings.Secret;
import app.haris.settings.SettingsFile;
import app.haris.settings.ShortName;
import app.haris.team.MemberId;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The content of rules.yml. */
public record RulesFile(
        @About("Asked in this order; each that matches has its effect.") List<Entry> rules,
        @About("Who is asked about texts of which Haris is unsure; nobody, where it is left out.")
                Optional<SecondOpinion> secondOpinion) {

    public static final SettingsFile<RulesFile> FILE =
            SettingsFile.shipped(
                    "rules.yml", RulesFile.class, "What is done with interactions as they arrive.");

    /** One rule. */
    @About("A rule: when its condition holds, its actions are taken.")
    public record Entry(
            @About("Short name that cards and the journal show.") @ShortName String name,
            @About("Condition in CEL; docs/rules.md lists its words.") String when,
            @About("Asked only inside, or only outside, the office hours of team.yml.")
                    Optional<Only> only,
            @About("Pause after the rule fired, for the same author on the same account.")
                    Optional<Duration> coolDown,
            @About("What is done when the condition holds.") Then then) {
        public Entry {
            coolDown.ifPresent(span -> requirePositive("cool-down", span));
        }
    }

    /** An endpoint of the team's own, which speaks as OpenAI's does. */
    @About("An endpoint with the interface of OpenAI's chat completions.")
    public record SecondOpinion(
            @About("Its address, up to and without /chat/completions.") URI url,
            @About("The model that is asked.") String model,
            @About("The key, where it wants one.") Optional<Secret> key,
            @About("How long its answer is waited for.") @Default("10s") Duration timeout,
            @About("Asked where Haris is less sure of the mood than this, in percent.")
                    @Default("60")
                    @Range(min = 1, max = 100)
                    int below) {
        public SecondOpinion {
            requirePositive("timeout", timeout);
        }
    }

    /** In which hours a rule is asked. */
    public enum Only {
        OFFICE_HOURS,
        OUT_OF_HOURS
    }

    /** What a rule does. */
    @About(
            "Actions; a later rule's priority, assign, suggest and the like replace an earlier one's.")
    public record Then(
            @About("low, normal, high or urgent.") Optional<Priority> priority,
            @About("Approvals that an answer needs at least.") @Range(min = 1, max = 9)
                    Optional<Integer> eyes,
            @About("Tags to add.") @OneOrMany List<String> tags,
            @About("Member of team.yml who gets the case.") Optional<MemberId> assign,
            @About("Template of replies/ to offer.") Optional<String> suggest,
            @About("Time within which the author should have an answer.") Optional<Duration> sla,
            @About("Time until the case should be done with.") Optional<Duration> resolve,
            @About("How long the case sleeps before it calls anybody.") Optional<Duration> snooze,
            @About("Reason to close the case at once; nothing is deleted.") Optional<String> close,
            @About("Chain of escalation.yml to start.") Optional<String> escalate,
            @About("Whether no later rule is asked.") @Default("false") boolean stop) {
        private static final Pattern TAG =
                Pattern.compile("[\\p{Ll}\\p{Lo}\\p{N}][\\p{Ll}\\p{Lo}\\p{M}\\p{N}-]{0,49}");

        public Then {
            tags.forEach(Then::requireTag);
            sla.ifPresent(span -> requirePositive("sla", span));
            resolve.ifPresent(span -> requirePositive("resolve", span));
            snooze.ifPresent(span -> requirePositive("snooze", span));
        }

        private static void requireTag(String tag) {
            if (!TAG.matcher(tag).matches()) {
                throw new IllegalArgumentException(
                        "a tag is one word in lower case, such as delivery, not '" + tag + "'");
            }
        }
    }

    private static void requirePositive(String key, Duration span) {
        if (span.isZero()) {
            throw new IllegalArgumentException("'" + key + "' must be longer than nothing");
        }
    }
}
