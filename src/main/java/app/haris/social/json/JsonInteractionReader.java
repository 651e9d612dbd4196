package app.haris.social.json;

import app.haris.social.AccountId;
import app.haris.social.Arrival;
import app.haris.social.Author;
import app.haris.social.Interaction;
import app.haris.social.InteractionReader;
import app.haris.social.IsoTime;
import app.haris.social.Language;
import app.haris.social.Media;
import app.haris.social.PlatformName;
import app.haris.social.Reach;
import app.haris.social.RemoteId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads an interaction as the contract has it: {@code editedAt} makes it the news of an edit, with
 * {@code text} as it reads now; {@code deletedAt} the news of a deletion.
 *
 * <p>A path of {@code $} means the whole object.
 */
@Component
final class JsonInteractionReader implements InteractionReader {
    /** Ids are parts of database keys, which PostgreSQL limits to 2,700 bytes. */
    private static final int ID_LIMIT = 500;

    private static final int NAME_LIMIT = 1_000;
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Duration TOLERANCE = Duration.ofDays(1);

    private static final Map<String, Interaction.Kind> KINDS =
            Arrays.stream(Interaction.Kind.values())
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    kind -> kind.name().toLowerCase(Locale.ROOT), kind -> kind));

    private static final String KIND_NAMES =
            Arrays.stream(Interaction.Kind.values())
                    .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));

    private final Clock clock;
    private final JsonMapper mapper =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(100)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    JsonInteractionReader(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Reading read(byte[] json) {
        try {
            var text = Utf8Text.decode(json);
            return new Reading.Read(read(Fields.ofRoot(parse(text)), text));
        } catch (BadField bad) {
            return new Reading.Refused(bad.field(), Objects.requireNonNull(bad.getMessage()));
        }
    }

    private JsonNode parse(String json) {
        if (json.isBlank()) {
            throw new BadField("$", "is empty; an interaction is a JSON object");
        }
        try {
            return mapper.readTree(json);
        } catch (JacksonException malformed) {
            throw new BadField("$", Malformed.words(malformed));
        }
    }

    private Arrival read(Fields fields, String json) {
        var interaction = interaction(fields, json);
        if (fields.has("deletedAt")) {
            return new Arrival.Deleted(
                    interaction.account(), interaction.id(), time(fields, "deletedAt"));
        }
        if (fields.has("editedAt")) {
            return new Arrival.Edited(
                    interaction.account(),
                    interaction.id(),
                    interaction.text(),
                    time(fields, "editedAt"));
        }
        return new Arrival.Received(interaction);
    }

    private Interaction interaction(Fields fields, String json) {
        var platform = new PlatformName(fields.text("platform", ID_LIMIT));
        var account = new AccountId(fields.text("account", ID_LIMIT));
        var kind = kind(fields);
        return new Interaction(
                platform,
                account,
                kind,
                new RemoteId(fields.text("id", ID_LIMIT)),
                time(fields, "createdAt"),
                author(fields.object("author")),
                text(fields, kind),
                language(fields),
                fields.address("url"),
                parent(fields),
                fields.optionalText("conversation", ID_LIMIT),
                rating(fields),
                fields.list("media", JsonInteractionReader::media),
                fields.has("reach") ? reach(fields.object("reach")) : Reach.NONE,
                json);
    }

    private static Interaction.Kind kind(Fields fields) {
        var word = fields.optionalText("kind", ID_LIMIT);
        var kind = word == null ? null : KINDS.get(word);
        if (kind == null) {
            throw new BadField(
                    "kind",
                    (fields.has("kind") ? "must be one of " : "is required: one of ") + KIND_NAMES);
        }
        return kind;
    }

    private Instant time(Fields fields, String field) {
        var time =
                IsoTime.read(fields.text(field, ID_LIMIT))
                        .orElseThrow(() -> new BadField(field, "must be " + IsoTime.EXPECTED));
        if (time.isBefore(EARLIEST)) {
            throw new BadField(field, "must not be before 1990");
        }
        if (time.isAfter(clock.instant().plus(TOLERANCE))) {
            throw new BadField(field, "must not be more than a day in the future");
        }
        return time;
    }

    private static Author author(Fields fields) {
        return new Author(
                fields.text("id", ID_LIMIT),
                fields.optionalText("handle", NAME_LIMIT),
                fields.optionalText("name", NAME_LIMIT),
                fields.count("followers"),
                fields.flag("verified"));
    }

    /** A follow or a like says nothing; neither does a deletion. */
    private static String text(Fields fields, Interaction.Kind kind) {
        var text = fields.rawText("text");
        if (text == null && kind.hasWords() && !fields.has("deletedAt")) {
            throw new BadField("text", "is required");
        }
        return text == null ? "" : text;
    }

    /** A tag that is none is the network's mistake, and no reason to lose what was said. */
    private static @Nullable Language language(Fields fields) {
        var tag = fields.optionalText("language", ID_LIMIT);
        if (tag == null) {
            return null;
        }
        var code = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
        return code.length() > 3 ? null : Language.of(tag);
    }

    private static @Nullable RemoteId parent(Fields fields) {
        var parent = fields.optionalText("inReplyTo", ID_LIMIT);
        return parent == null ? null : new RemoteId(parent);
    }

    private static @Nullable Integer rating(Fields fields) {
        var stars = fields.number("rating");
        if (stars == null) {
            return null;
        }
        if (stars < 1 || stars > 5) {
            throw new BadField("rating", "must be a whole number from 1 to 5");
        }
        return stars.intValue();
    }

    /** A network may tell that there is a file without handing it on. */
    private static Media media(Fields fields) {
        var type = fields.text("type", NAME_LIMIT);
        var alt = fields.rawText("alt");
        return fields.has("url")
                ? new Media(type, fields.requiredAddress("url"), alt)
                : Media.unaddressed(type, alt);
    }

    private static Reach reach(Fields fields) {
        return new Reach(
                orZero(fields.count("likes")),
                orZero(fields.count("reposts")),
                orZero(fields.count("views")));
    }

    private static long orZero(@Nullable Long count) {
        return count == null ? 0 : count;
    }
}
