package app.haris.social.json;

import app.haris.social.Account;
import app.haris.social.AccountId;
import app.haris.social.Accounts;
import app.haris.social.Arrival;
import app.haris.social.InteractionReader;
import app.haris.social.SampleDay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The day in {@code sample-day.jsonl}, whose lines stand in the order of their moments. */
@Component
final class JsonSampleDay implements SampleDay {
    private static final String FILE = "/sample-day.jsonl";

    /** The author of the brand's own posts in the file. */
    private static final String OWN_ID = "acme-demo";

    private final InteractionReader reader;
    private final Accounts accounts;
    private final JsonMapper mapper = new JsonMapper();

    JsonSampleDay(InteractionReader reader, Accounts accounts) {
        this.reader = reader;
        this.accounts = accounts;
    }

    @Override
    public List<Moment> of(AccountId account, Instant start, double speed) {
        if (!(speed > 0)) {
            throw new IllegalArgumentException(
                    "a day cannot be played " + speed + " times as fast");
        }
        var lines = lines();
        var shift = new Shift(account, moment(lines.getFirst()), start, speed);
        return lines.stream().map(line -> retimed(line, shift)).toList();
    }

    private List<ObjectNode> lines() {
        try (var file = Objects.requireNonNull(JsonSampleDay.class.getResourceAsStream(FILE))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> (ObjectNode) mapper.readTree(line))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** When the line happens: a change happens when it is made, not when its post was. */
    private static Instant moment(ObjectNode line) {
        return Stream.of("deletedAt", "editedAt", "createdAt")
                .flatMap(field -> Optional.ofNullable(line.get(field)).stream())
                .findFirst()
                .map(time -> OffsetDateTime.parse(time.stringValue()).toInstant())
                .orElseThrow();
    }

    private Moment retimed(ObjectNode line, Shift shift) {
        var at = shift.move(moment(line));
        line.put("account", shift.account().value());
        for (var time : List.of("createdAt", "editedAt", "deletedAt")) {
            replace(
                    line,
                    time,
                    old -> shift.move(OffsetDateTime.parse(old).toInstant()).toString());
        }
        for (var name : List.of("id", "inReplyTo", "conversation")) {
            replace(line, name, old -> shift.start().getEpochSecond() + "-" + old);
        }
        if (line.get("author") instanceof ObjectNode author) {
            replace(author, "id", old -> old.equals(OWN_ID) ? ownId(shift.account()) : old);
        }
        return new Moment(at, read(line));
    }

    /** The brand speaks too, and must be known as itself. */
    private String ownId(AccountId account) {
        return accounts.find(account).flatMap(Account::ownId).orElse(account.value());
    }

    private static void replace(ObjectNode line, String field, UnaryOperator<String> change) {
        var old = line.get(field);
        if (old != null) {
            line.put(field, change.apply(old.stringValue()));
        }
    }

    private Arrival read(ObjectNode line) {
        return switch (reader.read(line.toString().getBytes(StandardCharsets.UTF_8))) {
            case InteractionReader.Reading.Read(var arrival) -> arrival;
            case InteractionReader.Reading.Refused(var field, var reason) ->
                    throw new IllegalArgumentException(
                            "the day cannot be played then: " + field + " " + reason);
        };
    }

    /** From the day of the file to another. */
    private record Shift(AccountId account, Instant first, Instant start, double speed) {
        Instant move(Instant time) {
            var elapsed = Duration.between(first, time).toMillis();
            return start.plusMillis(Math.round(elapsed / speed));
        }
    }
}
