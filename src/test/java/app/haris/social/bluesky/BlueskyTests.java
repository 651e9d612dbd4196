package app.haris.social.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.SettableClock;
import app.haris.social.Account;
import app.haris.social.Author;
import app.haris.social.Delivery;
import app.haris.social.Moderation;
import app.haris.social.OutgoingReply;
import app.haris.social.ReadBack;
import app.haris.social.RemoteId;
import app.haris.social.Sighting;
import app.haris.social.SocialPlatform;
import app.haris.social.SocialPlatformContract;
import app.haris.social.Visibility;
import app.haris.social.wire.LocalServer.Said;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BlueskyTests extends SocialPlatformContract {
    private final SettableClock clock = SettableClock.standing();
    private final LocalBluesky network = new LocalBluesky(clock);
    private final Account account = BlueskyParts.account(network.address());
    private final BlueskyParts bluesky = new BlueskyParts(Duration.ofSeconds(20), clock);
    private final BlueskyParts impatient = new BlueskyParts(Duration.ofSeconds(2), clock);
    private boolean isSilent;

    @AfterEach
    void close() {
        network.close();
    }

    @Override
    protected SocialPlatform platform() {
        return isSilent ? impatient.platform : bluesky.platform;
    }

    @Override
    protected Account account() {
        return account;
    }

    @Override
    protected RemoteId said(String text) {
        return network.mention("giu_r", text).address.id();
    }

    @Override
    protected void takenAway(RemoteId interaction) {
        network.find(interaction.value()).isDeleted = true;
    }

    @Override
    protected void answeredNatively(RemoteId interaction, String text) {
        network.own(text, network.find(interaction.value()));
    }

    @Override
    protected void weather(Weather weather) {
        isSilent = weather == Weather.NEVER_ANSWERS;
        switch (weather) {
            case FAIR -> network.onWrite(true, said -> said);
            case ASKS_TO_WAIT ->
                    network.onWrite(
                            false,
                            said ->
                                    new Said.Status(
                                            429,
                                            Map.of(
                                                    "RateLimit-Limit", "5000",
                                                    "RateLimit-Remaining", "0",
                                                    "RateLimit-Reset", reset()),
                                            "{\"error\":\"RateLimitExceeded\"}"));
            case FAILS_WITHOUT_POSTING -> network.onWrite(false, said -> Said.json(500, "oops"));
            case POSTS_BUT_FAILS -> network.onWrite(true, said -> Said.json(502, ""));
            case BREAKS_AFTER_POSTING -> network.onWrite(true, said -> new Said.Cut());
            case BREAKS_WITHOUT_POSTING -> network.onWrite(false, said -> new Said.Cut());
            case NEVER_ANSWERS -> network.onWrite(false, said -> new Said.Silence());
            case REFUSES ->
                    network.onWrite(
                            false,
                            said -> LocalSessions.error(400, "InvalidRequest", "Invalid record"));
        }
    }

    private String reset() {
        return String.valueOf(clock.instant().plus(Duration.ofMinutes(4)).getEpochSecond());
    }

    @Override
    protected List<String> published(RemoteId interaction) {
        return network.ownBelow(interaction.value()).stream().map(LocalRecord::text).toList();
    }

    @Override
    protected Instant now() {
        return clock.instant();
    }

    @Test
    void an_answer_names_its_parent_and_the_root_of_the_thread() {
        var root = network.own("Spedizione gratis");
        var question = network.reply("giu_r", "Dov'è?", root);

        publish(reply(question.address.id(), "Arriva oggi."));

        var answer = network.ownBelow(question.address.toString()).getFirst();
        assertThat(answer.content)
                .containsEntry("reply", Map.of("root", root.ref(), "parent", question.ref()))
                .containsEntry("langs", List.of("it"))
                .containsEntry("createdAt", "2026-11-22T09:00:00.000Z");
    }

    @Test
    void links_mentions_and_hashtags_are_told_by_bytes() {
        var question = said("?");

        publish(reply(question, "ciao 👋🏽 @lina.test, نحن #شحن https://acme.it/è."));

        assertThat(network.ownBelow(question.value()).getFirst().content.get("facets"))
                .isEqualTo(
                        List.of(
                                facet(14, 24, "mention", "did", "did:plc:lina"),
                                facet(33, 40, "tag", "tag", "شحن"),
                                facet(41, 59, "link", "uri", "https://acme.it/%C3%A8")));
    }

    private static Map<String, Object> facet(
            int start, int end, String type, String key, String value) {
        return Map.of(
                "index",
                Map.of("byteStart", start, "byteEnd", end),
                "features",
                List.of(Map.of("$type", "app.bsky.richtext.facet#" + type, key, value)));
    }

    @Test
    void the_author_who_is_answered_is_mentioned_without_a_question() {
        var open = reply(said("?"), "ciao @Giulia.test");

        publish(
                new OutgoingReply(
                        open.key(),
                        open.account(),
                        open.target(),
                        new Author("did:plc:giulia", "giulia.test", null, null, false),
                        open.visibility(),
                        open.text(),
                        List.of()));

        assertThat(network.ownBelow(open.target().value()).getFirst().content.get("facets"))
                .isEqualTo(List.of(facet(5, 17, "mention", "did", "did:plc:giulia")));
        assertThat(network.asked()).noneMatch(asked -> asked.path().endsWith("resolveHandle"));
    }

    @Test
    void a_pause_is_as_long_as_the_header_says_and_is_kept() {
        var question = said("?");
        weather(Weather.ASKS_TO_WAIT);
        var wait = new Delivery.NotSent("too-many-requests", Optional.of(Duration.ofMinutes(4)));

        assertThat(publish(reply(question, "An answer"))).isEqualTo(wait);
        int asked = writes();
        assertThat(publish(reply(question, "An answer"))).isEqualTo(wait);
        assertThat(writes()).isEqualTo(asked);

        weather(Weather.FAIR);
        clock.advance(Duration.ofMinutes(5));
        assertThat(publish(reply(question, "An answer"))).isInstanceOf(Delivery.Published.class);
    }

    private int writes() {
        return (int)
                network.asked().stream()
                        .filter(asked -> asked.path().endsWith("createRecord"))
                        .count();
    }

    @Test
    void a_second_attempt_meets_the_first_and_leaves_it() {
        var question = said("?");
        var reply = reply(question, "An answer");
        var first = publish(reply);

        var second = publish(reply);

        assertThat(second).isInstanceOf(Delivery.Unknown.class);
        assertThat(published(question)).containsExactly("An answer");
        assertThat(bluesky.platform.readBack(account, reply, now()))
                .isEqualTo(new ReadBack.Found(((Delivery.Published) first).receipt()));
    }

    @Test
    void an_attempt_that_is_refused_since_the_first_was_successful_is_published() {
        var question = said("?");
        var reply = reply(question, "An answer");
        var first = publish(reply);
        network.onConflict(LocalSessions.error(400, "InvalidRequest", "Record already exists"));

        assertThat(publish(reply)).isEqualTo(first);
        assertThat(published(question)).containsExactly("An answer");
    }

    @Test
    void a_hundred_answers_that_run_into_the_time_out_are_found_and_none_is_repeated()
            throws InterruptedException, ExecutionException {
        network.onWrite(true, said -> new Said.Silence());
        var attempted = clock.instant();
        List<OutgoingReply> replies =
                IntStream.range(0, 100).mapToObj(i -> reply(said("?"), "An answer")).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var outcome :
                    threads.invokeAll(
                            replies.stream()
                                    .map(
                                            reply ->
                                                    (Callable<Delivery>)
                                                            () ->
                                                                    impatient.platform.publish(
                                                                            account, reply))
                                    .toList())) {
                assertThat(outcome.get()).isEqualTo(new Delivery.Unknown("no-answer-in-time"));
            }
        }
        network.onWrite(true, said -> said);

        assertThat(replies)
                .allSatisfy(
                        reply -> {
                            assertThat(bluesky.platform.readBack(account, reply, attempted))
                                    .isInstanceOf(ReadBack.Found.class);
                            assertThat(published(reply.target())).hasSize(1);
                        });
    }

    @Test
    void what_is_not_there_is_certain_only_after_a_while() {
        var reply = reply(said("?"), "An answer");
        var attempted = clock.instant();
        weather(Weather.FAILS_WITHOUT_POSTING);
        publish(reply);

        assertThat(bluesky.platform.readBack(account, reply, attempted))
                .isEqualTo(new ReadBack.Inconclusive("too-early"));
        clock.advance(Duration.ofMinutes(1));
        assertThat(bluesky.platform.readBack(account, reply, attempted))
                .isEqualTo(new ReadBack.Absent());
    }

    @Test
    void a_thread_whose_author_closed_it_is_not_answered() {
        var question = said("?");
        network.find(question.value()).isClosed = true;

        assertThat(publish(reply(question, "An answer")))
                .isEqualTo(new Delivery.Refused("replies-closed"));
        assertThat(published(question)).isEmpty();
    }

    @Test
    void who_has_blocked_us_is_not_answered_and_not_taken_for_gone() {
        var question = said("?");
        network.find(question.value()).isBlocking = true;

        assertThat(publish(reply(question, "An answer")))
                .isEqualTo(new Delivery.Refused("blocked"));
        assertThat(bluesky.platform.look(account, question))
                .isEqualTo(new Sighting.Unseen("blocked"));
    }

    @Test
    void what_is_only_hidden_is_not_taken_for_gone() {
        var question = said("?");
        network.find(question.value()).isHidden = true;

        assertThat(bluesky.platform.look(account, question)).isInstanceOf(Sighting.Unseen.class);
    }

    @Test
    void a_token_that_expires_in_the_middle_is_renewed_and_nothing_is_posted_twice() {
        var question = said("?");
        publish(reply(question, "One"));
        network.sessions.expire();

        assertThat(publish(reply(question, "Two"))).isInstanceOf(Delivery.Published.class);

        assertThat(published(question)).containsExactly("One", "Two");
    }

    @Test
    void a_password_that_is_refused_loses_no_reply() {
        var old = BlueskyParts.account(network.address(), "old");

        assertThat(bluesky.platform.publish(old, reply(said("?"), "An answer")))
                .isEqualTo(new Delivery.NotSent("token-refused", Optional.empty()));
    }

    @Test
    void private_answers_are_not_possible() {
        var question = said("?");
        var open = reply(question, "psst");

        assertThat(
                        publish(
                                new OutgoingReply(
                                        open.key(),
                                        open.account(),
                                        open.target(),
                                        open.recipient(),
                                        Visibility.PRIVATE,
                                        open.text(),
                                        List.of())))
                .isEqualTo(new Delivery.Refused("not-answerable"));
    }

    @Test
    void a_like_is_one_record_whatever_happens() {
        var praise = said("Brava!");
        weather(Weather.POSTS_BUT_FAILS);
        bluesky.platform.moderate(account, praise, Moderation.LIKE);
        network.find(praise.value()).likedBy = null;
        weather(Weather.FAIR);

        bluesky.platform.moderate(account, praise, Moderation.LIKE);

        assertThat(network.asked())
                .filteredOn(asked -> asked.path().endsWith("putRecord"))
                .extracting(asked -> asked.body().replaceFirst(".*\"rkey\":\"(\\w+)\".*", "$1"))
                .hasSize(2)
                .containsOnly(likeKey());
    }

    private String likeKey() {
        return network.asked().stream()
                .filter(asked -> asked.path().endsWith("putRecord"))
                .findFirst()
                .orElseThrow()
                .body()
                .replaceFirst(".*\"rkey\":\"(\\w+)\".*", "$1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0192f3c4-5d6e-7abc-8def-0123456789ab",
                "ffffffff-ffff-4fff-bfff-ffffffffffff"
            })
    void a_key_is_the_same_for_ever_and_of_the_right_form(UUID name) {
        assertThat(Records.key(name))
                .isEqualTo(Records.key(name))
                .matches("[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}");
    }

    private Delivery publish(OutgoingReply reply) {
        return bluesky.platform.publish(account, reply);
    }

    private OutgoingReply withPicture(RemoteId question) {
        var reply = reply(question, "Ecco il pacco");
        return new OutgoingReply(
                reply.key(),
                reply.account(),
                reply.target(),
                reply.recipient(),
                reply.visibility(),
                reply.text(),
                List.of(bluesky.pictures.of("a parcel", "طرد أحمر")));
    }

    @Test
    void a_picture_is_uploaded_before_the_post_that_holds_it() {
        var question = said("?");

        var delivery = bluesky.platform.publish(account, withPicture(question));

        assertThat(delivery).isInstanceOf(Delivery.Published.class);
        assertThat(network.blobs()).containsExactly("image/jpeg a parcel");
        assertThat(network.ownBelow(question.value()).getFirst().content.get("embed"))
                .isEqualTo(
                        Map.of(
                                "$type",
                                "app.bsky.embed.images",
                                "images",
                                List.of(
                                        Map.of(
                                                "alt",
                                                "طرد أحمر",
                                                "image",
                                                LocalBluesky.blob(),
                                                "aspectRatio",
                                                Map.of("width", 4, "height", 3)))));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 413, 429, 500, 502})
    void a_picture_that_is_not_taken_means_that_nothing_was_published(int status) {
        var question = said("?");
        network.onBlob(Said.json(status, "{\"error\":\"BlobTooLarge\"}"));

        assertThat(bluesky.platform.publish(account, withPicture(question)))
                .isInstanceOf(status < 429 ? Delivery.Refused.class : Delivery.NotSent.class);
        assertThat(network.ownBelow(question.value())).isEmpty();
    }

    @Test
    void a_token_that_expires_between_picture_and_post_is_renewed_and_the_post_stands_once() {
        var question = said("?");
        network.onBlobOnce(network.sessions::expire);

        assertThat(bluesky.platform.publish(account, withPicture(question)))
                .isInstanceOf(Delivery.Published.class);
        assertThat(network.ownBelow(question.value())).hasSize(1);
    }

    @Test
    void an_answer_of_ours_can_be_taken_back_and_nobody_elses_post() {
        var question = said("?");
        var answer =
                (Delivery.Published) bluesky.platform.publish(account, reply(question, "Oggi"));

        for (int time = 0; time < 2; time++) {
            assertThat(bluesky.platform.moderate(account, answer.receipt().id(), Moderation.DELETE))
                    .isInstanceOf(Delivery.Published.class);
        }

        assertThat(network.ownBelow(question.value())).isEmpty();
        assertThat(bluesky.platform.moderate(account, question, Moderation.DELETE))
                .isInstanceOf(Delivery.Refused.class);
    }
}
