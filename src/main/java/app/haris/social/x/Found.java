package app.haris.social.x;

import app.haris.social.Account;
import app.haris.social.AccountId;
import app.haris.social.Arrival;
import app.haris.social.Author;
import app.haris.social.Interaction;
import app.haris.social.Media;
import app.haris.social.Reach;
import app.haris.social.RemoteId;
import app.haris.social.Webhook.Called;
import app.haris.social.Webhook.Errand;
import app.haris.social.webhook.Siblings;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Gathers what a call carries. */
final class Found {
    /** Before the id of a post that is to be asked for. */
    static final String ERRAND = "post ";

    private final Account called;
    private final Siblings siblings;
    private final Clock clock;
    private final Map<AccountId, Account> recipients = new HashMap<>();
    private final List<Arrival> arrivals = new ArrayList<>();
    private final List<Errand> errands = new ArrayList<>();
    private final List<String> odd = new ArrayList<>();
    private final Map<AccountId, Map<String, Price>> bills = new HashMap<>();

    /**
     * @param called the account whose address was called
     */
    Found(Account called, Siblings siblings, Clock clock) {
        this.called = called;
        this.siblings = siblings;
        this.clock = clock;
    }

    Called called() {
        return new Called(arrivals, errands, odd);
    }

    /** The account that an event is for; whoever is none of ours is told of as odd. */
    Optional<Account> recipient(String user, String event) {
        var account =
                user.isBlank() ? Optional.of(called) : siblings.find(called, XWebhook.SECRET, user);
        account.ifPresent(one -> recipients.put(one.id(), one));
        if (account.isEmpty()) {
            odd(event + " for the user " + user + ", who is no account here");
        }
        return account;
    }

    /** X charges by event where it says so, and else for what came. */
    void bill(Account account, Price price, String id) {
        bills.computeIfAbsent(account.id(), any -> new HashMap<>()).put(id, price);
    }

    /** Charges each account's brand for what came for it. */
    void charge(Meter meter) {
        for (var account : recipients.values()) {
            var bill = bills.get(account.id());
            if (bill == null) {
                meter.heard(account, arrivals.stream().filter(it -> isFor(account, it)).toList());
            } else {
                meter.called(account, bill);
            }
        }
    }

    private static boolean isFor(Account account, Arrival arrival) {
        return arrival.account().equals(account.id());
    }

    void odd(String what) {
        odd.add(what.length() > 200 ? what.substring(0, 200) : what);
    }

    Instant now() {
        return clock.instant();
    }

    void post(Account account, Post post) {
        arrivals.addAll(Mapping.arrivals(account, X.ownId(account), post));
    }

    /** Less than a post was told: if only which, it is asked for, and else it is odd. */
    void unclear(Account account, String id, String event) {
        if (id.matches("\\d{1,19}")) {
            errands.add(new Errand(account.id(), ERRAND + id));
        } else {
            odd(event);
        }
    }

    void deleted(Account account, String id, Instant at) {
        arrivals.add(new Arrival.Deleted(account.id(), new RemoteId(id), at));
    }

    /** X names no follow; who follows again is no news. */
    void follow(Account account, Author author, Instant at, JsonNode json) {
        arrivals.add(followed(account, author, at, json));
    }

    static Arrival followed(Account account, Author author, Instant at, JsonNode json) {
        return new Arrival.Received(
                interaction(
                        account,
                        Interaction.Kind.FOLLOW,
                        "follow-" + author.id(),
                        new Words(author, at, "", List.of(), null),
                        json));
    }

    /** What was said, by whom and when. */
    record Words(
            Author author,
            Instant at,
            String text,
            List<Media> media,
            @Nullable String conversation) {}

    void message(Account account, String id, Words words, JsonNode json) {
        arrivals.add(
                new Arrival.Received(
                        interaction(account, Interaction.Kind.MESSAGE, id, words, json)));
    }

    private static Interaction interaction(
            Account account, Interaction.Kind kind, String id, Words words, JsonNode json) {
        return new Interaction(
                account.platform(),
                account.id(),
                kind,
                new RemoteId(id),
                words.at(),
                words.author(),
                words.text(),
                null,
                null,
                null,
                words.conversation(),
                null,
                words.media(),
                Reach.NONE,
                json.toString());
    }
}
