package app.haris.social.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.SettableClock;
import app.haris.social.Account;
import app.haris.social.Author;
import app.haris.social.Delivery;
import app.haris.social.FakeOwnPosts;
import app.haris.social.FakePictures;
import app.haris.social.Interaction;
import app.haris.social.Moderation;
import app.haris.social.OutgoingReply;
import app.haris.social.ReadBack;
import app.haris.social.RemoteId;
import app.haris.social.Sighting;
import app.haris.social.SocialPlatform;
import app.haris.social.SocialPlatformContract;
import app.haris.social.Visibility;
import app.haris.social.graph.GraphWeather;
import app.haris.social.graph.LocalGraph;
import app.haris.social.graph.Spoken;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.NullNode;

final class FacebookTests extends SocialPlatformContract {
    private final SettableClock clock = SettableClock.standing();
    private final LocalGraph network = new LocalGraph(LocalGraph.Dialect.FACEBOOK, clock);
    private final LocalGraph.Node post = network.post(LocalGraph.OWN_ID, "Free delivery");
    private final FakeOwnPosts own = new FakeOwnPosts();
    private final Facebook facebook = platform(Duration.ofSeconds(20));
    private final Facebook impatient = platform(Duration.ofSeconds(2));
    private boolean isSilent;

    private Facebook platform(Duration patience) {
        return FacebookParts.with(own, patience, clock, network.account()).platform();
    }

    @AfterEach
    void close() {
        network.close();
    }

    @Override
    protected SocialPlatform platform() {
        return isSilent ? impatient : facebook;
    }

    @Override
    protected Account account() {
        return network.account();
    }

    @Override
    protected RemoteId said(String text) {
        return new RemoteId(network.comment(ASKER.id(), post, text).id);
    }

    @Override
    protected void takenAway(RemoteId interaction) {
        network.find(interaction.value()).isDeleted = true;
    }

    @Override
    protected void answeredNatively(RemoteId interaction, String text) {
        network.comment(LocalGraph.OWN_ID, network.find(interaction.value()), text);
    }

    @Override
    protected void weather(Weather weather) {
        isSilent = weather == Weather.NEVER_ANSWERS;
        GraphWeather.of(network, weather.name());
    }

    @Override
    protected List<String> published(RemoteId interaction) {
        return LocalGraph.texts(network.ownBelow(interaction.value()));
    }

    @Override
    protected Instant now() {
        return clock.instant();
    }

