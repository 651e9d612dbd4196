package app.haris.social.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.haris.SettableClock;
import app.haris.settings.Hmac;
import app.haris.social.Account;
import app.haris.social.AccountId;
import app.haris.social.Arrival;
import app.haris.social.FakeOwnPosts;
import app.haris.social.Fetched;
import app.haris.social.Interaction;
import app.haris.social.Media;
import app.haris.social.MediaKind;
import app.haris.social.RemoteId;
import app.haris.social.Trouble;
import app.haris.social.Webhook.Called;
import app.haris.social.Webhook.Proof;
import app.haris.social.graph.LocalGraph;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

final class FacebookWebhookTests {
    private static final Path SAMPLES =
            Path.of(System.getProperty("haris.samples", "../shared/samples"), "meta-webhooks");

    private static final JsonMapper JSON = new JsonMapper();

    private final SettableClock clock = SettableClock.standing();
    private final LocalGraph network = new LocalGraph(LocalGraph.Dialect.FACEBOOK, clock);
    private final Account account = network.account();
    private final Account sibling = named("acme-outlet", "456", LocalGraph.SECRET);
    private final Account stranger = named("other-page", "789", "another-secret");
    private final FakeOwnPosts own = new FakeOwnPosts();
    private final FacebookWebhook webhook =
            FacebookParts.with(own, Duration.ofSeconds(20), clock, account, sibling, stranger)
                    .webhook();

    private Account named(String id, String page, String secret) {
        return new Account(
                new AccountId(id),
                account.brand(),
                account.platform(),
                Optional.of(page),
                Optional.empty(),
                Map.of("page", page, "app-secret", secret, "token", "t", "url", "http://x/v26.0"));
    }

    @AfterEach
    void close() {
        network.close();
    }

    @Test
    void the_challenge_is_answered_to_who_knows_the_word() {
        assertThat(webhook.prove(account, asked("subscribe", LocalGraph.VERIFY, "1158201444")))
                .contains(new Proof("text/plain", "1158201444"));
        assertThat(webhook.prove(account, asked("subscribe", "guess", "1"))).isEmpty();
        assertThat(webhook.prove(account, asked("unsubscribe", LocalGraph.VERIFY, "1"))).isEmpty();
        assertThat(webhook.prove(account, Map.of())).isEmpty();
        assertThat(webhook.prove(sibling, asked("subscribe", "", "1"))).isEmpty();
    }

    private static Map<String, String> asked(String mode, String word, String challenge) {
        return Map.of("hub.mode", mode, "hub.verify_token", word, "hub.challenge", challenge);
    }

    @Test
    void only_these_very_bytes_are_signed() {
        var body = "{\"object\":\"page\",\"entry\":[],\"x\":\"\\u00e9\"}";
        var signature = signature(LocalGraph.SECRET, body);

        assertThat(webhook.isSigned(account, signature, bytes(body))).isTrue();
        assertThat(webhook.isSigned(account, signature, bytes(body + " "))).isFalse();
        assertThat(webhook.isSigned(account, signature("guess", body), bytes(body))).isFalse();
        assertThat(webhook.isSigned(account, signature.toUpperCase(Locale.ROOT), bytes(body)))
                .isFalse();
        assertThat(webhook.isSigned(account, "", bytes(body))).isFalse();
        assertThat(webhook.isSigned(account, "sha256=", bytes(body))).isFalse();
    }

