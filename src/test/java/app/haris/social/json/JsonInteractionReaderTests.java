package app.haris.social.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.haris.social.AccountId;
import app.haris.social.Arrival;
import app.haris.social.Interaction;
import app.haris.social.InteractionReader;
import app.haris.social.InteractionReader.Reading;
import app.haris.social.Language;
import app.haris.social.Media;
import app.haris.social.PlatformName;
import app.haris.social.Reach;
import app.haris.social.RemoteId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class JsonInteractionReaderTests {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final String WHOLE =
            """
            {"platform":"instagram","account":"acme-ig","kind":"comment","id":"c1",
             "createdAt":"2026-11-22T10:30:00+02:00",
             "author":{"id":"42","handle":"giu_r","name":"Giulia R.","followers":48000,
                       "verified":true},
             "text":"Il pacco è arrivato rotto 😡","language":"it-IT",
             "url":"https://social.example/p/1","inReplyTo":"p1","conversation":"t1","rating":2,
             "media":[{"type":"image","url":"https://cdn.example/a b|100%.jpg","alt":"una scatola"}],
             "reach":{"likes":1,"reposts":3,"views":250},"campaign":{"id":7}}
            """;

    private static final List<String> SMALL =
            List.of(
                    "\"platform\":\"x\"",
                    "\"account\":\"a\"",
                    "\"kind\":\"mention\"",
                    "\"id\":\"1\"",
                    "\"createdAt\":\"2026-11-22T09:00:00Z\"",
                    "\"author\":{\"id\":\"42\"}",
                    "\"text\":\"ciao\"");

    private final InteractionReader reader =
            new JsonInteractionReader(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void every_field_of_the_contract_is_read() {
        var interaction = received(WHOLE);

        assertThat(interaction.platform()).isEqualTo(new PlatformName("instagram"));
        assertThat(interaction.account()).isEqualTo(new AccountId("acme-ig"));
        assertThat(interaction.kind()).isEqualTo(Interaction.Kind.COMMENT);
        assertThat(interaction.id()).isEqualTo(new RemoteId("c1"));
        assertThat(interaction.createdAt()).isEqualTo(Instant.parse("2026-11-22T08:30:00Z"));
        assertThat(interaction.author().handle()).isEqualTo("giu_r");
        assertThat(interaction.author().name()).isEqualTo("Giulia R.");
        assertThat(interaction.author().followers()).isEqualTo(48_000);
        assertThat(interaction.author().verified()).isTrue();
        assertThat(interaction.text()).isEqualTo("Il pacco è arrivato rotto 😡");
        assertThat(interaction.language()).isEqualTo(Language.ITALIAN);
        assertThat(interaction.url()).isEqualTo(URI.create("https://social.example/p/1"));
        assertThat(interaction.parent()).contains(new RemoteId("p1"));
        assertThat(interaction.conversation()).isEqualTo("t1");
        assertThat(interaction.rating()).isEqualTo(2);
        assertThat(interaction.reach()).isEqualTo(new Reach(1, 3, 250));
        assertThat(interaction.media())
                .containsExactly(
                        new Media(
                                "image",
                                URI.create("https://cdn.example/a%20b%7c100%25.jpg"),
                                "una scatola"));
        assertThat(interaction.json()).isEqualTo(WHOLE);
    }

    @Test
    void what_is_written_of_a_picture_without_an_address_can_be_read_again() {
        var picture = Media.unaddressed("image", "una scatola");
        var written =
                new InteractionWriter()
                        .write(
                                received(
                                        with(
                                                "\"media\":[{\"type\":\"image\",\"alt\":\"una scatola\"}]")));

        assertThat(received(written).media()).containsExactly(picture);
        assertThat(written).doesNotContain("url");
    }

    @Test
    void what_a_network_does_not_hand_on_needs_no_address() {
        var interaction =
                received(
                        with(
                                "\"media\":[{\"type\":\"poll\"},{\"type\":\"location\",\"url\":null}]"));

        assertThat(interaction.media())
                .containsExactly(Media.unaddressed("poll"), Media.unaddressed("location"));
        assertThat(new InteractionWriter().write(interaction))
                .contains("\"media\":[{\"type\":\"poll\"},{\"type\":\"location\"}]");
    }

    @Test
    void a_follow_needs_no_text() {
        var follow =
                received(
                        """
                        {"platform":"x","account":"a","kind":"follow","id":"1",
                         "createdAt":"2026-11-22T10:00:00Z","author":{"id":"42"}}
                        """);

        assertThat(follow.text()).isEmpty();
        assertThat(follow.author().displayName()).isEqualTo("42");
    }

    @Test
    void null_and_blank_options_are_absent() {
        var interaction = received(with("\"url\":\"\",\"conversation\":null,\"media\":null"));

        assertThat(interaction.url()).isNull();
        assertThat(interaction.conversation()).isNull();
        assertThat(interaction.media()).isEmpty();
    }

    @Test
    void an_edit_and_a_deletion_are_told_by_their_times() {
        assertThat(arrival(with("\"editedAt\":\"2026-11-22T09:59:00Z\"")))
                .isEqualTo(
                        new Arrival.Edited(
                                new AccountId("a"),
                                new RemoteId("1"),
                                "ciao",
                                Instant.parse("2026-11-22T09:59:00Z")));
        assertThat(arrival(with("\"deletedAt\":\"2026-11-22T09:59:00Z\"")))
                .isInstanceOf(Arrival.Deleted.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    platform | is required
                    account | is required
                    kind | is required: one of mention, comment, message, review, follow, tag, like, repost
                    id | is required
                    createdAt | is required
                    author | is required
                    text | is required
                    """)
    void a_missing_field_is_named(String field, String reason) {
        var mapper = JsonMapper.shared();
        var tree = (ObjectNode) mapper.readTree(with("\"x\":1"));
        tree.remove(field);

        assertThat(read(tree.toString())).isEqualTo(new Reading.Refused(field, reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "id":12 | id | must be text, not a number
                    "id":"" | id | must not be blank
                    "text":["a"] | text | must be text, not a list
                    "kind":"shout" | kind | must be one of mention, comment, message, review, follow, tag, like, repost
                    "author":"giulia" | author | must be an object, not text
                    "author":{} | author.id | is required
                    "author":{"id":"1","followers":"many"} | author.followers | must be a number, not text
                    "author":{"id":"1","followers":-1} | author.followers | must be a whole number of 0 or more
                    "author":{"id":"1","followers":1.5} | author.followers | must be a whole number of 0 or more
                    "author":{"id":"1","followers":1e400} | author.followers | must be a whole number of 0 or more
                    "author":{"id":"1","followers":99999999999999999999} | author.followers | must be a whole number of 0 or more
                    "author":{"id":"1","verified":1} | author.verified | must be true or false, not a number
                    "kind":"" | kind | must be one of mention, comment, message, review, follow, tag, like, repost
                    "rating":6 | rating | must be a whole number from 1 to 5
                    "rating":-1 | rating | must be a whole number from 1 to 5
                    "rating":2.5 | rating | must be a whole number from 1 to 5
                    "createdAt":"2026-02-30T10:00:00Z" | createdAt | must be an ISO 8601 time with an offset, as 2026-11-22T10:00:00Z
                    "createdAt":"2026-11-21T24:00:00Z" | createdAt | must be an ISO 8601 time with an offset, as 2026-11-22T10:00:00Z
                    "media":{} | media | must be a list, not an object
                    "media":[7] | media[0] | must be an object, not a number
                    "media":[{"type":"image","url":" "}] | media[0].url | is required
                    "media":[{"url":"https://a.example"}] | media[0].type | is required
                    "media":[{"type":"image","url":"javascript:alert(1)"}] | media[0].url | must be an http or https address
                    "url":"not an address" | url | must be an http or https address
                    "reach":{"likes":true} | reach.likes | must be a number, not true or false
                    "createdAt":"yesterday" | createdAt | must be an ISO 8601 time with an offset, as 2026-11-22T10:00:00Z
                    "createdAt":"2026-11-22T10:00:00" | createdAt | must be an ISO 8601 time with an offset, as 2026-11-22T10:00:00Z
                    "createdAt":"2026-11-23T10:00:01Z" | createdAt | must not be more than a day in the future
                    "createdAt":"1989-12-31T23:59:59Z" | createdAt | must not be before 1990
                    "createdAt":"+999999999-12-31T23:59:59Z" | createdAt | must not be more than a day in the future
                    """)
    void a_wrong_field_is_named_by_its_path(String fields, String field, String reason) {
        assertThat(read(with(fields))).isEqualTo(new Reading.Refused(field, reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T10:00:00Z",
                "2026-11-22T11:00:00+01:00",
                "2026-11-22T11:00:00+0100",
                "2026-11-22T11:00:00.000+01"
            })
    void a_time_may_have_any_offset(String time) {
        assertThat(received(with("\"createdAt\":\"" + time + "\"")).createdAt()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[]",
                "null",
                "\"text\"",
                "{\"id\":\"1\"} {}",
                "{\"id\":\"1\",\"id\":\"2\"}",
                "{\"id\":tru}",
                "{\"id\":\"line\nbreak\"}"
            })
    void what_is_no_object_is_refused(String json) {
        assertThat(read(json))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.field()).isEqualTo("$"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    `  ` | is empty; an interaction is a JSON object
                    {"id":"1"} {"id":"2"} | goes on behind its end (several interactions are sent one a line, as application/x-ndjson), at column 12
                    {"id":"1","id":"2"} | says "id" twice, at column 16
                    {"rating":NaN} | is not JSON: Non-standard token 'NaN', at column 14
                    /* x */{} | is not JSON: Unexpected character ('/' (code 47)), at column 1
                    {¶"id":tru} | is not JSON: Unrecognized token 'tru': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false'), at line 2, column 6
                    """)
    void what_is_no_json_is_told_where_and_without_the_readers_own_names(
            String json, String reason) {
        assertThat(read(json.replace('¶', '\n'))).isEqualTo(new Reading.Refused("$", reason));
    }

    @Test
    void another_encoding_is_refused_before_its_letters_are_lost() {
        var latin = with("\"text\":\"perché\"").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(reader.read(latin))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused ->
                                assertThat(refused.reason()).startsWith("is not UTF-8: see byte"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    a\\u0000b | a\ufffdb
                    a\u0000b | a\ufffdb
                    a\\ud83db | a\ufffdb
                    a\\ude00b | a\ufffdb
                    a\\ud83d\\ud83d\\ude00b | a\ufffd😀b
                    a\\ud83d\\ude00b | a😀b
                    a\\ud83d\\u0041b | a\ufffdAb
                    a\\\\u0000b | a\\u0000b
                    a\\\\\\u0000b | a\\\ufffdb
                    """)
    void what_no_database_stores_is_replaced(String escaped, String text) {
        var interaction =
                received(with("\"text\":\"" + escaped + "\",\"note\":\"" + escaped + "\""));

        assertThat(interaction.text()).isEqualTo(text);
        assertThat(JsonMapper.shared().readTree(interaction.json()).get("note").stringValue())
                .isEqualTo(text);
    }

    @Test
    void half_a_pair_written_as_bytes_is_replaced() {
        var json = with("\"text\":\"a#b\"").getBytes(StandardCharsets.UTF_8);
        var at = new String(json, StandardCharsets.ISO_8859_1).indexOf('#');
        var bytes = new byte[json.length + 2];
        System.arraycopy(json, 0, bytes, 0, at);
        System.arraycopy(new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0xbd}, 0, bytes, at, 3);
        System.arraycopy(json, at + 1, bytes, at + 3, json.length - at - 1);

        assertThat(((Reading.Read) reader.read(bytes)).arrival())
                .isInstanceOfSatisfying(
                        Arrival.Received.class,
                        received -> assertThat(received.interaction().text()).matches("a\ufffd+b"));
    }

    @Test
    void a_bidi_override_is_kept_as_it_is() {
        assertThat(received(with("\"text\":\"\u202eevil\u202c\"")).text())
                .isEqualTo("\u202eevil\u202c");
    }

    @Test
    void deep_and_huge_json_is_refused_or_read_but_never_thrown_at() {
        assertThat(read(with("\"deep\":" + "[".repeat(100_000))))
                .isInstanceOf(Reading.Refused.class);
        assertThat(read("[".repeat(100_000) + "]".repeat(100_000)))
                .isInstanceOf(Reading.Refused.class);
        assertThat(read(with("\"n\":" + "9".repeat(100_000)))).isInstanceOf(Reading.Refused.class);
        assertThat(received(with("\"text\":\"" + "ع".repeat(1_000_000) + "\"")).text())
                .hasSize(1_000_000);
    }

    @Test
    void an_unknown_language_is_no_reason_to_lose_what_was_said() {
        assertThat(received(with("\"language\":\"klingon\"")).language()).isNull();
        assertThat(received(with("\"language\":\"und\"")).language()).isEqualTo(Language.UNKNOWN);
        assertThat(received(with("\"language\":\"ar_EG\"")).language()).isEqualTo(Language.ARABIC);
    }

    @Property
    void no_bytes_make_it_throw(@ForAll byte[] bytes) {
        assertThatCode(() -> reader.read(bytes)).doesNotThrowAnyException();
    }

    @Property
    void no_text_is_lost_but_what_cannot_be_stored(@ForAll String text) {
        var mended = text.replace('\0', '\ufffd');

        var read = received(with("\"text\":" + JsonMapper.shared().writeValueAsString(mended)));

        assertThat(read.text())
                .isEqualTo(
                        new String(
                                mended.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }

    /** A small whole interaction; the first of the given fields stands for that of its name. */
    private static String with(String fields) {
        var named = fields.substring(0, fields.indexOf(':') + 1);
        return Stream.concat(
                        SMALL.stream().filter(field -> !field.startsWith(named)), Stream.of(fields))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private Reading read(String json) {
        return reader.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private Arrival arrival(String json) {
        return switch (read(json)) {
            case Reading.Read(var arrival) -> arrival;
            case Reading.Refused refused -> throw new AssertionError(refused);
        };
    }

    private Interaction received(String json) {
        return ((Arrival.Received) arrival(json)).interaction();
    }
}
