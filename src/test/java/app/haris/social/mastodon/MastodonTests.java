package app.haris.social.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.SettableClock;
import app.haris.social.Account;
import app.haris.social.AccountFixtures;
import app.haris.social.Author;
import app.haris.social.Delivery;
import app.haris.social.FakeOwnPosts;
import app.haris.social.Moderation;
import app.haris.social.OutgoingReply;
import app.haris.social.PictureLimits;
import app.haris.social.ReadBack;
import app.haris.social.Receipt;
import app.haris.social.RemoteId;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MastodonTests extends SocialPlatformContract {
    private static final List<String> LOST =
            List.of(
                    "نعتذر منك، تصل الشحنة اليوم 🎉",
                    "Ci dispiace & rimborsiamo <subito>\n\nGrazie",
                    "@giu_r see https://example.org/a?b=c#d");

    private final SettableClock clock = SettableClock.standing();
    private final LocalMastodon network = new LocalMastodon(clock);
    private final Account account = account(LocalMastodon.TOKEN);
    private final FakeOwnPosts own = new FakeOwnPosts();
    private final MastodonParts parts = MastodonParts.with(own, Duration.ofSeconds(20), clock);
    private final Mastodon mastodon = parts.platform();
    private final Mastodon impatient = mastodon(Duration.ofSeconds(2));
    private boolean isSilent;

    private Account account(String token) {
        return AccountFixtures.account(
                "acme-social",
                "mastodon",
                Map.of("url", network.address().toString(), "token", token));
    }

    private Mastodon mastodon(Duration patience) {
        return MastodonParts.with(own, patience, clock).platform();
    }

    @AfterEach
    void close() {
        network.close();
    }

    @Override
    protected SocialPlatform platform() {
        return isSilent ? impatient : mastodon;
    }

    @Override
    protected Account account() {
        return account;
    }

    @Override
    protected RemoteId said(String text) {
        return new RemoteId(network.mention("giu_r", text).id);
    }

    @Override
    protected void takenAway(RemoteId interaction) {
        network.delete(network.find(interaction.value()));
    }

    @Override
    protected void answeredNatively(RemoteId interaction, String text) {
        network.own(text, interaction.value());
    }

    @Override
    protected void weather(Weather weather) {
        isSilent = weather == Weather.NEVER_ANSWERS;
        switch (weather) {
            case FAIR -> network.onPost(true, said -> said);
            case ASKS_TO_WAIT ->
                    network.onPost(
                            false,
                            said ->
                                    new Said.Status(
                                            429,
                                            Map.of("X-RateLimit-Reset", "2026-11-22T09:04:00.000Z"),
                                            "{\"error\":\"Too many requests\"}"));
            case FAILS_WITHOUT_POSTING -> network.onPost(false, said -> Said.json(500, "oops"));
            case POSTS_BUT_FAILS -> network.onPost(true, said -> Said.json(503, ""));
            case BREAKS_AFTER_POSTING -> network.onPost(true, said -> new Said.Cut());
            case BREAKS_WITHOUT_POSTING -> network.onPost(false, said -> new Said.Cut());
            case NEVER_ANSWERS -> network.onPost(false, said -> new Said.Silence());
            case REFUSES ->
                    network.onPost(
                            false,
                            said -> Said.json(403, "{\"error\":\"This action is not allowed\"}"));
        }
    }

    /** What Haris adds is the address, not the text. */
    @Override
    protected List<String> published(RemoteId interaction) {
        return network.ownBelow(interaction.value()).stream()
                .map(entry -> entry.text.replaceFirst("^@giu_r ", ""))
                .toList();
    }

    @Override
    protected Instant now() {
        return clock.instant();
    }

    @Test
    void a_pause_is_as_long_as_the_header_says() {
        var question = said("?");
        weather(Weather.ASKS_TO_WAIT);

        assertThat(mastodon.publish(account, reply(question, "An answer")))
                .isEqualTo(
                        new Delivery.NotSent(
                                "too-many-requests", Optional.of(Duration.ofMinutes(4))));
    }

    @ParameterizedTest
    @CsvSource({
        "public, PUBLIC, public",
        "unlisted, PUBLIC, unlisted",
        "private, PUBLIC, private",
        "direct, PRIVATE, direct",
        "direct, PUBLIC, direct",
        "public, PRIVATE, direct"
    })
    void an_answer_is_never_seen_by_more_people_than_what_it_answers(
            String asked, Visibility wanted, String answered) {
        var question = network.mention("giu_r@example.org", "Where is it?", asked, null);

        mastodon.publish(account, reply(question.id, wanted, "Here."));

        var answer = network.ownBelow(question.id).getFirst();
        assertThat(answer.visibility).isEqualTo(answered);
        assertThat(answer.text).isEqualTo("@giu_r@example.org Here.");
    }

    @Test
    void a_correction_keeps_warning_and_pictures_and_changes_the_text_alone() {
        var question = said("?");
        mastodon.publish(account, reply(question, "It arives today."));
        var answer = network.ownBelow(question.value()).getFirst();
        answer.warning = "parcels";
        answer.media.add("media-1");

        mastodon.correct(account, reply(question, "It arrives today."), new RemoteId(answer.id));

        assertThat(answer.text).isEqualTo("@giu_r It arrives today.");
        assertThat(answer.warning).isEqualTo("parcels");
        assertThat(answer.media).containsExactly("media-1");
    }

    @Test
    void a_correction_in_words_that_the_server_changed_is_left_to_a_member() {
        var question = said("?");
        mastodon.publish(account, reply(question, "It arives today."));
        var answer = network.ownBelow(question.value()).getFirst();
        var correction = reply(question, "It arrives <3");
        var attemptedAt = clock.instant();
        network.edit(answer, "It arrives ❤");
        clock.advance(Duration.ofHours(1));

        var post = new RemoteId(answer.id);
        assertThat(mastodon.readBackCorrection(account, correction, post, attemptedAt))
                .isEqualTo(new ReadBack.Inconclusive("another-answer"));
    }

    @Test
    void what_a_correction_did_not_change_for_minutes_it_does_not_change_any_more() {
        var question = said("?");
        mastodon.publish(account, reply(question, "It arives today."));
        var post = new RemoteId(network.ownBelow(question.value()).getFirst().id);
        var correction = reply(question, "It arrives today.");
        var attemptedAt = clock.instant();

        assertThat(mastodon.readBackCorrection(account, correction, post, attemptedAt))
                .isEqualTo(new ReadBack.Inconclusive("too-early"));
        clock.advance(Duration.ofMinutes(2));
        assertThat(mastodon.readBackCorrection(account, correction, post, attemptedAt))
                .isEqualTo(new ReadBack.Absent());
    }

    @Test
    void a_server_that_edits_nothing_refuses() {
        var question = said("?");
        mastodon.publish(account, reply(question, "It arives today."));
        var post = new RemoteId(network.ownBelow(question.value()).getFirst().id);
        network.onPost(false, said -> Said.json(404, "{}"));

        assertThat(mastodon.correct(account, reply(question, "It arrives today."), post))
                .isEqualTo(new Delivery.Refused("not-possible"));
    }

    @Test
    void a_text_that_names_the_author_is_left_as_it_is() {
        var question = said("?");

        mastodon.publish(account, reply(question, "Ciao @Giu_R, arriva oggi."));

        assertThat(network.find(network.ownBelow(question.value()).getFirst().id).text)
                .isEqualTo("Ciao @Giu_R, arriva oggi.");
    }

    @Test
    void each_attempt_at_a_reply_has_the_same_key() {
        var question = said("?");
        var reply = reply(question, "An answer");
        weather(Weather.FAILS_WITHOUT_POSTING);

        mastodon.publish(account, reply);
        mastodon.publish(account, reply);

        assertThat(network.asked())
                .filteredOn(asked -> asked.method().equals("POST"))
                .extracting(asked -> asked.headers().get("Idempotency-key"))
                .containsExactly(reply.key().toString(), reply.key().toString());
    }

    @Test
    void a_token_that_is_refused_loses_no_reply() {
        var question = said("?");

        assertThat(mastodon.publish(account("old"), reply(question, "An answer")))
                .isEqualTo(new Delivery.NotSent("token-refused", Optional.empty()));
    }

    @Test
    void what_is_not_there_is_certain_only_after_a_while() {
        var question = said("?");
        var reply = reply(question, "An answer");
        var attempted = clock.instant();
        weather(Weather.FAILS_WITHOUT_POSTING);
        mastodon.publish(account, reply);

        assertThat(mastodon.readBack(account, reply, attempted))
                .isInstanceOf(ReadBack.Inconclusive.class);
        clock.advance(Duration.ofMinutes(2));
        assertThat(mastodon.readBack(account, reply, attempted)).isEqualTo(new ReadBack.Absent());
    }

    @Test
    void an_answer_that_a_server_has_formatted_is_found_again() {
        var question = said("?");
        var reply = reply(question, "**Arriva** oggi:\n\n* alle 9\n* o alle 10");
        var attempted = clock.instant();
        network.own("Arriva oggi:\n\nalle 9\no alle 10", question.value());

        assertThat(mastodon.readBack(account, reply, attempted)).isInstanceOf(ReadBack.Found.class);
    }

    @Test
    void an_answer_of_ours_that_nobody_can_explain_is_never_taken_for_absence() {
        var question = said("?");
        var reply = reply(question, "An answer");
        var attempted = clock.instant();
        network.own("Another text", question.value());
        clock.advance(Duration.ofMinutes(3));

        assertThat(mastodon.readBack(account, reply, attempted))
                .isEqualTo(new ReadBack.Inconclusive("another-answer"));
    }

    @ParameterizedTest
    @CsvSource({
        "4.5.0,''",
        "4.3.2+glitch,''",
        "0.20.1+git-57cb4fe,text/plain",
        "2.7.2 (compatible; Pleroma 2.9.1),text/plain",
        "4.0.0 (not true; really snac/2.96),text/plain"
    })
    void servers_that_format_are_told_that_the_text_is_plain(String version, String type) {
        network.describes(
                "/api/v1/instance", "{\"version\":\"" + version + "\",\"max_toot_chars\":500}");
        mastodon.readBack(account, reply(said("?"), "x"), clock.instant());
        var question = said("?");

        mastodon.publish(account, reply(question, "*Oggi*"));

        assertThat(network.ownBelow(question.value()).getFirst().contentType).isEqualTo(type);
    }

    @Test
    void a_reply_is_found_again_behind_many_others() {
        var question = said("?");
        var reply = reply(question, "An answer & <more>\n\nبشرى 🎉");
        var attempted = clock.instant();
        weather(Weather.POSTS_BUT_FAILS);
        mastodon.publish(account, reply);
        for (int i = 0; i < 100; i++) {
            network.own("An answer", i % 2 == 0 ? null : question.value());
        }

        assertThat(mastodon.readBack(account, reply, attempted)).isInstanceOf(ReadBack.Found.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v2/instance | {\"configuration\":{\"statuses\":{\"max_characters\":5000}}} |"
                        + " 5000",
                "/api/v1/instance | {\"configuration\":{\"statuses\":{\"max_characters\":1000}}} |"
                        + " 1000",
                "/api/v1/instance | {\"max_toot_chars\":3000} | 3000",
                "/api/v1/instance | {} | 500"
            })
    void a_text_may_be_as_long_as_the_server_says_wherever_it_does(
            String path, String json, int limit) {
        network.describes(path, json);
        mastodon.readBack(account, reply(said("?"), "An answer"), clock.instant());

        assertThat(mastodon.measure(account, ASKER, Visibility.PUBLIC, "An answer").limit())
                .isEqualTo(limit);
    }

    @Test
    void an_answer_bears_the_warning_of_what_it_answers_and_is_found_again() {
        var question = network.mention("giu_r", "Il finale!");
        question.warning = "spoiler: Dune";
        var reply = reply(question.id, Visibility.PUBLIC, "Grazie di averlo coperto.");
        weather(Weather.POSTS_BUT_FAILS);
        mastodon.publish(account, reply);

        var answer = network.ownBelow(question.id).getFirst();
        assertThat(answer.warning).isEqualTo("spoiler: Dune");
        assertThat(mastodon.readBack(account, reply, clock.instant()))
                .isInstanceOf(ReadBack.Found.class);
    }

    @Test
    void of_a_hundred_lost_answers_each_is_found_once_and_none_is_posted_again() {
        var weathers = List.of(Weather.POSTS_BUT_FAILS, Weather.BREAKS_AFTER_POSTING);
        var found = new HashSet<RemoteId>();
        for (int i = 0; i < 100; i++) {
            var question = said("Where is parcel " + i % 10 + "?");
            var reply = reply(question, LOST.get(i % LOST.size()));
            weather(weathers.get(i % 2));
            var attempted = clock.instant();

            assertThat(mastodon.publish(account, reply)).isInstanceOf(Delivery.Unknown.class);

            clock.advance(Duration.ofSeconds(i));
            var there = (ReadBack.Found) mastodon.readBack(account, reply, attempted);
            assertThat(published(question)).hasSize(1);
            assertThat(network.find(there.receipt().id().value()).inReplyTo)
                    .isEqualTo(question.value());
            found.add(there.receipt().id());
        }
        assertThat(found).hasSize(100);
    }

    private OutgoingReply reply(String target, Visibility visibility, String text) {
        return new OutgoingReply(
                UUID.randomUUID(),
                account.id(),
                new RemoteId(target),
                new Author("a-giu_r", "giu_r", null, null, false),
                visibility,
                text,
                List.of());
    }

    private OutgoingReply withPicture(RemoteId question, String alt) {
        var reply = reply(question, "Ecco il pacco");
        return new OutgoingReply(
                reply.key(),
                reply.account(),
                reply.target(),
                reply.recipient(),
                reply.visibility(),
                reply.text(),
                List.of(parts.pictures().of("a parcel", alt)));
    }

    @Test
    void a_picture_is_uploaded_with_its_description_before_the_status_that_bears_it() {
        var question = said("?");

        var delivery = mastodon.publish(account, withPicture(question, "طرد أحمر"));

        assertThat(delivery).isInstanceOf(Delivery.Published.class);
        assertThat(network.uploads())
                .singleElement()
                .satisfies(form -> assertThat(form).contains("طرد أحمر", "a parcel", "image/jpeg"));
        assertThat(network.ownBelow(question.value()).getFirst().media).containsExactly("media-1");
    }

    @Test
    void a_picture_that_is_still_being_read_is_waited_for_and_not_uploaded_again() {
        var question = said("?");
        var reply = withPicture(question, "Un pacco");
        network.onUpload(LocalMastodon.media(202, null), LocalMastodon.media(206, null));

        assertThat(mastodon.publish(account, reply))
                .isInstanceOfSatisfying(
                        Delivery.NotSent.class,
                        not -> {
                            assertThat(not.reason()).isEqualTo("files-processing");
                            assertThat(not.retryAfter()).isPresent();
                        });
        assertThat(network.ownBelow(question.value())).isEmpty();

        network.onUpload(Said.json(500, ""), LocalMastodon.media(200, "https://files.example/1"));
        assertThat(mastodon.publish(account, reply)).isInstanceOf(Delivery.Published.class);
        assertThat(network.uploads()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"500,false", "429,false", "401,false", "422,true", "413,true", "403,true"})
    void a_picture_that_is_not_taken_means_that_nothing_was_published(int status, boolean refused) {
        var question = said("?");
        network.onUpload(Said.json(status, "{\"error\":\"no\"}"), Said.json(404, "{}"));

        assertThat(mastodon.publish(account, withPicture(question, "Un pacco")))
                .isInstanceOf(refused ? Delivery.Refused.class : Delivery.NotSent.class);
        assertThat(network.ownBelow(question.value())).isEmpty();
    }

    @Test
    void a_server_says_what_it_takes_of_pictures() {
        network.describes(
                "/api/v2/instance",
                """
                {"configuration":{"statuses":{"max_characters":500,"max_media_attachments":6},
                 "media_attachments":{"image_size_limit":123456,"description_limit":99}}}\
                """);
        mastodon.readBack(account, reply(said("?"), "x"), clock.instant());

        assertThat(mastodon.capabilities(account).pictures())
                .isEqualTo(new PictureLimits(6, 123_456, 99));
    }

    @ParameterizedTest
    @CsvSource({
        "it,Arriva oggi,it",
        "ar,تصل اليوم,ar",
        "en,تصل اليوم,ar",
        "ar,It arrives today,''",
        ",Arriva oggi,''"
    })
    void an_answer_says_in_which_language_it_is(@Nullable String theirs, String text, String ours) {
        var question = network.mention("giu_r", "?");
        question.language = theirs == null ? "" : theirs;

        mastodon.publish(account, reply(new RemoteId(question.id), text));

        assertThat(network.ownBelow(question.id).getFirst().language).isEqualTo(ours);
    }

    @Test
    void an_answer_of_ours_can_be_taken_back_and_nobody_elses_status() {
        var question = said("?");
        var answer = (Delivery.Published) mastodon.publish(account, reply(question, "Oggi"));

        for (int time = 0; time < 2; time++) {
            assertThat(mastodon.moderate(account, answer.receipt().id(), Moderation.DELETE))
                    .isEqualTo(new Delivery.Published(new Receipt(answer.receipt().id(), null)));
        }

        assertThat(network.ownBelow(question.value())).isEmpty();
        assertThat(mastodon.moderate(account, question, Moderation.DELETE))
                .isInstanceOf(Delivery.Refused.class);
        assertThat(network.find(question.value()).isDeleted).isFalse();
    }
}