    private static String signature(String secret, String body) {
        return "sha256=" + HexFormat.of().formatHex(Hmac.sha256(secret, bytes(body)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "أين طردي؟ لم يصل منذ خمسة أيام 😡",
                "Il pacco è arrivato rotto, e nessuno risponde!",
                "Where's my parcel? \u202ereversed\u202c"
            })
    void a_comment_is_what_it_says_by_whom_and_where(String text) {
        var said = received(read(feed(comment("add", "77_1", "123_77", "42", text)))).getFirst();

        assertThat(said.kind()).isEqualTo(Interaction.Kind.COMMENT);
        assertThat(said.id()).isEqualTo(new RemoteId("77_1"));
        assertThat(said.text()).isEqualTo(text);
        assertThat(said.author().id()).isEqualTo("42");
        assertThat(said.author().name()).isEqualTo("Giulia R.");
        assertThat(said.createdAt()).isEqualTo(Instant.ofEpochSecond(1_763_800_000));
        assertThat(said.parent()).contains(new RemoteId("123_77"));
        assertThat(said.conversation()).isEqualTo("123_77");
        assertThat(said.url()).hasToString("https://www.facebook.com/77_1");
    }

    @ParameterizedTest
    @CsvSource({"edited", "edit"})
    void an_edit_is_known_by_when_Meta_noticed_it(String verb) {
        assertThat(read(feed(comment(verb, "77_1", "123_77", "42", "after"))).arrivals())
                .containsExactly(
                        new Arrival.Edited(
                                account.id(),
                                new RemoteId("77_1"),
                                "after",
                                Instant.ofEpochSecond(1_763_800_100)));
    }

    @Test
    void what_is_removed_is_gone_what_others_hide_is_told_and_likes_call_nobody() {
        assertThat(read(feed(comment("remove", "77_1", "123_77", "42", ""))).arrivals())
                .containsExactly(
                        new Arrival.Deleted(
                                account.id(),
                                new RemoteId("77_1"),
                                Instant.ofEpochSecond(1_763_800_100)));
        assertThat(read(feed(comment("hide", "77_1", "123_77", "42", ""))).arrivals())
                .containsExactly(
                        new Arrival.Hidden(
                                account.id(),
                                new RemoteId("77_1"),
                                true,
                                Instant.ofEpochSecond(1_763_800_100)));
        assertNothing(
                read(
                        feed(
                                """
                                {"item":"reaction","verb":"add","reaction_type":"angry",\
                                "post_id":"123_77","from":{"id":"42"}}""")));
    }

    @Test
    void a_visitors_post_is_a_mention_with_its_picture() {
        var said =
                received(
                                read(
                                        feed(
                                                """
                                                {"item":"photo","verb":"add","post_id":"123_88",\
                                                "from":{"id":"42","name":"سارة"},"message":"شكرًا",\
                                                "link":"https://cdn.example/1.jpg","published":1,\
                                                "created_time":1763800000}""")))
                        .getFirst();

        assertThat(said.kind()).isEqualTo(Interaction.Kind.MENTION);
        assertThat(said.media())
                .singleElement()
                .satisfies(one -> assertThat(one.type()).isEqualTo("photo"));
    }

    @Test
    void a_recommendation_is_a_review() {
        var body =
                call(
                        "page",
                        "\"changes\":[{\"field\":\"ratings\",\"value\":{\"item\":\"rating\","
                                + "\"verb\":\"add\",\"open_graph_story_id\":\"66\",\"reviewer_id\":"
                                + "\"42\",\"reviewer_name\":\"Omar\",\"review_text\":\"ممتاز\","
                                + "\"recommendation_type\":\"POSITIVE\","
                                + "\"created_time\":1763800000}}]");

        assertThat(received(read(body)))
                .singleElement()
                .satisfies(
                        said -> {
                            assertThat(said.kind()).isEqualTo(Interaction.Kind.REVIEW);
                            assertThat(said.text()).isEqualTo("ممتاز");
                            assertThat(said.rating()).isNull();
                        });
    }

    @Test
    void a_mention_elsewhere_is_asked_for_and_comes_without_text_where_it_is_hidden() {
        var seen = network.post("42", "@Acme, dove siete?");
        var hint = read(mention(seen.id));
        var hidden = read(mention("42_999"));

        assertThat(run(hint).getFirst().text()).isEqualTo("@Acme, dove siete?");
        assertThat(run(hidden).getFirst())
                .satisfies(
                        said -> {
                            assertThat(said.author().id()).isEqualTo("42");
                            assertThat(said.text()).isEmpty();
                        });
    }

    private static String mention(String post) {
        return call(
                "page",
                "\"changes\":[{\"field\":\"mention\",\"value\":{\"item\":\"post\",\"verb\":\"add\","
                        + "\"post_id\":\""
                        + post
                        + "\",\"sender_id\":\"42\",\"sender_name\":\"Lina\"}}]");
    }

    private List<Interaction> run(Called called) {
        var fetched = webhook.run(account, called.errands().getFirst().what());
        return ((Fetched.News) fetched)
                .arrivals().stream().map(one -> ((Arrival.Received) one).interaction()).toList();
    }

    @Test
    void messages_in_two_languages_are_one_conversation() {
        var called =
                read(
                        messaging(
                                message("m_1", "42", "\"text\":\"Ciao, quando arriva?\""),
                                message("m_2", "42", "\"text\":\"أريد استرداد المال\"")));

        assertThat(received(called))
                .extracting(Interaction::kind)
                .containsOnly(Interaction.Kind.MESSAGE);
        assertThat(received(called)).extracting(said -> said.author().id()).containsOnly("42");
        assertThat(received(called).getFirst().createdAt())
                .isEqualTo(Instant.ofEpochMilli(1_763_800_000_123L));
    }

    @Test
    void a_message_may_be_files_or_an_answer_to_a_story() {
        var called =
                read(
                        messaging(
                                message(
                                        "m_1",
                                        "42",
                                        "\"attachments\":[{\"type\":\"image\",\"payload\":"
                                                + "{\"url\":\"https://cdn.example/1.jpg\"}}]"),
                                message(
                                        "m_2",
                                        "42",
                                        "\"text\":\"Bello!\",\"reply_to\":{\"story\":{\"url\":"
                                                + "\"https://cdn.example/s.mp4\",\"id\":\"5\"}}")));

        assertThat(received(called))
                .extracting(said -> said.media().getFirst().type())
                .containsExactly("image", "story");
    }

    @Test
    void what_meta_does_not_hand_on_is_named() {
        var called =
                read(
                        messaging(
                                message(
                                        "m_1",
                                        "42",
                                        "\"attachments\":[{\"type\":\"image\",\"payload\":{\"url\":"
                                                + "\"https://cdn.example/1.png\",\"sticker_id\":369}},"
                                                + "{\"type\":\"location\",\"payload\":{\"coordinates\":"
                                                + "{\"lat\":41.9,\"long\":12.5}}},{\"type\":\"fallback\"},"
                                                + "{\"type\":\"ephemeral\"},{\"type\":\"reel\",\"payload\":"
                                                + "{\"reel_video_id\":7}}]"),
                                message("m_2", "42", "\"is_unsupported\":true"),
                                message(
                                        "m_3",
                                        "42",
                                        "\"text\":\"Bello!\",\"reply_to\":{\"story\":{\"id\":\"5\"}}")));

        assertThat(called.odd()).isEmpty();
        assertThat(received(called))
                .extracting(said -> said.media().stream().map(Media::kind).toList())
                .containsExactly(
                        List.of(
                                MediaKind.STICKER,
                                MediaKind.PLACE,
                                MediaKind.POST,
                                MediaKind.OTHER,
                                MediaKind.REEL),
                        List.of(MediaKind.OTHER),
                        List.of(MediaKind.STORY));
        assertThat(received(called).getFirst().media())
                .extracting(Media::lacksAddress)
                .containsExactly(false, true, true, true, true);
    }

    @Test
    void an_edited_message_reads_otherwise() {
        var called =
                read(
                        messaging(
                                "{\"sender\":{\"id\":\"42\"},\"timestamp\":1763800000123,"
                                        + "\"message_edit\":{\"mid\":\"m_1\",\"text\":\"dopo\"}}"));

        assertThat(called.arrivals())
                .singleElement()
                .isInstanceOfSatisfying(
                        Arrival.Edited.class,
                        edited -> assertThat(edited.text()).isEqualTo("dopo"));
    }

    @Test
    void an_echo_is_a_colleagues_answer_unless_Haris_wrote_it() {
        clock.set(Instant.ofEpochSecond(1_763_800_101));
        network.message("42", "42", "?");
        var question = network.message("42", "42", "Allora?");
        clock.advance(Duration.ofSeconds(1));
        var theirs = network.message(LocalGraph.OWN_ID, "42", "From the phone");
        var ours = network.message(LocalGraph.OWN_ID, "42", "From Haris");
        own.add(account.id(), new RemoteId(ours.id));
        var called = read(messaging(echo(theirs.id), echo(ours.id)));

        assertThat(called.arrivals()).isEmpty();
        assertThat(webhook.run(account, called.errands().getFirst().what()))
                .as("too early to tell")
                .isInstanceOfSatisfying(
                        Fetched.Failed.class,
                        failed -> assertThat(failed.trouble().kind()).isEqualTo(Trouble.Kind.RATE));
        clock.set(Instant.ofEpochSecond(1_763_800_400));
        assertThat(news(called, 0))
                .singleElement()
                .isInstanceOfSatisfying(
                        Arrival.AnsweredNatively.class,
                        answered -> assertThat(answered.id().value()).isEqualTo(question.id));
        assertThat(news(called, 1)).isEmpty();
    }

    @Test
    void an_echo_that_may_not_be_looked_at_is_left_and_one_in_a_bad_hour_waits() {
        var errand = read(messaging(echo("m_9"))).errands().getFirst().what();
        clock.set(Instant.ofEpochSecond(1_763_800_400));
        network.fixed("123/conversations", LocalGraph.error(403, 200, 0, "pages_messaging"));
        assertThat(((Fetched.News) webhook.run(account, errand)).arrivals()).isEmpty();

        network.fixed("123/conversations", LocalGraph.error(500, 2, 0, "oops"));
        assertThat(((Fetched.Failed) webhook.run(account, errand)).trouble().retryAfter())
                .contains(Duration.ofMinutes(5));
    }

    @Test
    void our_comment_below_somebodys_is_a_colleagues_answer_unless_Haris_wrote_it() {
        var called = read(feed(comment("add", "77_2", "77_1", LocalGraph.OWN_ID, "Scusi")));

        assertThat(called.arrivals()).isEmpty();
        clock.set(Instant.ofEpochSecond(1_763_800_400));
        assertThat(news(called, 0))
                .singleElement()
                .satisfies(one -> assertThat(one.id()).isEqualTo(new RemoteId("77_1")));
        own.add(account.id(), new RemoteId("77_2"));
        assertThat(news(called, 0)).isEmpty();
    }

    private List<Arrival> news(Called called, int errand) {
        var what = called.errands().get(errand).what();
        return ((Fetched.News) webhook.run(account, what)).arrivals();
    }

    @Test
    void one_address_serves_all_pages_of_an_app_and_nobody_elses() {
        assertThat(read(feed("456", comment("add", "77_1", "456_77", "42", "?"))).arrivals())
                .extracting(Arrival::account)
                .containsExactly(sibling.id());
        var strangers = read(feed("789", comment("add", "77_1", "789_77", "42", "?")));
        assertThat(strangers.arrivals()).isEmpty();
        assertThat(strangers.odd()).singleElement().asString().contains("789");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "[]",
                "7",
                "\"feed\"",
                "{\"item\":\"comment\"}",
                "{\"item\":\"comment\",\"verb\":\"add\"}",
                "{\"item\":\"comment\",\"verb\":\"add\",\"comment_id\":{}}",
                "{\"item\":\"comment\",\"verb\":\"add\",\"comment_id\":\" \",\"from\":[]}",
                "{\"item\":[],\"verb\":{}}",
                "{\"item\":\"comment\",\"verb\":\"add\",\"comment_id\":\"1_2\",\"from\":{\"id\":\"\"}}",
                "{\"item\":\"comment\",\"verb\":\"add\",\"comment_id\":\"1_2\","
                        + "\"created_time\":\"yesterday\",\"message\":{\"a\":1},\"photo\":\"::\"}",
                "{\"item\":\"comment\",\"verb\":\"add\",\"comment_id\":\"1_2\","
                        + "\"created_time\":99999999999999}",
                "{\"item\":\"status\",\"verb\":\"add\",\"from\":{\"id\":\"42\"}}",
                "{\"item\":\"dragon\",\"verb\":\"fly\"}"
            })
    void whatever_is_odd_loses_none_of_its_neighbours(String odd) {
        var good = comment("add", "77_1", "123_77", "42", "I am here");
        var called =
                read(
                        call(
                                "page",
                                "\"changes\":[{\"field\":\"feed\",\"value\":"
                                        + odd
                                        + "},7,null,{\"field\":7},{\"field\":\"feed\",\"value\":"
                                        + good
                                        + "}],\"messaging\":["
                                        + odd
                                        + ",{\"message\":"
                                        + odd
                                        + "},"
                                        + message("m_1", "42", "\"text\":\"Me too\"")
                                        + "]"));

        assertThat(received(called)).extracting(Interaction::text).contains("I am here", "Me too");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "{\"object\":", "7", "\"page\""})
    void what_is_no_call_cannot_be_read(String body) {
        assertThat(webhook.read(account, bytes(body))).isEmpty();
    }

    @Test
    void news_of_others_are_named_and_left() {
        assertThat(read(call("instagram", "\"changes\":[]")).odd())
                .singleElement()
                .asString()
                .contains("instagram");
    }

    @ParameterizedTest
    @CsvSource({
        "feed-comment-add-25.json, 1234567890321, own",
        "feed-comment-add-25.json, 9, COMMENT",
        "feed-comment-add-211.json, 9, COMMENT",
        "feed-comment-add-with-video.json, 9, COMMENT",
        "feed-album-add.json, 9, nothing",
        "feed-status-add-25.json, 9, MENTION",
        "feed-share-add-25.json, 9, MENTION",
        "feed-status-edited-25.json, 9, edited",
        "feed-photo-edited-message.json, 9, edited",
        "feed-photo-edited.json, 9, edited",
        "feed-photo-hide.json, 9, hidden",
        "feed-photo-hide-message.json, 9, hidden",
        "feed-status-unhide.json, 9, shown",
        "feed-video-block.json, 9, nothing",
        "feed-video-mute.json, 9, nothing",
        "feed-like-add-comment-25.json, 9, nothing",
        "feed-reaction-add.json, 9, nothing",
        "feed-reaction-edit.json, 9, nothing",
        "ratings-comment-add-25.json, 9, COMMENT",
        "messaging-message-nlp-6.json, 9, MESSAGE",
        "messaging-message-media-attachment.json, 9, MESSAGE",
        "messaging-message-fallback-attachment.json, 9, MESSAGE",
        "messaging-message-reply-2.json, 9, MESSAGE",
        "messaging-message-product-template-2.json, 9, MESSAGE",
        "messaging-button-template.json, 9, MESSAGE",
        "messaging-message-edits.json, 9, edited",
        "messaging-message-basic-echo.json, 9, hint",
        "messaging-delivery-basic.json, 9, nothing",
        "messaging-optin-userref.json, 9, nothing",
        "messaging-referral-basic.json, 9, nothing",
        "messaging-accountlinking-unlinked.json, 9, nothing",
        "messaging-policy-callback-block.json, 9, odd",
        "user-email.json, 9, odd",
        "permission-granted.wh-1.json, 9, odd"
    })
    void samples_of_others_come_to_what_they_are(String file, String page, String expected)
            throws IOException {
        assumeThat(SAMPLES).exists();
        var call = JSON.readTree(Files.readString(SAMPLES.resolve(file)));
        // Meta's own examples name their account 0, which stands for whoever is called.
        call.path("entry").forEach(entry -> ((ObjectNode) entry).put("id", "0"));
        var ours = named("acme-page", page, LocalGraph.SECRET);

        var called = webhook.read(ours, JSON.writeValueAsBytes(call)).orElseThrow();

        assertThat(words(called)).isEqualTo(expected.equals("own") ? "nothing" : expected);
    }

    private static String words(Called called) {
        if (!called.errands().isEmpty()) {
            return "hint";
        }
        if (!called.odd().isEmpty()) {
            return "odd";
        }
        return called.arrivals().stream()
                .map(
                        one ->
                                switch (one) {
                                    case Arrival.Received(var said) -> said.kind().name();
                                    case Arrival.Edited edited -> "edited";
                                    case Arrival.Deleted deleted -> "deleted";
                                    case Arrival.Hidden hidden ->
                                            hidden.isHidden() ? "hidden" : "shown";
                                    case Arrival.Ended ended -> "ended";
                                    case Arrival.Introduced introduced -> "introduced";
                                    case Arrival.AnsweredNatively answered -> "answered";
                                })
                .findFirst()
                .orElse("nothing");
    }

    private static void assertNothing(Called called) {
        assertThat(called).isEqualTo(new Called(List.of(), List.of(), List.of()));
    }

    private Called read(String body) {
        return webhook.read(account, bytes(body)).orElseThrow();
    }

    private static List<Interaction> received(Called called) {
        return called.arrivals().stream()
                .map(one -> ((Arrival.Received) one).interaction())
                .toList();
    }

    private static String comment(String verb, String id, String parent, String who, String text) {
        return """
        {"item":"comment","verb":"%s","comment_id":"%s","post_id":"123_77","parent_id":"%s",\
        "from":{"id":"%s","name":"Giulia R."},"created_time":1763800000,"message":"%s"}"""
                .formatted(verb, id, parent, who, text);
    }

    private static String message(String mid, String who, String rest) {
        return """
        {"sender":{"id":"%s"},"recipient":{"id":"123"},"timestamp":1763800000123,\
        "message":{"mid":"%s",%s}}"""
                .formatted(who, mid, rest);
    }

    private static String echo(String mid) {
        return """
        {"sender":{"id":"123"},"recipient":{"id":"42"},"timestamp":1763800000123,\
        "message":{"mid":"%s","is_echo":true,"app_id":1517776481860111,"text":"x"}}"""
                .formatted(mid);
    }

    private static String messaging(String... events) {
        return call("page", "\"messaging\":[" + String.join(",", events) + "]");
    }

    private static String feed(String value) {
        return feed(LocalGraph.OWN_ID, value);
    }

    private static String feed(String page, String value) {
        return call("page", "\"changes\":[{\"field\":\"feed\",\"value\":" + value + "}]")
                .replace("\"id\":\"123\",\"time\"", "\"id\":\"" + page + "\",\"time\"");
    }

    private static String call(String object, String rest) {
        return """
        {"object":"%s","entry":[7,{"id":"123","time":1763800100,%s}]}"""
                .formatted(object, rest);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
