package app.haris.social.instagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.haris.SettableClock;
import app.haris.social.Account;
import app.haris.social.Arrival;
import app.haris.social.FakeOwnPosts;
import app.haris.social.Fetched;
import app.haris.social.Interaction;
import app.haris.social.RemoteId;
import app.haris.social.Webhook.Called;
import app.haris.social.graph.LocalGraph;
import app.haris.social.wire.LocalServer.Said;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class InstagramWebhookTests {
    private static final Path SAMPLES =
            Path.of(System.getProperty("haris.samples", "../shared/samples"), "meta-instagram");

    private final SettableClock clock = SettableClock.standing();
    private final LocalGraph network = new LocalGraph(LocalGraph.Dialect.INSTAGRAM, clock);
    private final Account account = network.account();
    private final FakeOwnPosts own = new FakeOwnPosts();
    private final InstagramWebhook webhook =
            InstagramParts.with(own, Duration.ofSeconds(20), clock, account).webhook();

    @AfterEach
    void close() {
        network.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"أين طردي؟ 📦", "Il pacco è rotto!", "Where is it?"})
    void a_comment_is_what_it_says_by_whom_and_where(String text) {
        var said = received(read(changes("comments", comment("1", "42", text)))).getFirst();

        assertThat(said.kind()).isEqualTo(Interaction.Kind.COMMENT);
        assertThat(said.text()).isEqualTo(text);
        assertThat(said.author().handle()).isEqualTo("giu_r");
        assertThat(said.createdAt()).isEqualTo(Instant.ofEpochSecond(1_763_800_100));
        assertThat(said.parent()).contains(new RemoteId("900"));
        assertThat(said.conversation()).isEqualTo("900");
    }

    @Test
    void an_entry_may_bear_its_change_without_a_list() {
        var body =
                """
                [{"object":"instagram","entry":[{"id":"123","time":1763800100,\
                "field":"comments","value":[%s,%s]}]}]"""
                        .formatted(comment("1", "42", "a"), comment("2", "43", "b"));

        assertThat(received(read(body))).extracting(Interaction::text).containsExactly("a", "b");
    }

    @Test
    void to_a_broadcast_questions_come_first_second_by_second() {
        var called =
                read(
                        call(
                                entry(100, "comments", comment("1", "41", "ordinary?"))
                                        + ","
                                        + entry(101, "live_comments", comment("2", "42", "wow"))
                                        + ","
                                        + entry(
                                                101,
                                                "live_comments",
                                                comment("3", "43", "كم السعر؟"))
                                        + ","
                                        + entry(100, "live_comments", comment("4", "44", "ciao"))
                                        + ","
                                        + entry(
                                                100,
                                                "live_comments",
                                                comment("5", "45", "Price?"))));

        assertThat(called.arrivals())
                .extracting(one -> one.id().value())
                .containsExactly("5", "4", "3", "2", "1");
    }

    @Test
    void what_was_said_to_a_broadcast_is_over_a_minute_after_it_is_no_longer_listed() {
        var called = read(toBroadcast());
        var errand = called.errands().getFirst().what();
        assertThat(received(called)).singleElement().matches(Broadcasts::isLive);

        network.fixed("123/live_media", Said.json("{\"data\":[{\"id\":\"900\"}]}"));
        assertThat(webhook.run(account, errand)).isInstanceOf(Fetched.Failed.class);
        network.fixed("123/live_media", Said.json("{\"data\":[]}"));
        assertThat(webhook.run(account, errand)).isInstanceOf(Fetched.Failed.class);
        clock.advance(Duration.ofMinutes(1));

        assertThat(webhook.run(account, errand)).isEqualTo(ended("900"));
    }

    @Test
    void a_broadcast_that_is_not_shown_is_over_when_none_lasts_so_long() {
        var errand = read(toBroadcast()).errands().getFirst().what();
        network.fixed("123/live_media", LocalGraph.error(400, 10, 0, "no permission"));

        assertThat(webhook.run(account, errand)).isInstanceOf(Fetched.Failed.class);
        clock.advance(Duration.ofHours(8));

        assertThat(webhook.run(account, errand)).isEqualTo(ended("900"));
    }

    private String toBroadcast() {
        return """
        {"object":"instagram","entry":[{"id":"123","time":%d,"changes":[\
        {"field":"live_comments","value":%s}]}]}"""
                .formatted(clock.instant().getEpochSecond(), comment("2", "42", "Prezzo?"));
    }

    private Fetched ended(String broadcast) {
        return new Fetched.News(
                List.of(new Arrival.Ended(account.id(), new RemoteId(broadcast), clock.instant())),
                "",
                false);
    }

    @Test
    void a_mention_is_asked_for() {
        network.fixed(
                "123",
                Said.json(
                        """
                        {"mentioned_comment":{"id":"55","text":"@acme_it dove siete?",\
                        "timestamp":"2026-11-22T08:00:00+0000","username":"giu_r",\
                        "media":{"id":"178","permalink":"https://ig.example/p/1"}},"id":"123"}"""));
        var called = read(changes("mentions", "{\"media_id\":\"178\",\"comment_id\":\"55\"}"));

        var said = run(called);
        assertThat(said.kind()).isEqualTo(Interaction.Kind.MENTION);
        assertThat(said.id()).isEqualTo(new RemoteId("mention-178-55"));
        assertThat(said.text()).isEqualTo("@acme_it dove siete?");
        assertThat(said.author().handle()).isEqualTo("giu_r");
    }

    @Test
    void a_mention_in_a_caption_that_is_hidden_comes_without_text() {
        network.fixed("123", LocalGraph.error(400, 100, 33, "no"));

        var said = run(read(changes("mentions", "{\"media_id\":\"178\"}")));

        assertThat(said.id()).isEqualTo(new RemoteId("mention-178"));
        assertThat(said.text()).isEmpty();
    }

    private Interaction run(Called called) {
        var fetched = webhook.run(account, called.errands().getFirst().what());
        return ((Arrival.Received) ((Fetched.News) fetched).arrivals().getFirst()).interaction();
    }

    @Test
    void messages_story_answers_story_mentions_and_what_was_unsent_are_told_apart() {
        var called =
                read(
                        call(
                                """
                                {"id":"123","time":1763800100123,"messaging":[\
                                {"sender":{"id":"42"},"timestamp":1763800000123,"message":\
                                {"mid":"aWdf1","text":"مرحبا"}},\
                                {"sender":{"id":"42"},"timestamp":1763800000124,"message":\
                                {"mid":"aWdf2","text":"Bello","reply_to":{"story":\
                                {"url":"https://cdn.example/s.mp4","id":"5"}}}},\
                                {"sender":{"id":"42"},"timestamp":1763800000125,"message":\
                                {"mid":"aWdf3","attachments":[{"type":"story_mention","payload":\
                                {"url":"https://cdn.example/m.mp4"}}]}},\
                                {"sender":{"id":"42"},"timestamp":1763800000126,"message":\
                                {"mid":"aWdf1","is_deleted":true}},\
                                {"sender":{"id":"42"},"timestamp":1763800000127,"postback":\
                                {"mid":"aWdf4","title":"Dove siete?","payload":"X"}},\
                                {"sender":{"id":"42"},"timestamp":1763800000128,"read":{"mid":"a"}},\
                                {"sender":{"id":"42"},"timestamp":1763800000129,"reaction":{"mid":"a"}}\
                                ]}"""));

        assertThat(called.odd()).isEmpty();
        assertThat(called.arrivals())
                .extracting(one -> one.getClass().getSimpleName() + " " + one.id())
                .containsExactly(
                        "Received aWdf1",
                        "Received aWdf2",
                        "Received aWdf3",
                        "Deleted aWdf1",
                        "Received aWdf4");
        assertThat(said(called, 1).media().getFirst().type()).isEqualTo("story");
        assertThat(said(called, 2).media().getFirst().type()).isEqualTo("story_mention");
        assertThat(said(called, 4).text()).isEqualTo("Dove siete?");
    }

    private static Interaction said(Called called, int place) {
        return ((Arrival.Received) called.arrivals().get(place)).interaction();
    }

    @Test
    void what_we_say_ourselves_under_another_id_is_known_as_ours() {
        var ours =
                "{\"id\":\"2\",\"text\":\"Nuovo!\",\"from\":{\"id\":\"17841\","
                        + "\"self_ig_scoped_id\":\"99\"}}";

        assertThat(read(changes("comments", ours)))
                .isEqualTo(new Called(List.of(), List.of(), List.of()));
    }

    @Test
    void our_comment_below_somebodys_is_a_colleagues_answer_unless_Haris_wrote_it() {
        var ours =
                "{\"id\":\"2\",\"parent_id\":\"1\",\"text\":\"Scusi\",\"from\":{\"id\":\"123\"}}";
        var called = read(changes("comments", ours));
        clock.set(Instant.ofEpochSecond(1_763_800_400));

        assertThat(called.arrivals()).isEmpty();
        assertThat(news(called))
                .singleElement()
                .satisfies(one -> assertThat(one.id()).isEqualTo(new RemoteId("1")));
        own.add(account.id(), new RemoteId("2"));
        assertThat(news(called)).isEmpty();
    }

    private List<Arrival> news(Called called) {
        var what = called.errands().getFirst().what();
        return ((Fetched.News) webhook.run(account, what)).arrivals();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "{\"id\":[]}",
                "{\"media_id\":{}}",
                "{\"id\":\"9\",\"from\":{\"id\":\"  \"},\"media\":7,\"text\":[]}",
                "{\"id\":\"9\",\"timestamp\":\"soon\"}"
            })
    void whatever_is_odd_loses_none_of_its_neighbours(String odd) {
        var called =
                read(
                        call(
                                entry(100, "comments", odd)
                                        + ","
                                        + entry(100, "mentions", odd)
                                        + ",{},"
                                        + entry(100, "live_comments", odd)
                                        + ","
                                        + entry(100, "comments", comment("1", "42", "I am here"))));

        assertThat(received(called)).extracting(Interaction::text).contains("I am here");
    }

    @ParameterizedTest
    @CsvSource({
        "wh-comments.json, 123456789, This is an example.",
        "wh-comments-2021.json, 123456789, This is an example."
    })
    void samples_of_others_come_to_what_they_are(String file, String id, String text)
            throws IOException {
        assumeThat(SAMPLES).exists();

        assertThat(received(read(Files.readString(SAMPLES.resolve(file)))))
                .singleElement()
                .satisfies(
                        said -> {
                            assertThat(said.id().value()).isEqualTo(id);
                            assertThat(said.text()).isEqualTo(text);
                        });
    }

    private Called read(String body) {
        return webhook.read(account, body.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    private static List<Interaction> received(Called called) {
        return called.arrivals().stream()
                .map(one -> ((Arrival.Received) one).interaction())
                .toList();
    }

    private static String comment(String id, String who, String text) {
        return """
        {"id":"%s","text":"%s","from":{"id":"%s","username":"giu_r"},\
        "media":{"id":"900","media_product_type":"REELS"}}"""
                .formatted(id, text, who);
    }

    private static String changes(String field, String value) {
        return call(entry(100, field, value));
    }

    private static String entry(int second, String field, String value) {
        return """
        {"id":"123","time":1763800%d,"changes":[{"field":"%s","value":%s}]}"""
                .formatted(second, field, value);
    }

    private static String call(String entries) {
        return "{\"object\":\"instagram\",\"entry\":[" + entries + "]}";
    }
}
