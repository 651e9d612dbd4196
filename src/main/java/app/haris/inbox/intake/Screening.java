package app.haris.inbox.intake;

import app.haris.inbox.Inbox.Acceptance;
import app.haris.social.Account;
import app.haris.social.Accounts;
import app.haris.social.Arrival;
import app.haris.triage.Triage;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says of an arrival why it can never be taken in, or else reads it. */
@Component
final class Screening {
    private static final String SANDBOX = "sandbox";
    private static final int LONGEST_ID = 500;

    /** PostgreSQL knows earlier and later times, but no network does. */
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9000-01-01T00:00:00Z");

    private final Accounts accounts;
    private final Triage triage;

    Screening(Accounts accounts, Triage triage) {
        this.accounts = accounts;
        this.triage = triage;
    }

    /** What came of looking at an arrival. */
    sealed interface Screened {
        record Fit(Candidate candidate) implements Screened {}

        record Unfit(Acceptance.Refused why) implements Screened {}
    }

    Screened screen(Arrival arrival) {
        var account = accounts.find(arrival.account());
        if (account.isEmpty()) {
            return unfit(
                    "account", "'" + shown(arrival.account().value()) + "' is not in accounts.yml");
        }
        return fault(arrival, account.get())
                .<Screened>map(Screened.Unfit::new)
                .orElseGet(() -> fit(arrival, account.get()));
    }

    private Screened fit(Arrival arrival, Account account) {
        var brand = accounts.brandOf(account.id());
        return new Screened.Fit(Candidate.of(arrival, account, brand).readBy(triage));
    }

    private static Optional<Acceptance.Refused> fault(Arrival arrival, Account account) {
        if (arrival.id().value().length() > LONGEST_ID) {
            return refused("id", "is longer than " + LONGEST_ID + " characters");
        }
        return switch (arrival) {
            case Arrival.Received received -> fault(received, account);
            case Arrival.Edited edited -> timeFault("editedAt", edited.at());
            case Arrival.Deleted deleted -> timeFault("deletedAt", deleted.at());
            case Arrival.Hidden hidden -> timeFault("hiddenAt", hidden.at());
            case Arrival.Ended ended -> timeFault("endedAt", ended.at());
            case Arrival.Introduced introduced -> Optional.empty();
            case Arrival.AnsweredNatively answered -> receiptFault(answered);
        };
    }

    private static Optional<Acceptance.Refused> fault(Arrival.Received received, Account account) {
        var said = received.interaction();
        if (!said.platform().equals(account.platform())
                && !account.platform().value().equals(SANDBOX)) {
            return refused(
                    "platform",
                    "must be " + account.platform() + " for the account " + account.id());
        }
        if (said.author().id().length() > LONGEST_ID) {
            return refused("author.id", "is longer than " + LONGEST_ID + " characters");
        }
        return timeFault("createdAt", said.createdAt());
    }

    private static Optional<Acceptance.Refused> receiptFault(Arrival.AnsweredNatively answered) {
        return answered.receipt().id().value().length() > LONGEST_ID
                ? refused("receipt", "is longer than " + LONGEST_ID + " characters")
                : timeFault("at", answered.at());
    }

    private static Optional<Acceptance.Refused> timeFault(String field, Instant at) {
        return at.isBefore(EARLIEST) || at.isAfter(LATEST)
                ? refused(field, "must be between the years 1970 and 9000")
                : Optional.empty();
    }

    private static Screened unfit(String field, String reason) {
        return new Screened.Unfit(new Acceptance.Refused(field, reason));
    }

    private static Optional<Acceptance.Refused> refused(String field, String reason) {
        return Optional.of(new Acceptance.Refused(field, reason));
    }

    private static String shown(String name) {
        return name.length() <= 100 ? name : name.substring(0, 100) + "…";
    }
}
