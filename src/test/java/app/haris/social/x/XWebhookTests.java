package app.haris.social.x;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.haris.SettableClock;
import app.haris.social.Account;
import app.haris.social.AccountFixtures;
import app.haris.social.AccountId;
import app.haris.social.Arrival;
import app.haris.social.Author;
import app.haris.social.FakeAccounts;
import app.haris.social.FakeSpendingBook;
import app.haris.social.FakeTokenBook;
import app.haris.social.Fetched;
import app.haris.social.Interaction;
import app.haris.social.Interaction.Kind;
import app.haris.social.Media;
import app.haris.social.MediaKind;
import app.haris.social.RemoteId;
import app.haris.social.Trouble;
import app.haris.social.Webhook.Called;
import app.haris.social.Webhook.Errand;
import app.haris.social.Webhook.Proof;
import app.haris.social.wire.Wire;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class XWebhookTests {
    private static final Path SAMPLES =
            Path.of(System.getProperty("haris.samples", "../shared/samples"), "x-webhooks");

    private final SettableClock clock = SettableClock.standing();
    private final Account account = account("acme-x", "1111111111111111111", "the-secret");
    private final Account sibling = account("acme-it", "930524282358325248", "the-secret");
    private final Account stranger = account("other-x", "4337869213", "another-secret");
    private final FakeSpendingBook book = new FakeSpendingBook();
    private final LocalX network = new LocalX(clock);
    private final Meter meter = new Meter(book, clock);
    private final Server server =
            XParts.server(
                    new Wire(Duration.ofSeconds(20), Duration.ofSeconds(20)),
                    new FakeTokenBook(),
                    meter,
                    clock);
    private final XWebhook webhook =
            new XWebhook(
                    new FakeAccounts(
                            List.of(AccountFixtures.acme()), List.of(account, sibling, stranger)),
                    new Timeline(server, new People(server)),
                    meter,
                    clock);

    @AfterEach
    void close() {
        network.close();
    }

    private static Account account(String id, String user, String secret) {
        var like =
                XParts.account(URI.create("https://api.x.com"), Map.of("consumer-secret", secret));
        return new Account(
                new AccountId(id),
                like.brand(),
                like.platform(),
                Optional.of(user),
                Optional.empty(),
                XParts.account(
                                URI.create("https://api.x.com"),
                                Map.of("consumer-secret", secret, "user", user))
                        .options());
    }

    /** The value is that of {@code printf challenge | openssl dgst -sha256 -hmac the-secret}. */
    @Test
    void a_challenge_is_answered_with_its_signature() {
        assertThat(webhook.prove(account, Map.of("crc_token", "challenge")))
                .contains(
                        new Proof(
                                "application/json",
                                "{\"response_token\":\"sha256=6mgFHOVfM6IWZLuvCrbVSmUSvDPYW+FJVReSvcpGDBk=\"}"));
        assertThat(webhook.prove(account, Map.of())).isEmpty();
    }

    /** Else whoever asks could have an event of their own making signed. */
    @ParameterizedTest
    @ValueSource(strings = {"{\"for_user_id\":\"1\"}", "", "a b", "{}", "\u0000", "a\"b"})
    void nothing_is_signed_that_could_be_an_event(String token) {
        assertThat(webhook.prove(account, Map.of("crc_token", token))).isEmpty();
    }

    @Test
    void a_signature_is_that_of_the_raw_bytes_with_the_consumer_secret() {
        var body = "{\"text\": \"مرحبا\"}".getBytes(UTF_8);
        var signature = "sha256=qM9HI7kd2AdZQGBuhCMdmh26FAMXuNK70NRHrGkqiF4=";

        assertThat(webhook.isSigned(account, signature, body)).isTrue();
        assertThat(webhook.isSigned(account, signature, "{\"text\":\"مرحبا\"}".getBytes(UTF_8)))
                .isFalse();
        assertThat(webhook.isSigned(stranger, signature, body)).isFalse();
        assertThat(webhook.isSigned(account, "", body)).isFalse();
        assertThat(webhook.isSigned(account, "sha256=", body)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "activity_01_Event_envelope.json | 0 | 1",
                "activity_07_post_repost_create.json | 0 | 0",
                "activity_10_follow_unfollow.json | 0 | 0",
                "activity_12_profile_update_profile_picture.json | 0 | 0",
                "activity_13_profile_update_banner_picture.json | 0 | 0",
                "activity_16_profile_update_url.json | 0 | 0",
                "activity_20_dm_received.json | 1 | 0",
                "activity_22_spaces_start.json | 0 | 0",
                "account-activity_14_Example_response.json | 1 | 0",
            })
    void every_sample_of_x_comes_to_what_it_means(String file, int arrivals, int odd)
            throws IOException {
        var called = sample(file);

        assertThat(called.arrivals()).hasSize(arrivals);
        assertThat(called.odd()).hasSize(odd);
    }

    @Test
    void a_sample_for_an_account_with_another_secret_is_not_taken() throws IOException {
        var called = sample("account-activity_12_Example_response.json");

        assertThat(called.arrivals()).isEmpty();
        assertThat(called.odd()).singleElement().asString().contains("4337869213");
    }

    @Test
    void the_sample_of_a_message_is_a_message() throws IOException {
        var said = said(sample("activity_20_dm_received.json")).getFirst();

        assertThat(said.kind()).isEqualTo(Kind.MESSAGE);
        assertThat(said.id()).isEqualTo(new RemoteId("2080765901528535096"));
        assertThat(said.text()).isEqualTo("hello!");
        assertThat(said.createdAt()).isEqualTo(Instant.ofEpochMilli(1_784_928_224_372L));
        assertThat(said.author())
                .isEqualTo(new Author("2222222222222222222", "OtherUser", "OtherUser", 97L, false));
    }

    @Test
    void the_sample_of_a_deletion_is_for_the_sibling_that_it_names() throws IOException {
        assertThat(sample("account-activity_14_Example_response.json").arrivals())
                .containsExactly(
                        new Arrival.Deleted(
                                sibling.id(),
                                new RemoteId("1045405559317569537"),
                                Instant.ofEpochMilli(1_432_228_155_593L)));
    }

    private Called sample(String file) throws IOException {
        var path = SAMPLES.resolve(file);
        assumeTrue(Files.isReadable(path), "no samples at " + SAMPLES);
        return webhook.read(account, Files.readAllBytes(path)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "post.mention.create, MENTION, 'Dov''è il pacco &amp; il rimborso?', 'Dov''è il pacco & il rimborso?'",
        "post.reply.create, COMMENT, أين طردي؟ &lt;3, أين طردي؟ <3",
        "post.quote.create, MENTION, Look at this 📦, Look at this 📦",
    })
    void posts_of_the_activity_api_are_what_they_are(
            String type, Kind kind, String text, String read) {
        var answered =
                kind == Kind.COMMENT
                        ? "\"in_reply_to_user_id\":\"1111111111111111111\",\"in_reply_to_tweet_id\":\"5\","
                        : "";
        var called =
                read(
                        """
                        {"data":{"event_uuid":"77","filter":{"user_id":"1111111111111111111"},
                         "event_type":"%s","payload":{"id":"2080765813578191303","author_id":"222",%s
                           "created_at":"2026-07-24T21:23:23.000Z","lang":"it","text":"%s",
                           "attachments":{"media_keys":["3_1"]},
                           "conversation_id":"2080765813578191303"},
                         "includes":{"users":[{"data":{"id":"222","username":"giu_r","name":"Giulia R.",
                           "public_metrics":{"followers_count":48000}}}],
                           "media":[{"media_key":"3_1","type":"photo","url":"https://pbs.example/1.jpg","alt_text":"Un pacco"}]}}}
                        """
                                .formatted(type, answered, text));

        var said = said(called).getFirst();
        assertThat(said.kind()).isEqualTo(kind);
        assertThat(said.text()).isEqualTo(read);
        assertThat(said.parent())
                .isEqualTo(
                        kind == Kind.COMMENT ? Optional.of(new RemoteId("5")) : Optional.empty());
        assertThat(said.author())
                .isEqualTo(new Author("222", "giu_r", "Giulia R.", 48_000L, false));
        assertThat(said.media())
                .containsExactly(
                        new Media("photo", URI.create("https://pbs.example/1.jpg"), "Un pacco"));
    }

    @Test
    void polls_videos_without_a_picture_and_places_are_named() {
        var post =
                read(
                        """
                        {"data":{"event_uuid":"77","filter":{"user_id":"1111111111111111111"},
                         "event_type":"post.mention.create","payload":{"id":"2080765813578191303","author_id":"222",
                           "created_at":"2026-07-24T21:23:23.000Z","lang":"it","text":"@acme quale?",
                           "attachments":{"media_keys":["7_1","3_9"],"poll_ids":["5"]}},
                         "includes":{"users":[{"id":"222","username":"giu_r"}],
                           "media":[{"media_key":"7_1","type":"video"}]}}}
                        """);
        var message =
                read(
                        """
                        {"for_user_id":"1111111111111111111",
                         "direct_message_events":[
                          {"type":"message_create","id":"954491830116155396","created_timestamp":"1516403560557",
                           "message_create":{"target":{"recipient_id":"1111111111111111111"},"sender_id":"222",
                             "message_data":{"text":"","attachment":{"type":"location","location":{"type":"shared_coordinate"}}}}}]}
                        """);

        assertThat(said(post).getFirst().media())
                .extracting(Media::kind)
                .containsExactly(MediaKind.VIDEO, MediaKind.OTHER, MediaKind.POLL);
        assertThat(said(message).getFirst().media())
                .singleElement()
                .isEqualTo(Media.unaddressed("location"));
    }

    @Test
    void an_edited_post_keeps_its_name_and_reads_as_it_does_now() {
        var called =
                read(
                        """
                        {"data":{"event_uuid":"77","filter":{"user_id":"1111111111111111111"},
                         "event_type":"post.mention.create","payload":{"id":"20","author_id":"222",
                           "created_at":"2026-07-24T21:23:23.000Z","text":"Now",
                           "edit_history_tweet_ids":["10","20"]}}}
                        """);

        assertThat(said(called).getFirst().id()).isEqualTo(new RemoteId("10"));
        assertThat(called.arrivals())
                .contains(
                        new Arrival.Edited(
                                account.id(),
                                new RemoteId("10"),
                                "Now",
                                Instant.parse("2026-07-24T21:23:23Z")));
    }

    @Test
    void a_deleted_post_and_a_follower_of_the_activity_api_are_told() {
        var deleted = activity("post.delete", "{\"id\":\"9\",\"author_id\":\"222\"}");
        var followed =
                activity(
                        "follow.follow",
                        "{\"source\":{\"data\":{\"id\":\"222\",\"username\":\"giu_r\"}},"
                                + "\"target\":{\"data\":{\"id\":\"1111111111111111111\"}}}");
        var following =
                activity(
                        "follow.follow",
                        "{\"source\":{\"data\":{\"id\":\"1111111111111111111\"}},"
                                + "\"target\":{\"data\":{\"id\":\"222\"}}}");

        assertThat(deleted.arrivals())
                .containsExactly(
                        new Arrival.Deleted(account.id(), new RemoteId("9"), clock.instant()));
        assertThat(said(followed))
                .singleElement()
                .satisfies(
                        said -> {
                            assertThat(said.kind()).isEqualTo(Kind.FOLLOW);
                            assertThat(said.author().handle()).isEqualTo("giu_r");
                        });
        assertThat(following.arrivals()).isEmpty();
    }

    private Called activity(String type, String payload) {
        return read(
                """
                {"data":{"event_uuid":"77","filter":{"user_id":"1111111111111111111"},
                 "event_type":"%s","payload":%s}}
                """
                        .formatted(type, payload));
    }

    @Test
    void account_activity_tells_mentions_replies_long_posts_messages_and_follows() {
        var called =
                read(
                        """
                        {"for_user_id":"1111111111111111111","user_has_blocked":false,
                         "tweet_create_events":[
                          {"id":1,"id_str":"1049999999999999999","created_at":"Wed Oct 10 20:19:24 +0000 2018",
                           "text":"@acme the beginning of…","truncated":true,
                           "extended_tweet":{"full_text":"@acme the whole &amp; nothing else https://t.co/1",
                             "entities":{"urls":[{"url":"https://t.co/1","expanded_url":"https://example.org/a"}]}},
                           "user":{"id_str":"222","screen_name":"giu_r","name":"Giulia R.","followers_count":48000},
                           "in_reply_to_status_id_str":null,"lang":"en","favorite_count":3},
                          {"id_str":"1050","timestamp_ms":"1518127183443","text":"@acme وأنا","user":{"id_str":"223","screen_name":"omar"},
                           "in_reply_to_status_id_str":"5","in_reply_to_user_id_str":"1111111111111111111"},
                          {"id_str":"1051","timestamp_ms":"1518127183443","text":"ours","user":{"id_str":"1111111111111111111"}},
                          {"id_str":"1052","timestamp_ms":"1518127183443","text":"RT","user":{"id_str":"224"},"retweeted_status":{"id_str":"1"}}],
                         "direct_message_events":[
                          {"type":"message_create","id":"954491830116155396","created_timestamp":"1516403560557",
                           "message_create":{"target":{"recipient_id":"1111111111111111111"},"sender_id":"222",
                             "message_data":{"text":"Ciao &lt;3","attachment":{"type":"media","media":{"type":"photo","media_url_https":"https://ton.example/1.jpg"}}}}},
                          {"type":"message_create","id":"2","created_timestamp":"1516403560557",
                           "message_create":{"target":{"recipient_id":"222"},"sender_id":"1111111111111111111","message_data":{"text":"ours"}}}],
                         "users":{"222":{"id":"222","screen_name":"giu_r","name":"Giulia R.","followers_count":22}},
                         "follow_events":[{"type":"follow","created_timestamp":"1517588749178",
                            "target":{"id":"1111111111111111111"},"source":{"id":"225","screen_name":"lina"}},
                           {"type":"unfollow","created_timestamp":"1517588749178",
                            "target":{"id":"1111111111111111111"},"source":{"id":"226"}}],
                         "favorite_events":[{"id":"a"}]}
                        """);

        assertThat(called.odd()).isEmpty();
        assertThat(said(called))
                .extracting(one -> one.kind() + " " + one.author().handle() + ": " + one.text())
                .containsExactlyInAnyOrder(
                        "MENTION giu_r: @acme the whole & nothing else https://example.org/a",
                        "COMMENT omar: @acme وأنا",
                        "MESSAGE giu_r: Ciao <3",
                        "FOLLOW lina: ");
    }

    @Test
    void an_odd_event_loses_none_of_its_neighbors() {
        var called =
                read(
                        """
                        {"for_user_id":"1111111111111111111",
                         "tweet_create_events":[null,7,"text",[],{},{"id_str":"1"},
                          {"id_str":"99999999999999999999999999","created_at":"never","user":{"id_str":"2"}},
                          {"id_str":"9999999999999999999","user":{"id_str":"2"},"text":{"odd":true}},
                          {"id_str":{"a":1},"user":{"id_str":"2"},"timestamp_ms":"1518127183443"},
                          {"id_str":"1050","timestamp_ms":"1518127183443","text":"@acme ok\\u0000\\ud800","user":{"id_str":"223"}}],
                         "tweet_delete_events":{"a":"b"},
                         "direct_message_events":[{"type":"message_create"},{"id":"3","message_create":"x"}],
                         "no_such_events":[{"id":"1"}]}
                        """);

        assertThat(said(called)).extracting(one -> one.id().value()).containsExactly("1050");
        assertThat(said(called).getFirst().text()).doesNotContain("\u0000");
        assertThat(called.odd()).hasSizeGreaterThan(9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "[]", "7", "null", "\"{}\"", "{\"a\":"})
    void what_is_no_object_cannot_be_read(String body) {
        assertThat(webhook.read(account, body.getBytes(UTF_8))).isEmpty();
    }

    @Test
    void an_event_of_no_known_kind_is_counted_and_a_revoked_access_is_no_event() {
        assertThat(activity("something.new", "{}").odd()).hasSize(1);
        assertThat(read("{\"hello\":\"world\"}").odd()).isEmpty();
        assertThat(read("{\"user_event\":{\"revoke\":{\"source\":{\"user_id\":\"1\"}}}}").odd())
                .isEmpty();
    }

    @Test
    void a_post_that_a_filtered_stream_found_is_taken() {
        var called =
                read(
                        """
                        {"data":{"id":"20","author_id":"222","created_at":"2026-07-24T21:23:23.000Z",
                          "text":"acme is late"},"matching_rules":[{"id":"1","tag":"brand"}]}
                        """);

        assertThat(said(called)).extracting(Interaction::text).containsExactly("acme is late");
    }

    @Test
    void a_post_of_which_only_the_name_is_told_is_asked_for() {
        var mention = network.mention("giu_r", "dov'è il pacco?");
        var called =
                read(
                        """
                        {"data":{"id":"%s","text":"@acme dov"},"matching_rules":[{"id":"1"}]}
                        """
                                .formatted(mention.id()));
        assertThat(called.odd()).isEmpty();
        assertThat(called.errands())
                .containsExactly(new Errand(account.id(), "post " + mention.id()));

        var us = XParts.account(network.address(), Map.of());
        var news = (Fetched.News) webhook.run(us, called.errands().getFirst().what());

        assertThat(news.arrivals())
                .singleElement()
                .isInstanceOfSatisfying(
                        Arrival.Received.class,
                        said -> {
                            assertThat(said.interaction().author().handle()).isEqualTo("giu_r");
                            assertThat(said.interaction().text())
                                    .isEqualTo("@acme dov'è il pacco?");
                        });
        network.delete(mention);
        assertThat(webhook.run(us, called.errands().getFirst().what()))
                .isInstanceOfSatisfying(
                        Fetched.Failed.class,
                        failed -> assertThat(failed.trouble().kind()).isEqualTo(Trouble.Kind.GONE));
    }

    @Test
    void a_post_without_its_text_is_asked_for_and_what_has_no_name_is_odd() {
        assertThat(activity("post.create", "{\"id\":\"20\",\"author_id\":\"222\"}").errands())
                .containsExactly(new Errand(account.id(), "post 20"));
        assertThat(activity("post.create", "{}").odd()).hasSize(1);
        assertThat(activity("post.create", "{\"id\":\"../x\",\"text\":\"?\"}").odd()).hasSize(1);
    }

    /** Each kind of which X's pages tell, and nobody has to answer. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "like.create",
                "follow.unfollow",
                "mute.mute",
                "mute.unmute",
                "block.block",
                "block.unblock",
                "profile.update.bio",
                "profile.update.screenname",
                "chat.received",
                "chat.sent",
                "chat.conversation_join",
                "dm.sent",
                "dm.read",
                "dm.indicate_typing",
                "news.new",
                "spaces.end",
                "broadcast.chat",
                "oauth.revoke",
                "post.repost.create",
            })
    void what_calls_for_nobody_is_neither_told_nor_odd(String type) {
        var called =
                activity(
                        type,
                        "{\"id\":\"1\",\"author_id\":\"222\",\"text\":\"RT\","
                                + "\"referenced_tweets\":[{\"type\":\"retweeted\",\"id\":\"2\"}]}");

        assertThat(called.arrivals()).isEmpty();
        assertThat(called.odd()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "post.mention.create, 5000",
        "post.delete, 5000",
        "like.create, 1000",
        "follow.unfollow, 10000",
        "profile.update.bio, 5000",
        "chat.received, 10000",
        "dm.sent, 0",
        "oauth.revoke, 0",
    })
    void an_event_costs_what_x_says_once_a_day(String type, long price) {
        var payload = "{\"id\":\"31\",\"author_id\":\"222\",\"text\":\"?\"}";
        activity(type, payload);
        activity(type, payload);

        assertThat(meter.spent(account).today()).isEqualTo(price);
    }

    @Test
    void several_events_in_a_call_lose_none_for_an_odd_one() {
        var called =
                read(
                        """
                        {"data":[7,null,{"event_type":"post.mention.create"},
                          {"event_type":"post.mention.create","filter":{"user_id":"1111111111111111111"},
                           "payload":{"id":"20","author_id":"222","text":"أين؟","created_at":"2026-07-24T21:23:23+00:00"}},
                          {"event_type":"dm.received","filter":{"user_id":"1111111111111111111"},"payload":[]},
                          {"event_type":"post.mention.create","filter":{"user_id":"999"},
                           "payload":{"id":"21","author_id":"222","text":"not ours"}}]}
                        """);

        assertThat(said(called))
                .singleElement()
                .satisfies(
                        said -> {
                            assertThat(said.text()).isEqualTo("أين؟");
                            assertThat(said.createdAt()).isEqualTo("2026-07-24T21:23:23Z");
                        });
        assertThat(called.odd()).hasSize(5);
    }

    @Test
    void a_replay_says_that_it_ends_and_anything_else_is_odd_but_once() {
        assertThat(
                        read("{\"for_user_id\":\"1111111111111111111\","
                                        + "\"replay_event\":{\"job_id\":\"1\",\"created_at\":\"?\"}}")
                                .odd())
                .isEmpty();
        assertThat(
                        read("{\"for_user_id\":\"1111111111111111111\","
                                        + "\"brand_new\":{\"a\":1,\"b\":2}}")
                                .odd())
                .containsExactly("brand_new");
    }

    private Called read(String body) {
        return webhook.read(account, body.getBytes(UTF_8)).orElseThrow();
    }

    private static List<Interaction> said(Called called) {
        return called.arrivals().stream()
                .filter(Arrival.Received.class::isInstance)
                .map(arrival -> ((Arrival.Received) arrival).interaction())
                .toList();
    }
}
