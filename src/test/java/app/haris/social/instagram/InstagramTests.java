package app.haris.social.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.SettableClock;
import app.haris.social.Account;
import app.haris.social.Delivery;
import app.haris.social.FakeOwnPosts;
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
import app.haris.social.wire.LocalServer.Asked;
import app.haris.social.wire.LocalServer.Said;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class InstagramTests extends SocialPlatformContract {
    private final SettableClock clock = SettableClock.standing();
    private final LocalGraph network = new LocalGraph(LocalGraph.Dialect.INSTAGRAM, clock);
    private final LocalGraph.Node post = network.post(LocalGraph.OWN_ID, "Spedizione gratis");
    private final FakeOwnPosts own = new FakeOwnPosts();
    private final Instagram instagram = platform(Duration.ofSeconds(20));
    private final Instagram impatient = platform(Duration.ofSeconds(2));
    private boolean isSilent;

    private Instagram platform(Duration patience) {
        return InstagramParts.with(own, patience, clock, network.account()).platform();
    }

    @AfterEach
    void close() {
        network.close();
    }

    @Override
    protected SocialPlatform platform() {
        return isSilent ? impatient : instagram;
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
    void what_is_named_elsewhere_is_answered_where_it_was_named() {
        network.fixed("123/mentions", Said.json("{\"id\":\"17999\"}"));

        assertThat(instagram.publish(account(), reply(new RemoteId("mention-178"), "Grazie!")))
                .isInstanceOf(Delivery.Published.class);
        assertThat(instagram.publish(account(), reply(new RemoteId("mention-178-55"), "شكرًا")))
                .isInstanceOf(Delivery.Published.class);

        assertThat(network.asked())
                .extracting(Asked::body)
                .containsExactly(
                        "{\"media_id\":\"178\",\"message\":\"Grazie!\"}",
                        "{\"media_id\":\"178\",\"comment_id\":\"55\",\"message\":\"شكرًا\"}");
    }

    @Test
    void a_mention_shows_its_text_but_not_what_was_answered() {
        network.fixed(
                "123",
                Said.json(
                        "{\"mentioned_comment\":{\"id\":\"55\",\"text\":\"@acme?\"},\"id\":\"123\"}"));
        var mention = new RemoteId("mention-178-55");

        assertThat(instagram.look(account(), mention))
                .isEqualTo(new Sighting.Present("@acme?", Optional.empty()));
        assertThat(instagram.readBack(account(), reply(mention, "Sì"), now()))
                .isInstanceOf(ReadBack.Inconclusive.class);
    }

    @Test
    void a_story_is_answered_privately_within_its_window() {
        var answer = network.message("42", "42", "Bello!");

        instagram.publish(account(), letter(answer.id, "Grazie."));
        network.windowIsOver();
        instagram.publish(account(), letter(answer.id, "Ancora grazie."));

        assertThat(network.ownMessages("42"))
                .extracting(one -> one.manner.get("tag"))
                .containsExactly("", "HUMAN_AGENT");
        assertThat(network.asked()).extracting(Asked::path).containsOnly("/v26.0/me/messages");
    }

    @Test
    void a_comment_is_answered_privately_by_its_own_id() {
        var question = said("Ordine 4711?");

        instagram.publish(account(), letter(question.value(), "Le scriviamo."));

        assertThat(network.ownMessages("42").getFirst().manner)
                .containsEntry("comment_id", question.value());
    }

    @Test
    void more_tags_than_Instagram_takes_are_refused_before_they_are_sent() {
        var question = said("?");

        assertThat(instagram.publish(account(), reply(question, "#ciao ".repeat(31))))
                .isEqualTo(new Delivery.Refused("too-many-tags"));
        assertThat(instagram.publish(account(), reply(question, "@a.b ".repeat(21))))
                .isEqualTo(new Delivery.Refused("too-many-tags"));
        assertThat(network.asked()).isEmpty();
        assertThat(instagram.publish(account(), reply(question, "#مرحبا ".repeat(30) + "a@b.c")))
                .isInstanceOf(Delivery.Published.class);
    }

    @Test
    void a_comment_of_removed_media_is_gone() {
        var question = said("?");
        takenAway(question);

        assertThat(instagram.moderate(account(), question, Moderation.HIDE))
                .isEqualTo(new Delivery.Refused("gone"));
        assertThat(instagram.look(account(), question)).isEqualTo(new Sighting.Gone());
    }

    @Test
    void an_answer_to_an_answer_is_found_where_Instagram_hangs_it() {
        var comment = network.find(said("?").value());
        var above = network.comment("42", comment, "Allora?");
        var below = network.comment("43", above, "Anch'io");
        network.comment(LocalGraph.OWN_ID, above, "An answer");

        assertThat(instagram.readBack(account(), reply(new RemoteId(below.id), "An answer"), now()))
                .isInstanceOf(ReadBack.Found.class);
    }

    private OutgoingReply letter(String target, String text) {
        return new OutgoingReply(
                UUID.randomUUID(),
                account().id(),
                new RemoteId(target),
                ASKER,
                Visibility.PRIVATE,
                text,
                List.of());
    }
}
