package app.haris.social.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import app.haris.SettableClock;
import app.haris.social.Account;
import app.haris.social.Author;
import app.haris.social.Delivery;
import app.haris.social.FakeOwnPosts;
import app.haris.social.Interaction;
import app.haris.social.Media;
import app.haris.social.Moderation;
import app.haris.social.OutgoingReply;
import app.haris.social.Reach;
import app.haris.social.ReadBack;
import app.haris.social.RemoteId;
import app.haris.social.Sighting;
import app.haris.social.SocialPlatform;
import app.haris.social.SocialPlatformContract;
import app.haris.social.Visibility;
import app.haris.social.wire.LocalServer.Said;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class XTests extends SocialPlatformContract {
    private final SettableClock clock = SettableClock.standing();
    private final LocalX network = new LocalX(clock);
    private final Account account = XParts.account(network.address(), Map.of());
    private final FakeOwnPosts own = new FakeOwnPosts();
    private final XParts parts = XParts.with(own, Duration.ofSeconds(20), clock);
    private final X x = parts.platform();
    private final X impatient = XParts.with(own, Duration.ofSeconds(2), clock).platform();
    private boolean isSilent;

    @AfterEach
    void close() {
        network.close();
    }

    @Override
    protected SocialPlatform platform() {
        return isSilent ? impatient : x;
    }

    @Override
    protected Account account() {
        return account;
    }

    /** Mentions have a handle, and so what is looked at would not read as what was said. */
    @Override
    protected RemoteId said(String text) {
        return new RemoteId(network.answer("giu_r", text, null).id());
    }

    @Override
    protected void takenAway(RemoteId interaction) {
        network.delete(network.find(interaction.value()));
    }

    @Override
    protected void answeredNatively(RemoteId interaction, String text) {
        network.answer("acme", text, network.find(interaction.value()));
    }

    @Override
    protected void weather(Weather weather) {
        isSilent = weather == Weather.NEVER_ANSWERS;
        switch (weather) {
            case FAIR -> network.onPost(true, said -> said);
            case ASKS_TO_WAIT -> network.onPost(false, said -> waiting());
            case FAILS_WITHOUT_POSTING -> network.onPost(false, said -> Said.json(500, "oops"));
            case POSTS_BUT_FAILS -> network.onPost(true, said -> Said.json(503, ""));
            case BREAKS_AFTER_POSTING -> network.onPost(true, said -> new Said.Cut());
            case BREAKS_WITHOUT_POSTING -> network.onPost(false, said -> new Said.Cut());
            case NEVER_ANSWERS -> network.onPost(false, said -> new Said.Silence());
            case REFUSES ->
                    network.onPost(false, said -> LocalX.problem(403, "Forbidden.", "about:blank"));
        }
    }

    private Said waiting() {
        var end = clock.instant().plus(Duration.ofMinutes(9)).getEpochSecond();
        return new Said.Status(
                429,
                Map.of("x-rate-limit-reset", String.valueOf(end), "x-rate-limit-remaining", "0"),
                "{\"title\":\"Too Many Requests\",\"type\":\"about:blank\",\"status\":429}");
    }

    @Override
    protected List<String> published(RemoteId interaction) {
        return network.ownBelow(interaction.value()).stream().map(LocalX.Entry::text).toList();
    }

    @Override
    protected Instant now() {
        return clock.instant();
    }

    @Test
    void posts_are_liked_only_where_the_plan_has_it() {
        var question = said("Grazie!");
        var enterprise = XParts.account(network.address(), Map.of("plan", "ENTERPRISE"));

        assertThat(x.capabilities(account).moderation()).containsExactly(Moderation.HIDE);
        assertThat(x.moderate(account, question, Moderation.LIKE))
                .isEqualTo(new Delivery.Refused("not-possible"));
        assertThat(network.asked()).noneMatch(asked -> asked.path().endsWith("/likes"));

        assertThat(x.capabilities(enterprise).moderation()).contains(Moderation.LIKE);
        assertThat(x.moderate(enterprise, question, Moderation.LIKE))
                .isInstanceOf(Delivery.Published.class);
    }

    @Test
    void a_pause_is_as_long_as_the_header_says() {
        var question = said("?");
        weather(Weather.ASKS_TO_WAIT);

        var delivery = (Delivery.NotSent) x.publish(account, reply(question, "An answer"));

        assertThat(delivery.retryAfter().orElseThrow())
                .isBetween(Duration.ofMinutes(8), Duration.ofMinutes(9));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "403 | You are not allowed to create a Tweet with duplicate content. | duplicate",
                "403 | Reply to this conversation is not allowed because you have not been"
                        + " mentioned or otherwise engaged by the author of the post you are"
                        + " replying to. | not-summoned",
                "403 | The original Tweet author restricted who can reply to this Tweet."
                        + " | The original Tweet author restricted who can reply to this Tweet.",
                "400 | Your Tweet text is too long. | Your Tweet text is too long.",
            })
    void a_refusal_says_why(int status, String detail, String reason) {
        var question = said("?");
        network.onPost(false, said -> LocalX.problem(status, detail, "about:blank"));

        assertThat(x.publish(account, reply(question, "An answer")))
                .isEqualTo(new Delivery.Refused(reason));
    }

    @Test
    void a_duplicate_is_known_by_its_old_number_too() {
        var question = said("?");
        network.onPost(
                false,
                said ->
                        Said.json(
                                403,
                                "{\"errors\":[{\"code\":187,\"message\":\"Status is a dup\"}]}"));

        assertThat(x.publish(account, reply(question, "An answer")))
                .isEqualTo(new Delivery.Refused("duplicate"));
    }

    @Test
    void an_account_without_credits_sends_nothing_and_may_try_again() {
        var question = said("?");
        network.onPost(
                false, said -> LocalX.problem(402, "Your account has no credits.", "credits"));

        assertThat(x.publish(account, reply(question, "An answer")))
                .isEqualTo(new Delivery.NotSent("unpaid", Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "نعتذر منك، تصل الشحنة اليوم 🎉",
                "Ci dispiace & rimborsiamo <subito>\n\nGrazie",
                "@giu_r see https://example.org/a?b=c#d",
                "Look at https://acme.example/ and https://acme.example/b?x=1&y=2."
            })
    void what_x_has_rewritten_is_found_again(String text) {
        var question = said("?");
        var reply = reply(question, text);
        network.onPost(true, said -> new Said.Cut());
        x.publish(account, reply);

        assertThat(x.readBack(account, reply, clock.instant())).isInstanceOf(ReadBack.Found.class);
    }

    @Test
    void what_is_not_there_after_a_while_will_not_appear_any_more() {
        var reply = reply(said("?"), "An answer");
        var attemptedAt = clock.instant();

        assertThat(x.readBack(account, reply, attemptedAt))
                .isEqualTo(new ReadBack.Inconclusive("too-early"));
        clock.advance(Duration.ofMinutes(3));
        assertThat(x.readBack(account, reply, attemptedAt)).isEqualTo(new ReadBack.Absent());
    }

    @Test
    void a_direct_message_is_answered_and_found_again() {
        var question = network.message("giu_r", "Dov'è?");
        var reply = message(question.id(), "Arriva & presto");
        var delivery = (Delivery.Published) x.publish(account, reply);

        assertThat(network.messages().getLast().text()).isEqualTo("Arriva & presto");
        assertThat(network.messages().getLast().with()).isEqualTo(LocalX.idOf("giu_r"));
        assertThat(delivery.receipt().id().value()).isEqualTo(network.messages().getLast().id());

        var lost = message(question.id(), "A second one");
        assertThat(x.readBack(account, lost, clock.instant()))
                .isInstanceOf(ReadBack.Inconclusive.class);
        network.sent("giu_r", "A second one");
        assertThat(x.readBack(account, lost, clock.instant())).isInstanceOf(ReadBack.Found.class);
    }

    /** They all say the same, so that none is told from another by its words. */
    @ParameterizedTest
    @EnumSource(names = {"POSTS_BUT_FAILS", "BREAKS_AFTER_POSTING"})
    void of_a_hundred_lost_messages_each_is_found_once_and_none_is_sent_again(Weather weather) {
        var question = network.message("giu_r", "Dov'è?");
        Set<String> found = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            var reply = message(question.id(), "Arriva oggi & presto");
            var attemptedAt = clock.instant();
            weather(weather);
            assertThat(x.publish(account, reply)).isInstanceOf(Delivery.Unknown.class);
            weather(Weather.FAIR);

            var back = (ReadBack.Found) x.readBack(account, reply, attemptedAt);
            found.add(back.receipt().id().value());
            clock.advance(Duration.ofSeconds(1));
        }

        assertThat(network.messages().stream().filter(one -> one.from().equals(LocalX.US)))
                .extracting(LocalX.Message::id)
                .containsExactlyInAnyOrderElementsOf(found)
                .hasSize(100);
    }

    /** A message that never left is not found, and may be sent again once that is certain. */
    @Test
    void a_message_that_broke_before_it_was_sent_is_absent_after_a_while() {
        var question = network.message("giu_r", "Dov'è?");
        var reply = message(question.id(), "Arriva oggi");
        var attemptedAt = clock.instant();
        weather(Weather.BREAKS_WITHOUT_POSTING);
        assertThat(x.publish(account, reply)).isInstanceOf(Delivery.Unknown.class);
        weather(Weather.FAIR);

        assertThat(x.readBack(account, reply, attemptedAt))
                .isInstanceOf(ReadBack.Inconclusive.class);
        clock.advance(Duration.ofMinutes(3));
        assertThat(x.readBack(account, reply, attemptedAt)).isEqualTo(new ReadBack.Absent());
    }

    @Test
    void looking_at_a_direct_message_shows_it() {
        var question = network.message("giu_r", "Dov'è?");

        assertThat(x.look(account, new RemoteId(question.id())))
                .isEqualTo(new Sighting.Present("Dov'è?", Optional.empty()));
    }

    @Test
    void looking_at_an_edited_post_shows_its_latest_version() {
        var post = network.mention("giu_r", "Dov'è?");
        network.edit(post, "Dov'è il pacco?");

        assertThat(x.look(account, new RemoteId(post.id())))
                .isEqualTo(new Sighting.Present("@acme Dov'è il pacco?", Optional.empty()));
    }

    @Test
    void only_what_haris_published_can_be_deleted() {
        var question = said("?");
        assertThat(x.moderate(account, question, Moderation.DELETE))
                .isEqualTo(new Delivery.Refused("not-possible"));

        var receipt = ((Delivery.Published) x.publish(account, reply(question, "Oops"))).receipt();
        assertThat(x.moderate(account, receipt.id(), Moderation.DELETE))
                .isInstanceOf(Delivery.Published.class);
        assertThat(published(question)).isEmpty();
    }

    @Test
    void long_posts_are_allowed_where_the_account_has_them() {
        var paying = XParts.account(network.address(), Map.of("long-posts", "true"));
        var text = "a".repeat(281);

        assertThat(x.measure(account, ASKER, Visibility.PUBLIC, text).fits()).isFalse();
        assertThat(x.measure(paying, ASKER, Visibility.PUBLIC, text).fits()).isTrue();
        assertThat(x.measure(paying, ASKER, Visibility.PUBLIC, text).limit()).isEqualTo(25_000);
    }

    private OutgoingReply withPictures(RemoteId question, Visibility visibility, Media... media) {
        return new OutgoingReply(
                UUID.randomUUID(),
                account.id(),
                question,
                new Author(LocalX.idOf("giu_r"), "giu_r", null, null, false),
                visibility,
                "Ecco https://acme.example/a",
                List.of(media));
    }

    @Test
    void pictures_are_brought_in_pieces_with_what_they_show_before_the_post_that_has_them() {
        var question = said("?");
        var reply =
                withPictures(
                        question,
                        Visibility.PUBLIC,
                        parts.pictures().of("x".repeat(2_500_000), "طرد أحمر"),
                        parts.pictures().of("small", "Un pacco"));

        var delivery = (Delivery.Published) x.publish(account, reply);

        var uploads = network.media.uploads();
        assertThat(network.find(delivery.receipt().id().value()).media)
                .containsExactlyElementsOf(uploads.keySet());
        assertThat(uploads.values())
                .extracting(one -> one.pieces, one -> one.alt, one -> one.category)
                .containsExactly(
                        tuple(3, "طرد أحمر", "tweet_image"), tuple(1, "Un pacco", "tweet_image"));
        assertThat(x.readBack(account, reply, clock.instant())).isInstanceOf(ReadBack.Found.class);
    }

    @Test
    void a_picture_that_x_is_still_reading_is_waited_for_and_not_brought_again() {
        network.media.reads(2);
        var reply =
                withPictures(
                        said("?"), Visibility.PUBLIC, parts.pictures().of("a parcel", "Un pacco"));

        assertThat(x.publish(account, reply))
                .isEqualTo(
                        new Delivery.NotSent(
                                "files-processing", Optional.of(Duration.ofSeconds(2))));
        assertThat(x.publish(account, reply)).isInstanceOf(Delivery.NotSent.class);
        assertThat(x.publish(account, reply)).isInstanceOf(Delivery.Published.class);
        assertThat(network.media.uploads()).hasSize(1);
    }

    @Test
    void what_a_picture_shows_is_told_in_older_words_where_those_are_wanted() {
        network.media.wantsOldName();
        var reply =
                withPictures(said("?"), Visibility.PUBLIC, parts.pictures().of("a parcel", "طرد"));

        assertThat(x.publish(account, reply)).isInstanceOf(Delivery.Published.class);
        assertThat(network.media.uploads().values())
                .extracting(upload -> upload.alt)
                .containsExactly("طرد");
    }

    @ParameterizedTest
    @CsvSource({
        "400, files-refused",
        "403, forbidden",
    })
    void a_picture_without_what_it_shows_does_not_go_out(int status, String reason) {
        network.media.onMetadata(LocalX.problem(status, "No.", "about:blank"));
        var question = said("?");
        var reply =
                withPictures(question, Visibility.PUBLIC, parts.pictures().of("a parcel", "Pacco"));

        assertThat(x.publish(account, reply)).isEqualTo(new Delivery.Refused(reason));
        assertThat(published(question)).isEmpty();
    }

    @Test
    void a_message_takes_one_picture() {
        var question = new RemoteId(network.message("giu_r", "Foto?").id());
        var one = parts.pictures().of("one", "1");
        var two = parts.pictures().of("two", "2");

        assertThat(x.publish(account, withPictures(question, Visibility.PRIVATE, one, two)))
                .isEqualTo(new Delivery.Refused("one-picture"));
        assertThat(x.publish(account, withPictures(question, Visibility.PRIVATE, one)))
                .isInstanceOf(Delivery.Published.class);
        assertThat(network.media.uploads().values())
                .extracting(upload -> upload.category)
                .containsExactly("dm_image");
        assertThat(network.asked().getLast().body()).contains("\"attachments\":[{\"media_id\"");
    }

    /** Ours is 783214; what only the handle tells may be us. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "acme is late | {\"author_id\":\"2\"} | true",
                "@acme where? | {\"author_id\":\"2\",\"entities\":{\"mentions\":[{\"id\":\"783214\"}]}} | false",
                "@omar where? | {\"author_id\":\"2\",\"entities\":{\"mentions\":[{\"id\":\"9\"}]}} | true",
                "@acme where? | {\"author_id\":\"2\",\"entities\":{\"mentions\":[{\"username\":\"acme\"}]}} | false",
                "a long post | {\"author_id\":\"2\",\"note_post\":{\"entities\":{\"mentions\":[{\"id\":\"783214\"}]}}} | false",
                "Look | {\"author_id\":\"2\",\"referenced_posts\":[{\"type\":\"quoted\",\"id\":\"5\"}]} | false",
                "I agree | {\"author_id\":\"2\",\"referenced_posts\":[{\"type\":\"replied_to\",\"id\":\"5\"}]} | true",
                "@acme | {\"user\":{\"id\":2},\"entities\":{\"user_mentions\":[{\"id_str\":\"783214\"}]}} | false",
                "old words | {\"user\":{\"id\":2},\"quoted_status_id_str\":\"5\"} | false",
                "@acme, untold | {\"author_id\":\"2\"} | false",
                "sent in by hand | {\"author\":{\"id\":\"2\"}} | false",
            })
    void whom_x_lets_no_app_answer_is_said_before(String text, String json, boolean isCautious) {
        var post =
                new Interaction(
                        account.platform(),
                        account.id(),
                        Interaction.Kind.MENTION,
                        new RemoteId("1"),
                        clock.instant(),
                        ASKER,
                        text,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        Reach.NONE,
                        json);

        assertThat(x.caution(account, post))
                .isEqualTo(isCautious ? Optional.of("not-summoned") : Optional.empty());
        var enterprise = XParts.account(network.address(), Map.of("plan", "ENTERPRISE"));
        assertThat(x.caution(enterprise, post)).isEmpty();
    }

    private OutgoingReply message(String target, String text) {
        return new OutgoingReply(
                UUID.randomUUID(),
                account.id(),
                new RemoteId(target),
                new Author(LocalX.idOf("giu_r"), "giu_r", null, null, false),
                Visibility.PRIVATE,
                text,
                List.of());
    }
}
