package app.haris.chat.api;

import app.haris.inbox.Case;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.CaseState;
import app.haris.inbox.Resolution;
import app.haris.social.Author;
import app.haris.social.Language;
import app.haris.team.MemberId;
import app.haris.triage.Assessment;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A case as programs see it in a list; what is absent is left out. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record CaseJson(
        long number,
        String state,
        String brand,
        String account,
        String platform,
        String priority,
        Optional<String> language,
        Optional<String> sentiment,
        Optional<String> intent,
        Optional<String> topic,
        Optional<String> abuse,
        List<String> tags,
        Optional<String> claimedBy,
        Optional<Instant> due,
        Optional<Instant> resolveBy,
        Optional<Instant> snoozedUntil,
        Optional<String> closedBecause,
        Optional<Long> mergedInto,
        Instant openedAt,
        Instant lastReceivedAt,
        long version,
        AuthorJson author,
        AssessmentJson assessment) {

    /** As last seen. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AuthorJson(
            String id,
            @Nullable String handle,
            @Nullable String name,
            @Nullable Long followers,
            boolean verified) {
        static AuthorJson of(Author author) {
            return new AuthorJson(
                    author.id(),
                    author.handle(),
                    author.name(),
                    author.followers(),
                    author.verified());
        }
    }

    /** What rules made of it. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record AssessmentJson(
            List<String> rules,
            EyesNeededJson eyes,
            Optional<String> suggestedTemplate,
            boolean troubled) {
        static AssessmentJson of(Assessment assessment) {
            var eyes = assessment.eyes();
            return new AssessmentJson(
                    assessment.rules(),
                    new EyesNeededJson(eyes.needed(), eyes.why()),
                    assessment.suggestedTemplate(),
                    assessment.troubled());
        }
    }

    record EyesNeededJson(int needed, List<String> why) {}

    static CaseJson of(Case summary) {
        var assessment = summary.assessment();
        var state = summary.state();
        return new CaseJson(
                summary.number().value(),
                state.word(),
                summary.brand().value(),
                summary.account().value(),
                summary.platform().value(),
                summary.priority().word(),
                Optional.of(assessment.language())
                        .filter(language -> !language.equals(Language.UNKNOWN))
                        .map(Language::code),
                assessment.sentiment(),
                assessment.intent(),
                assessment.topic(),
                assessment.abuse(),
                summary.tags(),
                summary.claimedBy().map(MemberId::value),
                summary.due(),
                summary.resolution().filter(Resolution::isRunning).map(Resolution::by),
                snoozedUntil(state),
                closedBecause(state),
                mergedInto(state).map(CaseNumber::value),
                summary.openedAt(),
                summary.lastReceivedAt(),
                summary.version(),
                AuthorJson.of(summary.author()),
                AssessmentJson.of(assessment));
    }

    private static Optional<Instant> snoozedUntil(CaseState state) {
        return state instanceof CaseState.Snoozed(var until)
                ? Optional.of(until)
                : Optional.empty();
    }

    private static Optional<String> closedBecause(CaseState state) {
        return state instanceof CaseState.Closed(var reason, var at)
                ? Optional.of(reason)
                : Optional.empty();
    }

    private static Optional<CaseNumber> mergedInto(CaseState state) {
        return state instanceof CaseState.Merged(var into, var at)
                ? Optional.of(into)
                : Optional.empty();
    }
}
