package app.haris.social.x;

import app.haris.social.AccountId;
import app.haris.social.Trouble;
import app.haris.social.wire.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What is wrong with a stream, and since when. */
final class StreamHealth {
    private static final JsonMapper JSON = new JsonMapper();

    /** A single answer may be a mistake of X's. */
    private static final int SURE = 2;

    /** Nobody is called for what passes in less. */
    private static final Duration BAD_MINUTES = Duration.ofMinutes(3);

    private static final String ALL = "*";

    private final Map<Part, Ailment> ailments = new ConcurrentHashMap<>();
    private volatile Map<AccountId, Trouble> refused = Map.of();
    private Map<String, String> told = Map.of();

    /** What it takes. */
    enum Part {
        RULES,
        LINE
    }

    /**
     * @param failures in a row
     */
    private record Ailment(Trouble trouble, Instant since, int failures) {
        boolean isSure(Instant now) {
            return trouble.kind().needsPerson()
                    ? failures >= SURE
                    : !now.isBefore(since.plus(BAD_MINUTES));
        }
    }

    void failed(Part part, Trouble trouble, Instant now) {
        ailments.merge(
                part,
                new Ailment(trouble, now, 1),
                (before, one) -> new Ailment(trouble, before.since(), before.failures() + 1));
    }

    void refused(Map<AccountId, Trouble> accounts) {
        refused = accounts;
    }

    void well(Part part) {
        ailments.remove(part);
    }

    /** What is not wanted cannot be ill. */
    void rested() {
        ailments.clear();
        refused = Map.of();
    }

    Optional<Trouble> trouble(AccountId account, Instant now) {
        return Optional.ofNullable(refused.get(account))
                .or(() -> sure(now))
                .map(StreamHealth::words)
                .map(StreamHealth::unheard);
    }

    private Optional<Trouble> sure(Instant now) {
        return Stream.of(Part.values())
                .flatMap(part -> Stream.ofNullable(ailments.get(part)))
                .filter(it -> it.isSure(now))
                .map(Ailment::trouble)
                .findFirst();
    }

    private static Trouble unheard(String words) {
        return Trouble.of(Trouble.Kind.UNHEARD, words);
    }

    private static String words(Trouble trouble) {
        return trouble.detail().isEmpty() ? trouble.kind().name() : trouble.detail();
    }

    /** What other instances are to know, if they do not. */
    Optional<String> news(Instant now) {
        Map<String, String> all = new LinkedHashMap<>();
        refused.forEach((account, trouble) -> all.put(account.value(), words(trouble)));
        sure(now).ifPresent(trouble -> all.put(ALL, words(trouble)));
        if (all.equals(told)) {
            return Optional.empty();
        }
        told = all;
        return Optional.of(JSON.writeValueAsString(all));
    }

    /** What another instance has told. */
    static Optional<Trouble> read(String news, AccountId account) {
        try {
            var all = JSON.readTree(news);
            var words = all.path(account.value()).asString(all.path(ALL).asString(""));
            return words.isEmpty() ? Optional.empty() : Optional.of(unheard(words));
        } catch (JacksonException e) {
            throw new IllegalStateException("a remark that Haris did not write", e);
        }
    }

    static String reason(Exchange end) {
        return switch (end) {
            case Exchange.Answered answer -> String.valueOf(answer.status());
            case Exchange.Unsent(var reason) -> reason;
            case Exchange.Lost(var reason) -> reason;
        };
    }
}
