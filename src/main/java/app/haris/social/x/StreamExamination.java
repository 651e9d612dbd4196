package app.haris.social.x;

import app.haris.social.Account;
import app.haris.social.AccountDoctor.Finding;
import app.haris.social.Trouble;
import app.haris.social.wire.Told;
import app.haris.social.x.StreamRules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Says whether X lets an account's app read a stream, and by which rules. It opens none: X lets an
 * app have one connection, which would be taken from a running Haris.
 */
@Component("xStreamExamination")
final class StreamExamination {
    private final StreamRules rules;

    StreamExamination(StreamRules rules) {
        this.rules = rules;
    }

    List<Finding> examine(Account account) {
        if (App.of(account).isEmpty()) {
            return List.of();
        }
        return switch (rules.standing(account)) {
            case Told.Amiss<List<Rule>>(var status, var trouble) ->
                    List.of(new Finding.Wrong(wrong(trouble)));
            case Told.Fine<List<Rule>>(var standing) -> examine(account, standing);
        };
    }

    private static String wrong(Trouble trouble) {
        return switch (trouble.kind()) {
            case TOKEN ->
                    "X does not take the bearer token for its stream ("
                            + trouble.detail()
                            + "); copy it anew from the Developer Console";
            case PERMISSION, BLOCKED, GONE, UNPAID ->
                    "X does not let the app read its filtered stream ("
                            + trouble.detail()
                            + "); see in the Developer Console that the app belongs to a project that pays by use or is Enterprise, and has credits, or leave out 'stream' in accounts.yml";
            case RATE, FAILING, UNREACHABLE, MALFORMED, SILENT, UNCALLED, UNHEARD, ENDING, CAPPED ->
                    "X does not tell of its stream now (" + trouble.detail() + "); try again later";
        };
    }

    private List<Finding> examine(Account account, List<Rule> standing) {
        List<Finding> findings = new ArrayList<>();
        findings.add(rule(account, standing));
        long foreign = standing.stream().filter(rule -> !rule.isOurs()).count();
        if (foreign > 0) {
            findings.add(
                    new Finding.Note(
                            "%d rules that are not of Haris stand with the app; what they find comes by the same stream, is paid for, and calls for nobody"
                                    .formatted(foreign)));
        }
        findings.add(
                new Finding.Note(
                        "X lets an app have one stream; another program that reads that of this app is in the way"));
        return findings;
    }

    /** Tokens of OAuth 2.0 are renewed by a running Haris alone, so that X is not asked. */
    private Finding rule(Account account, List<Rule> standing) {
        var tag = StreamRules.tag(account.id());
        if (SignIn.of(account).isPresent()) {
            return standing.stream()
                    .filter(rule -> rule.tag().equals(tag))
                    .findFirst()
                    .map(StreamExamination::stands)
                    .orElseGet(() -> awaited(tag));
        }
        return switch (rules.wanted(account)) {
            case Told.Amiss<String>(var status, var trouble) ->
                    new Finding.Wrong(
                            "X does not say what the account is called (" + trouble.detail() + ")");
            case Told.Fine<String>(var value) ->
                    standing.stream()
                            .filter(rule -> rule.value().equals(value))
                            .findFirst()
                            .map(StreamExamination::stands)
                            .orElseGet(() -> tried(account, value));
        };
    }

    private static Finding stands(Rule rule) {
        return new Finding.Well(
                "X's filtered stream is open to the app, and the rule '%s' stands"
                        .formatted(rule.value()));
    }

    private static Finding awaited(String rule) {
        return new Finding.Note(
                "X's filtered stream is open to the app; the rule '%s' does not stand yet, and is added by a running Haris"
                        .formatted(rule));
    }

    private Finding tried(Account account, String value) {
        Optional<Trouble> refusal = rules.tryOut(account, value);
        return refusal.<Finding>map(
                        trouble ->
                                new Finding.Wrong(
                                        "X does not take the rule '%s' (%s); see how many rules the app's plan has, and delete those that nobody needs"
                                                .formatted(value, trouble.detail())))
                .orElseGet(() -> awaited(value));
    }
}
