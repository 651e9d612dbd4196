package app.haris.inbox.jdbc.search;

import app.haris.inbox.Case;
import app.haris.inbox.CaseCover;
import app.haris.inbox.CaseCover.OwnPost;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.jdbc.CaseRows;
import app.haris.inbox.jdbc.Histories;
import app.haris.inbox.jdbc.InteractionRows;
import app.haris.inbox.jdbc.InteractionRows.Latest;
import app.haris.inbox.jdbc.Keys;
import app.haris.social.Account;
import app.haris.social.Accounts;
import app.haris.social.Interaction;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the covers of many cases by few queries, whose number does not grow with the cases. */
@Component
public final class CaseCovers {
    private static final Duration DAY = Duration.ofDays(1);

    /** Where nothing reads alike: what was said is erased. */
    private static final long ERASED = 0;

    private final CaseRows rows;
    private final InteractionRows interactions;
    private final Histories histories;
    private final Accounts accounts;
    private final JdbcClient client;
    private final Clock clock;

    CaseCovers(
            CaseRows rows,
            InteractionRows interactions,
            Histories histories,
            Accounts accounts,
            JdbcClient client,
            Clock clock) {
        this.rows = rows;
        this.interactions = interactions;
        this.histories = histories;
        this.accounts = accounts;
        this.client = client;
        this.clock = clock;
    }

    /** In the order of the numbers, without those that are not there. */
    public List<CaseCover> of(Collection<CaseNumber> numbers) {
        var values = numbers.stream().map(CaseNumber::value).distinct().toList();
        var found = rows.read(values).stream().collect(Collectors.toMap(Case::number, one -> one));
        var cases = numbers.stream().distinct().map(found::get).filter(one -> one != null).toList();
        return cases.isEmpty() ? List.of() : covers(cases, values);
    }

    private List<CaseCover> covers(List<Case> cases, List<Long> numbers) {
        var latest = interactions.latest(numbers);
        var similar = similar(latest.values());
        var posts = posts(latest.values());
        var contacts = contacts(cases);
        return IntStream.range(0, cases.size())
                .mapToObj(
                        at -> {
                            var one = cases.get(at);
                            var newest = Optional.ofNullable(latest.get(one.number()));
                            return new CaseCover(
                                    one,
                                    newest.map(Latest::entry),
                                    contacts.getOrDefault(at, 1),
                                    newest.map(it -> similar.getOrDefault(it.alike(), 0)).orElse(0),
                                    newest.flatMap(CaseCovers::parent)
                                            .flatMap(id -> Optional.ofNullable(posts.get(id))));
                        })
                .toList();
    }

    /** Without the one that they are similar to, where that came within the day too. */
    private Map<Long, Integer> similar(Collection<Latest> latest) {
        var since = clock.instant().minus(DAY);
        var recent = latest.stream().filter(one -> one.alike() != ERASED).toList();
        var kinds = recent.stream().map(Latest::alike).distinct().toList();
        if (kinds.isEmpty()) {
            return Map.of();
        }
        var counts = histories.alike(kinds, since);
        var similar = new HashMap<Long, Integer>();
        for (var one : recent) {
            var own = one.entry().receivedAt().isAfter(since) ? 1 : 0;
            var others = counts.getOrDefault(one.alike(), 0L) - own;
            similar.merge(one.alike(), (int) others, Math::min);
        }
        return similar;
    }

    private Map<UUID, OwnPost> posts(Collection<Latest> latest) {
        var parents = latest.stream().flatMap(one -> parent(one).stream()).distinct().toList();
        return interactions.outsideCases(parents).entrySet().stream()
                .filter(post -> isOurs(post.getValue()))
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                post -> new OwnPost(post.getValue().id(), post.getValue().text())));
    }

    private boolean isOurs(Interaction said) {
        return accounts.find(said.account())
                .flatMap(Account::ownId)
                .filter(said.author().id()::equals)
                .isPresent();
    }

    private static Optional<UUID> parent(Latest latest) {
        var said = latest.entry().interaction();
        return said.parent().map(id -> Keys.interaction(said.account(), id));
    }

    /**
     * By the place of the case. Each author is counted apart, so that one with very many cases
     * costs no more than the most that is counted.
     */
    private Map<Integer, Integer> contacts(List<Case> cases) {
        var parameters = new ArrayList<Object>();
        var sql = new ArrayList<String>();
        for (var one : cases) {
            sql.add(
                    """
                    select %d as place, count(*) as contacts from
                        (select number from case_file where author_id = ? and account = ? limit %d)
                        as known
                    """
                            .formatted(sql.size(), CaseCover.MOST_CONTACTS));
            parameters.add(one.author().id());
            parameters.add(one.account().value());
        }
        var contacts = new HashMap<Integer, Integer>();
        client.sql(String.join(" union all ", sql))
                .params(parameters)
                .query(
                        row -> {
                            contacts.put(row.getInt("place"), row.getInt("contacts"));
                        });
        return contacts;
    }
}
