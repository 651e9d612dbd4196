package app.haris.social.mastodon;

import app.haris.social.Account;
import app.haris.social.AccountDoctor;
import app.haris.social.PlatformName;
import app.haris.social.wire.Advice;
import app.haris.social.wire.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Examines what an account on a server may and may not. */
@Component
final class MastodonDoctor implements AccountDoctor {
    /**
     * What Haris does, and the right that it takes
     * (https://docs.joinmastodon.org/api/oauth-scopes).
     */
    private static final Map<String, String> RIGHTS =
            Map.of(
                    "read:notifications", "nothing comes in",
                    "read:statuses", "edits, deletions and answers in the app are not noticed",
                    "write:statuses", "nothing can be answered",
                    "write:favourites", "nothing can be liked",
                    "write:media", "no pictures can be sent");

    private final Server server;
    private final Identities identities;

    MastodonDoctor(Server server, Identities identities) {
        this.server = server;
        this.identities = identities;
    }

    @Override
    public PlatformName name() {
        return Mastodon.NAME;
    }

    @Override
    public List<Finding> examine(Account account) {
        var path = "/api/v1/accounts/verify_credentials";
        return switch (server.ask(account, Question.forAnswer(path), Answers.Person.class)) {
            case Told.Amiss<Answers.Person> amiss -> wrong(account, amiss);
            case Told.Fine<Answers.Person>(var person) when Objects.isNull(person.id()) ->
                    List.of(
                            new Finding.Wrong(
                                    account.options().get("url")
                                            + " answers as no such network does; check 'url'"));
            case Told.Fine<Answers.Person>(var person) -> examine(account, person);
        };
    }

    private static List<Finding> wrong(Account account, Told.Amiss<?> amiss) {
        return List.of(new Finding.Wrong(Advice.of(account, amiss.trouble())));
    }

    private List<Finding> examine(Account account, Answers.Person person) {
        var news = Question.forAnswer("/api/v1/notifications", Map.of("limit", "1"));
        var told = server.ask(account, news, JsonNode.class);
        if (told instanceof Told.Amiss<JsonNode> amiss) {
            return wrong(account, amiss);
        }
        var findings = new ArrayList<Finding>();
        findings.add(new Finding.Well("mastodon answers"));
        findings.add(new Finding.Well("the access is that of @" + person.acct()));
        Optional.ofNullable(person.moved())
                .map(moved -> new Finding.Wrong(moved(moved)))
                .ifPresent(findings::add);
        missing(account).forEach(findings::add);
        limits(account).forEach(findings::add);
        return findings;
    }

    private static String moved(Answers.Moved moved) {
        return "the account has moved to @%s, where people write to now; connect that one"
                .formatted(moved.acct());
    }

    /** Each right that the token was not given. */
    private Stream<Finding> missing(Account account) {
        var path = "/api/v1/apps/verify_credentials";
        return server.ask(account, Question.forAnswer(path), Answers.Program.class)
                        instanceof Told.Fine<Answers.Program>(var program)
                ? RIGHTS.entrySet().stream()
                        .filter(right -> program.lacks(right.getKey()))
                        .sorted(Map.Entry.comparingByKey())
                        .map(right -> missing(account, right.getKey(), right.getValue()))
                : Stream.of();
    }

    private static Finding missing(Account account, String right, String without) {
        return new Finding.Wrong(
                "the access lacks the right %s, without which %s; run: haris connect mastodon %s"
                        .formatted(right, without, account.options().get("url")));
    }

    private Stream<Finding> limits(Account account) {
        return identities.ask(account) instanceof Told.Fine<Identities.Identity>(var identity)
                ? Stream.of(said(identity.server()))
                : Stream.of();
    }

    private static Finding said(Answers.Instance server) {
        return new Finding.Well(
                "texts of %s characters, %d pictures; news %s"
                        .formatted(
                                server.mostCharacters().map(String::valueOf).orElse("500"),
                                server.pictures().most(),
                                server.streaming().isPresent() ? "at once" : "by polling"));
    }
}
