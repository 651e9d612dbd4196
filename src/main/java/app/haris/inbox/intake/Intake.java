package app.haris.inbox.intake;

import app.haris.audit.Journal;
import app.haris.inbox.CaseChanged;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.Inbox.Acceptance;
import app.haris.inbox.flow.CaseRow;
import app.haris.inbox.flow.Changes;
import app.haris.social.AccountId;
import app.haris.social.Arrival;
import app.haris.social.Interaction;
import app.haris.social.Receipt;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Takes a batch of arrivals in, within a transaction: recognizes what came before, threads,
 * assesses, opens and extends cases, journals.
 *
 * <p>Interactions are taken in before the news about interactions, so that it does not matter which
 * came first in the batch.
 */
@Component
final class Intake {
    private final Loading loading;
    private final Unification unification;
    private final Judgment judgment;
    private final Writing writing;
    private final Journal journal;
    private final Changes changes;
    private final InboxSettings settings;
    private final Clock clock;

    /**
     * What came of a batch.
     *
     * @param acceptances one for each candidate, in their order
     * @param heard what was taken in for the first time
     */
    record Taken(List<Acceptance> acceptances, List<CaseChanged> changes, List<Arrival> heard) {}

    Intake(
            Loading loading,
            Unification unification,
            Judgment judgment,
            Writing writing,
            Journal journal,
            Changes changes,
            InboxSettings settings,
            Clock clock) {
        this.loading = loading;
        this.unification = unification;
        this.judgment = judgment;
        this.writing = writing;
        this.journal = journal;
        this.changes = changes;
        this.settings = settings;
        this.clock = clock;
    }

    Taken take(List<Candidate> batch) {
        var now = clock.instant();
        var sheet = loading.open(batch, now);
        var told = new ArrayList<CaseChanged>();
        for (var union : sheet.threads().unions()) {
            told.addAll(unification.unite(union.loser(), union.winner(), now));
        }
        var judge = judgment.of(batch, now);
        var receiving = new Receiving(sheet, judge, journal, settings.reopenWithin());
        var before = load(batch, sheet, receiving);
        var acceptances = new Acceptance[batch.size()];
        receive(batch, acceptances, receiving);
        writing.interactions(sheet, judge.past());
        amend(batch, acceptances, sheet, writing.amending(sheet, judge));
        writing.cases(sheet, before);
        told.addAll(sheet.changes());
        changes.announce(told);
        return new Taken(Arrays.asList(acceptances), List.copyOf(told), sheet.heard());
    }

    /** Locks the cases that may change, and returns them as they are. */
    private Map<CaseNumber, CaseRow> load(List<Candidate> batch, Sheet sheet, Receiving receiving) {
        var places =
                batch.stream()
                        .filter(it -> it.received().isPresent())
                        .filter(it -> sheet.head(it.id()).isEmpty())
                        .filter(receiving::opens)
                        .map(receiving::placeOf)
                        .collect(Collectors.toSet());
        loading.placesInto(sheet, places);
        loading.casesInto(sheet, amended(batch, sheet));
        loading.openIn(sheet, ended(batch, sheet));
        introduced(batch).forEach((account, ids) -> loading.namelessInto(sheet, account, ids));
        var vacant = places.stream().filter(it -> receiving.ongoing(it).isEmpty()).count();
        loading.numbersInto(sheet, (int) vacant);
        return sheet.cases();
    }

    /** The cases of stored interactions that the batch has news about. */
    private static Set<CaseNumber> amended(List<Candidate> batch, Sheet sheet) {
        return batch.stream()
                .flatMap(
                        it ->
                                it.received().isEmpty()
                                        ? Stream.of(it.id())
                                        : it.isOwnPost() ? it.parent().stream() : Stream.empty())
                .flatMap(id -> sheet.head(id).stream())
                .flatMap(head -> head.caseNumber().stream())
                .collect(Collectors.toSet());
    }

    /** The threads of what is over. */
    private static Set<UUID> ended(List<Candidate> batch, Sheet sheet) {
        return batch.stream()
                .filter(it -> it.arrival() instanceof Arrival.Ended)
                .map(it -> sheet.threads().of(it.conversation()))
                .collect(Collectors.toSet());
    }

    private static Map<AccountId, Set<String>> introduced(List<Candidate> batch) {
        return batch.stream()
                .filter(it -> it.arrival() instanceof Arrival.Introduced)
                .collect(
                        Collectors.groupingBy(
                                it -> it.account().id(),
                                Collectors.mapping(
                                        it -> it.arrival().id().value(), Collectors.toSet())));
    }

    private static void receive(
            List<Candidate> batch, Acceptance[] acceptances, Receiving receiving) {
        for (int i = 0; i < acceptances.length; i++) {
            if (batch.get(i).arrival() instanceof Arrival.Received(var said)) {
                acceptances[i] = receiving.receive(batch.get(i), said);
            }
        }
    }

    private static void amend(
            List<Candidate> batch, Acceptance[] acceptances, Sheet sheet, Amending amending) {
        for (int i = 0; i < acceptances.length; i++) {
            var candidate = batch.get(i);
            switch (candidate.arrival()) {
                case Arrival.Received(var said) -> {
                    if (acceptances[i] instanceof Acceptance.Accepted) {
                        ownAnswer(candidate, said, sheet, amending);
                    }
                }
                case Arrival.Edited edited -> acceptances[i] = amending.edit(candidate, edited);
                case Arrival.Deleted deleted ->
                        acceptances[i] = amending.delete(candidate, deleted.at());
                case Arrival.Hidden hidden -> acceptances[i] = amending.hide(candidate, hidden);
                case Arrival.Ended ended -> acceptances[i] = amending.end(candidate);
                case Arrival.Introduced(var account, var author) ->
                        acceptances[i] = amending.introduce(candidate, author);
                case Arrival.AnsweredNatively answered ->
                        acceptances[i] =
                                amending.answerNatively(
                                        candidate, answered.receipt(), answered.at());
            }
        }
    }

    /** A post of our own that Haris did not send answers what it replies to. */
    private static void ownAnswer(
            Candidate candidate, Interaction said, Sheet sheet, Amending amending) {
        if (candidate.isOwnPost() && !sheet.threads().isOurs(candidate.id())) {
            var receipt = new Receipt(said.id(), said.url());
            candidate
                    .parent()
                    .ifPresent(parent -> amending.answered(parent, receipt, said.createdAt()));
        }
    }
}
