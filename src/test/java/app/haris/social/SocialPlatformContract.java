package app.haris.social;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every network's adapter must do. A subclass brings the adapter and the far side of its wire,
 * which it can make misbehave.
 */
public abstract class SocialPlatformContract {
    /** Who says what is answered. */
    protected static final Author ASKER = new Author("42", "giu_r", "Giulia R.", 48_000L, false);

    /** How the far side answers one call. */
    protected enum Weather {
        FAIR,
        ASKS_TO_WAIT,
        FAILS_WITHOUT_POSTING,
        POSTS_BUT_FAILS,
        BREAKS_AFTER_POSTING,
        BREAKS_WITHOUT_POSTING,
        NEVER_ANSWERS,
        REFUSES
    }

    protected abstract SocialPlatform platform();

    protected abstract Account account();

    /** Lets somebody say something to the account, so that it can be answered. */
    protected abstract RemoteId said(String text);

    /** Lets the author take it away again. */
    protected abstract void takenAway(RemoteId interaction);

    /** Lets somebody of ours answer in the network's own application. */
    protected abstract void answeredNatively(RemoteId interaction, String text);

    /** From now on each publication and moderation meets this weather. */
    protected abstract void weather(Weather weather);

    /** The texts that the public can see below an interaction, in order. */
    protected abstract List<String> published(RemoteId interaction);

    /** The present time of the far side. */
    protected abstract Instant now();