    @Test
    void a_pause_is_as_long_as_Meta_estimates() {
        var question = said("?");
        weather(Weather.ASKS_TO_WAIT);

        assertThat(facebook.publish(account(), reply(question, "An answer")))
                .isEqualTo(
                        new Delivery.NotSent(
                                "too-many-requests", Optional.of(Duration.ofMinutes(4))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | 190 | 463 | NotSent | token-refused",
                "401 | 190 | 460 | NotSent | token-refused",
                "400 | 190 | 459 | NotSent | token-refused",
                "400 | 102 | 0 | NotSent | token-refused",
                "403 | 10 | 0 | Refused | said so",
                "403 | 200 | 0 | Refused | said so",
                "403 | 299 | 0 | Refused | said so",
                "400 | 4 | 0 | NotSent | too-many-requests",
                "400 | 17 | 0 | NotSent | too-many-requests",
                "400 | 32 | 0 | NotSent | too-many-requests",
                "400 | 613 | 0 | NotSent | too-many-requests",
                "400 | 80001 | 0 | NotSent | too-many-requests",
                "400 | 368 | 0 | NotSent | held-back",
                "400 | 100 | 33 | Refused | gone",
                "404 | 803 | 0 | Refused | gone",
                "400 | 506 | 0 | Refused | duplicate",
                "400 | 551 | 1545041 | Refused | author-unavailable",
                "400 | 100 | 2018001 | Refused | author-unavailable",
                "400 | 10900 | 0 | Refused | answered-privately",
                "400 | 10 | 2018278 | Refused | window-closed",
                "400 | 100 | 0 | Refused | said so",
                "500 | 1 | 0 | Unknown | status-500",
                "503 | 2 | 0 | Unknown | status-503",
                "400 | 2 | 0 | Unknown | status-400"
            })
    void each_documented_error_has_its_outcome(
            int status, int code, int subcode, String outcome, String reason) {
        var question = said("?");
        network.onPost(false, said -> LocalGraph.error(status, code, subcode, "said so"));

        var delivery = facebook.publish(account(), reply(question, "An answer"));

        assertThat(delivery.getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(delivery.toString()).contains(reason);
    }

    @Test
    void a_token_that_is_refused_loses_no_reply() {
        assertThat(facebook.publish(network.account("old"), reply(said("?"), "An answer")))
                .isEqualTo(new Delivery.NotSent("token-refused", Optional.empty()));
    }

    @Test
    void the_proof_of_the_secret_goes_with_every_call_and_the_token_in_no_address() {
        var question = said("?");
        facebook.publish(account(), reply(question, "An answer"));
        facebook.look(account(), question);
        facebook.moderate(account(), question, Moderation.DELETE);

        assertThat(network.asked())
                .hasSize(3)
                .allSatisfy(
                        asked -> {
                            assertThat(asked.query().get("appsecret_proof")).hasSize(64);
                            assertThat(asked.rawQuery()).doesNotContain(LocalGraph.TOKEN);
                        });
    }

    @Test
    void a_message_is_answered_in_its_window_and_by_a_persons_hand_later() {
        var question = network.message("42", "42", "Wann?");

        facebook.publish(account(), letter(question.id, "Today."));
        network.windowIsOver();
        facebook.publish(account(), letter(question.id, "Tomorrow."));

        var sent = network.ownMessages("42");
        assertThat(LocalGraph.texts(sent)).containsExactly("Today.", "Tomorrow.");
        assertThat(sent)
                .extracting(one -> one.manner.get("messaging_type"))
                .containsExactly("RESPONSE", "MESSAGE_TAG");
        assertThat(sent.getLast().manner).containsEntry("tag", "HUMAN_AGENT");
    }

    @Test
    void a_comment_is_answered_privately_by_its_own_id() {
        var question = said("My order 4711 is lost");

        assertThat(facebook.publish(account(), letter(question.value(), "We write to you.")))
                .isInstanceOf(Delivery.Published.class);

        assertThat(network.ownMessages("42").getFirst().manner)
                .containsEntry("comment_id", question.value());
        assertThat(published(question)).isEmpty();
    }

    @Test
    void of_a_hundred_lost_messages_each_is_found_once_and_none_is_sent_again() {
        var found = new HashSet<RemoteId>();
        for (int i = 0; i < 100; i++) {
            var question = network.message("p" + i % 10, "p" + i % 10, "?");
            var reply = letter(question.id, "p" + i % 10, "It arrives today.");
            weather(i % 2 == 0 ? Weather.POSTS_BUT_FAILS : Weather.BREAKS_AFTER_POSTING);
            var attempted = clock.instant();
            assertThat(facebook.publish(account(), reply)).isInstanceOf(Delivery.Unknown.class);
            weather(Weather.FAIR);
            clock.advance(Duration.ofSeconds(i));

            var there = (ReadBack.Found) facebook.readBack(account(), reply, attempted);
            found.add(there.receipt().id());
        }
        assertThat(found).hasSize(100);
    }

    @Test
    void an_answer_to_an_answer_is_found_where_Facebook_hangs_it() {
        var comment = network.find(said("?").value());
        var below = network.comment("43", comment, "Me too");
        var reply = reply(new RemoteId(below.id), "An answer");
        network.comment(LocalGraph.OWN_ID, comment, "An answer");

        assertThat(facebook.readBack(account(), reply, clock.instant()))
                .isInstanceOf(ReadBack.Found.class);
    }

    @Test
    void what_is_not_seen_is_never_called_certain() {
        var reply = reply(said("?"), "An answer");
        var attempted = clock.instant();
        clock.advance(Duration.ofDays(1));

        assertThat(facebook.readBack(account(), reply, attempted))
                .isInstanceOf(ReadBack.Inconclusive.class);
    }

    @Test
    void a_message_shows_its_text_and_cannot_be_moderated() {
        var message = new RemoteId(network.message("42", "42", "Ciao").id);

        assertThat(facebook.look(account(), message))
                .isEqualTo(new Sighting.Present("Ciao", Optional.empty()));
        assertThat(facebook.moderate(account(), message, Moderation.HIDE))
                .isEqualTo(new Delivery.Refused("not-possible"));
    }

    @Test
    void hiding_hides_and_deleting_deletes() {
        var insult = said("Thieves");
        facebook.moderate(account(), insult, Moderation.HIDE);
        assertThat(network.find(insult.value()).isHidden).isTrue();

        facebook.moderate(account(), insult, Moderation.DELETE);
        assertThat(facebook.look(account(), insult)).isEqualTo(new Sighting.Gone());
    }

    private OutgoingReply letter(String target, String text) {
        return letter(target, ASKER.id(), text);
    }

    private OutgoingReply letter(String target, String person, String text) {
        return new OutgoingReply(
                UUID.randomUUID(),
                account().id(),
                new RemoteId(target),
                new Author(person, null, null, null, false),
                Visibility.PRIVATE,
                text,
                List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "MESSAGE, 1, a-day-to-answer",
        "MESSAGE, 23, a-day-to-answer",
        "MESSAGE, 24, a-week-for-persons",
        "MESSAGE, 167, a-week-for-persons",
        "MESSAGE, 168, too-late-to-write",
        "COMMENT, 1, none"
    })
    void the_card_says_until_when_a_message_can_be_answered(
            Interaction.Kind kind, int hours, String code) {
        var said = Spoken.of(kind, "m_1", clock.instant(), NullNode.instance).to(network.account());

        clock.advance(Duration.ofHours(hours));

        assertThat(facebook.caution(network.account(), said).orElse("none")).isEqualTo(code);
    }

    @Test
    void a_picture_goes_along_as_a_file_in_public_and_nowhere_in_private() {
        var parts = FacebookParts.with(own, Duration.ofSeconds(5), clock, network.account());
        var question = said("Which color?");
        var reply =
                new OutgoingReply(
                        UUID.randomUUID(),
                        account().id(),
                        question,
                        ASKER,
                        Visibility.PUBLIC,
                        "هذا:\nIl blu ✨",
                        List.of(parts.pictures().of("a parcel", "Un pacco")));

        var delivery = parts.platform().publish(account(), reply);

        assertThat(delivery).isInstanceOf(Delivery.Published.class);
        var asked = network.asked().getLast();
        assertThat(asked.headers().get("Content-type")).startsWith("multipart/form-data");
        assertThat(asked.body())
                .contains(
                        "name=\"source\"; filename=\"picture.jpg\"", "a parcel", "هذا:\nIl blu ✨");
        assertThat(parts.platform().readBack(account(), reply, clock.instant()))
                .isInstanceOf(ReadBack.Found.class);
        assertThat(facebook.pictures(account(), Visibility.PUBLIC).most()).isOne();
        assertThat(facebook.pictures(account(), Visibility.PRIVATE).most()).isZero();
    }

    @Test
    void a_picture_that_is_no_longer_there_means_that_nothing_was_published() {
        var missing = new FakePictures(clock).of("elsewhere", "?");
        var reply =
                new OutgoingReply(
                        UUID.randomUUID(),
                        account().id(),
                        said("?"),
                        ASKER,
                        Visibility.PUBLIC,
                        "Ecco",
                        List.of(missing));

        assertThat(facebook.publish(account(), reply))
                .isEqualTo(new Delivery.Refused("picture-missing"));
    }
}