    @Test
    void a_published_text_stands_on_the_network_exactly_once_and_has_a_receipt() {
        var question = said("Where is my parcel?");

        var delivery = publish(reply(question, "It arrives today."));

        assertThat(delivery)
                .isInstanceOfSatisfying(
                        Delivery.Published.class,
                        published -> assertThat(published.receipt().id().value()).isNotBlank());
        assertThat(published(question)).containsExactly("It arrives today.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "عذرًا يا جوليا، نتابع شحنتك الآن 🙏",
                "Ci dispiace, perché l'attesa è così lunga?",
                "<script>alert('x')</script> & \"quotes\" \\ %00 {0} ${env}",
                "@everyone <!channel> *bold* _it_ `code` [link](https://x.example)",
                "\u202eevil\u202c and \u2066isolated\u2069",
                "two\nlines\n\nand\ttabs",
                "👨‍👩‍👧‍👦 z̸͢a̶l͘g̷o"
            })
    void a_text_stands_there_letter_by_letter(String text) {
        var question = said("?");

        assertThat(publish(reply(question, text))).isInstanceOf(Delivery.Published.class);

        assertThat(published(question)).containsExactly(text);
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_is_judged_by_what_it_proves(Weather weather) {
        var question = said("?");
        weather(weather);

        var delivery = publish(reply(question, "An answer"));

        assertThat(delivery).isInstanceOf(expected(weather));
        assertThat(published(question)).hasSize(isPosted(weather) ? 1 : 0);
    }

    private static Class<? extends Delivery> expected(Weather weather) {
        return switch (weather) {
            case FAIR -> Delivery.Published.class;
            case ASKS_TO_WAIT -> Delivery.NotSent.class;
            case REFUSES -> Delivery.Refused.class;
            case FAILS_WITHOUT_POSTING,
                    POSTS_BUT_FAILS,
                    BREAKS_AFTER_POSTING,
                    BREAKS_WITHOUT_POSTING,
                    NEVER_ANSWERS ->
                    Delivery.Unknown.class;
        };
    }

    private static boolean isPosted(Weather weather) {
        return weather == Weather.FAIR
                || weather == Weather.POSTS_BUT_FAILS
                || weather == Weather.BREAKS_AFTER_POSTING;
    }

    @Test
    void being_asked_to_wait_says_how_long() {
        weather(Weather.ASKS_TO_WAIT);

        assertThat(publish(reply(said("?"), "An answer")))
                .isInstanceOfSatisfying(
                        Delivery.NotSent.class,
                        notSent -> assertThat(notSent.retryAfter()).isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void reading_back_in_fair_weather_finds_out_what_became_of_it(Weather weather) {
        var question = said("?");
        var reply = reply(question, "An answer");
        var attemptedAt = now();
        weather(weather);
        publish(reply);
        weather(Weather.FAIR);

        var found = platform().readBack(account(), reply, attemptedAt);

        if (isPosted(weather)) {
            assertThat(found).isInstanceOf(ReadBack.Found.class);
        } else {
            assertThat(found).isInstanceOfAny(ReadBack.Absent.class, ReadBack.Inconclusive.class);
        }
    }

    /** Those of who asked alike questions and got alike answers are the hardest to tell apart. */
    @ParameterizedTest
    @EnumSource(names = {"POSTS_BUT_FAILS", "BREAKS_AFTER_POSTING"})
    void of_a_hundred_answers_that_were_lost_after_posting_each_is_found_and_stands_there_once(
            Weather weather) {
        for (int i = 0; i < 100; i++) {
            var question = said("Where is my parcel?");
            var reply = reply(question, "It arrives today.");
            var attemptedAt = now();
            weather(weather);
            assertThat(publish(reply)).isInstanceOf(Delivery.Unknown.class);
            weather(Weather.FAIR);

            var found = platform().readBack(account(), reply, attemptedAt);

            assertThat(found).isInstanceOf(ReadBack.Found.class);
            assertThat(published(question)).containsExactly("It arrives today.");
        }
    }

    @Test
    void reading_back_does_not_take_another_text_for_ours() {
        var question = said("?");
        publish(reply(question, "Another answer"));

        assertThat(platform().readBack(account(), reply(question, "An answer"), now()))
                .isNotInstanceOf(ReadBack.Found.class);
    }

    private boolean canEdit() {
        return platform().capabilities(account()).canEdit();
    }

    /** A network that cannot says so, and posts nothing instead. */
    @ParameterizedTest
    @EnumSource
    void a_correction_takes_the_place_of_what_stands_there_and_is_judged_alike(Weather weather) {
        var question = said("?");
        var delivery = publish(reply(question, "It arives today."));
        var post = ((Delivery.Published) delivery).receipt().id();
        var correction = reply(question, "It arrives today, perché 🙏 اليوم");
        var attemptedAt = now();
        weather(weather);

        var corrected = platform().correct(account(), correction, post);

        assertThat(corrected).isInstanceOf(canEdit() ? expected(weather) : Delivery.Refused.class);
        var isChanged = canEdit() && isPosted(weather);
        assertThat(published(question))
                .containsExactly(isChanged ? correction.text() : "It arives today.");
        if (canEdit()) {
            weather(Weather.FAIR);
            assertThat(platform().readBackCorrection(account(), correction, post, attemptedAt))
                    .isInstanceOfAny(
                            isChanged ? ReadBack.Found.class : ReadBack.Absent.class,
                            isChanged ? ReadBack.Found.class : ReadBack.Inconclusive.class);
        }
    }

    @Test
    void what_is_deleted_cannot_be_corrected() {
        var question = said("?");
        var post = ((Delivery.Published) publish(reply(question, "Today."))).receipt().id();
        platform().moderate(account(), post, Moderation.DELETE);

        assertThat(platform().correct(account(), reply(question, "Tomorrow."), post))
                .isInstanceOf(Delivery.Refused.class);
    }

    @Test
    void what_is_answered_below_a_deleted_interaction_is_refused() {
        var question = said("?");
        takenAway(question);

        assertThat(publish(reply(question, "An answer"))).isInstanceOf(Delivery.Refused.class);
        assertThat(published(question)).isEmpty();
    }

    @Test
    void a_text_that_does_not_fit_is_refused_and_one_that_just_fits_is_not() {
        var empty = measure("");
        int limit = empty.limit() - empty.count();
        var question = said("?");

        assertThat(measure("a".repeat(limit)).fits()).isTrue();
        assertThat(publish(reply(question, "a".repeat(limit))))
                .isInstanceOf(Delivery.Published.class);
        assertThat(measure("a".repeat(limit + 1)).fits()).isFalse();
        assertThat(publish(reply(question, "a".repeat(limit + 1))))
                .isInstanceOf(Delivery.Refused.class);
    }

    @Test
    void looking_shows_the_text_then_our_own_answer_then_that_it_is_gone() {
        var question = said("Wo bleibt mein Paket?");

        assertThat(platform().look(account(), question))
                .isInstanceOfSatisfying(
                        Sighting.Present.class,
                        seen -> {
                            assertThat(seen.text()).isEqualTo("Wo bleibt mein Paket?");
                            assertThat(seen.answered()).isEmpty();
                        });

        publish(reply(question, "From Haris"));
        assertThat(((Sighting.Present) platform().look(account(), question)).answered()).isEmpty();

        answeredNatively(question, "From the phone");
        assertThat(((Sighting.Present) platform().look(account(), question)).answered())
                .isPresent();

        takenAway(question);
        assertThat(platform().look(account(), question)).isEqualTo(new Sighting.Gone());
    }

    @Test
    void what_was_never_there_is_not_seen_but_nothing_is_thrown() {
        var nobody = new RemoteId("never-said");

        assertThat(platform().look(account(), nobody)).isNotInstanceOf(Sighting.Present.class);
        assertThat(platform().moderate(account(), nobody, Moderation.LIKE))
                .isNotInstanceOf(Delivery.Published.class);
    }

    @ParameterizedTest
    @EnumSource
    void moderation_can_be_repeated(Moderation moderation) {
        var insult = said("You thieves");
        if (!platform().capabilities(account()).moderation().contains(moderation)) {
            assertThat(platform().moderate(account(), insult, moderation))
                    .isInstanceOf(Delivery.Refused.class);
            return;
        }

        for (int time = 0; time < 2; time++) {
            assertThat(platform().moderate(account(), insult, moderation))
                    .isInstanceOfSatisfying(
                            Delivery.Published.class,
                            done -> assertThat(done.receipt().id()).isEqualTo(insult));
        }
    }

    @ParameterizedTest
    @EnumSource
    void moderation_is_judged_as_publication_is(Weather weather) {
        var insult = said("You thieves");
        weather(weather);

        assertThat(platform().moderate(account(), insult, possible()))
                .isInstanceOf(expected(weather));
    }

    private Moderation possible() {
        return platform().capabilities(account()).moderation().contains(Moderation.LIKE)
                ? Moderation.LIKE
                : Moderation.HIDE;
    }

    private TextLength measure(String text) {
        return platform().measure(account(), ASKER, Visibility.PUBLIC, text);
    }

    private Delivery publish(OutgoingReply reply) {
        return platform().publish(account(), reply);
    }

    protected final OutgoingReply reply(RemoteId target, String text) {
        return new OutgoingReply(
                UUID.randomUUID(),
                account().id(),
                target,
                ASKER,
                Visibility.PUBLIC,
                text,
                List.of());
    }
}
