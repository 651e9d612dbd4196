package app.haris.social.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.SettableClock;
import app.haris.social.Account;
import app.haris.social.AccountFixtures;
import app.haris.social.AccountId;
import app.haris.social.Arrival;
import app.haris.social.Author;
import app.haris.social.Delivery;
import app.haris.social.FakeAccounts;
import app.haris.social.Heard;
import app.haris.social.Interaction;
import app.haris.social.Language;
import app.haris.social.Media;
import app.haris.social.Moderation;
import app.haris.social.OutgoingReply;
import app.haris.social.PlatformName;
import app.haris.social.Reach;
import app.haris.social.ReadBack;
import app.haris.social.RemoteId;
import app.haris.social.Sighting;
import app.haris.social.SocialPlatform;
import app.haris.social.SocialPlatformContract;
import app.haris.social.Visibility;
import app.haris.social.json.InteractionWriter;
import app.haris.social.sandbox.Audience.Utterance;
import app.haris.social.sandbox.jdbc.SandboxStores;
import app.haris.storage.DiskTrouble;
import app.haris.storage.Durability;
import app.haris.storage.jdbc.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.convert.DurationStyle;

abstract class SandboxTests extends SocialPlatformContract {
    private static final PostAddresses ADDRESSES =
            new PostAddresses(path -> URI.create("https://haris.example" + path));

    @RegisterExtension final TestDatabase database;

    private final SettableClock clock = SettableClock.standing();
    private final PostIds ids = new PostIds(clock);
    private final FakeAccounts accounts = AccountFixtures.accounts();
    private final List<Arrival> told = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private boolean coin;
    private double dice;
    private Posts posts;
    private Faults.Book book;
    private Hearing hearing;
    private Sandbox sandbox;
    private Audience audience;
    private Timeline timeline;

    SandboxTests(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void start() {
        posts = SandboxStores.posts(database);
        book = SandboxStores.faults(database);
        hearing = new Hearing(posts, database.transactions(), accounts);
        sandbox = sandbox(() -> {});
        audience =
                new Audience(
                        posts,
                        hearing,
                        this::take,
                        database.transactions(),
                        ids,
                        new InteractionWriter(),
                        ADDRESSES,
                        clock);
        timeline = new Timeline(posts, hearing);
    }

    private List<Arrival> take(List<Arrival> arrivals) {
        told.addAll(arrivals);
        return arrivals;
    }

    private Sandbox sandbox(Durability durability) {
        var network =
                new SandboxNetwork(
                        posts,
                        book,
                        database.transactions(durability),
                        ids,
                        clock,
                        new Chance(),
                        pauses::add);
        return new Sandbox(network, posts, hearing, ADDRESSES);
    }

    @AfterEach
    void stop() throws InterruptedException {
        hearing.close();
    }

    /** Chance as the test wants it. */
    private final class Chance implements RandomGenerator {
        @Override
        public long nextLong() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean nextBoolean() {
            return coin;
        }

        @Override
        public double nextDouble() {
            return dice;
        }
    }

    @Override
    protected SocialPlatform platform() {
        return sandbox;
    }

    @Override
    protected Account account() {
        return accounts.all().getFirst();
    }

    @Override
    protected RemoteId said(String text) {
        return say(Interaction.Kind.COMMENT, text, null);
    }

    private RemoteId say(Interaction.Kind kind, String text, RemoteId parent) {
        return audience.say(account(), new Utterance(kind, "Giulia R.", text, parent, null));
    }

    @Override
    protected void takenAway(RemoteId interaction) {
        audience.delete(account(), interaction);
    }

    @Override
    protected void answeredNatively(RemoteId interaction, String text) {
        audience.answerNatively(account(), interaction, text);
    }

    @Override
    protected void weather(Weather weather) {
        coin = weather == Weather.BREAKS_AFTER_POSTING;
        misbehave(
                switch (weather) {
                    case FAIR -> Fault.OK;
                    case ASKS_TO_WAIT -> Fault.TOO_MANY_REQUESTS;
                    case FAILS_WITHOUT_POSTING -> Fault.BROKEN;
                    case POSTS_BUT_FAILS -> Fault.POSTED_BUT_BROKEN;
                    case BREAKS_AFTER_POSTING, BREAKS_WITHOUT_POSTING -> Fault.RESET;
                    case NEVER_ANSWERS -> Fault.HANG;
                    case REFUSES -> Fault.REFUSE;
                },
                Duration.ofSeconds(2));
    }

    private void misbehave(Fault fault, Duration delay) {
        book.set(account().id(), new Faults(fault, 1, delay));
    }

    @Override
    protected List<String> published(RemoteId interaction) {
        return published().stream()
                .filter(post -> interaction.equals(post.inReplyTo()))
                .map(Post::text)
                .toList();
    }

    private List<Post> published() {
        var all = new ArrayList<Post>();
        timeline.eachPublished(account(), all::add);
        return all;
    }

    @Override
    protected Instant now() {
        return clock.instant();
    }

    @Test
    void a_blind_repetition_shows() {
        var reply = reply(said("?"), "Once?");

        sandbox.publish(account(), reply);
        sandbox.publish(account(), reply);

        assertThat(published(reply.target())).containsExactly("Once?", "Once?");
        assertThat(sandbox.readBack(account(), reply, now())).isInstanceOf(ReadBack.Found.class);
    }

    @Test
    void publications_are_listed_in_their_order_even_while_the_clock_stands() {
        var question = said("?");
        for (int number = 0; number < 40; number++) {
            sandbox.publish(account(), reply(question, "answer " + number));
        }

        assertThat(published())
                .extracting(Post::text)
                .containsExactlyElementsOf(
                        IntStream.range(0, 40).mapToObj(number -> "answer " + number).toList());
    }

    @Test
    void a_fault_hits_as_often_as_its_rate_says() {
        var question = said("?");
        book.set(account().id(), new Faults(Fault.REFUSE, 0.25, Duration.ZERO));

        dice = 0.2499;
        assertThat(sandbox.publish(account(), reply(question, "hit")))
                .isInstanceOf(Delivery.Refused.class);
        dice = 0.25;
        assertThat(sandbox.publish(account(), reply(question, "spared")))
                .isInstanceOf(Delivery.Published.class);
    }

    @ParameterizedTest
    @CsvSource({"2s,2s,true", "9999ms,9999ms,true", "10s,10s,false", "60s,10s,false"})
    void a_slow_network_posts_and_is_waited_for_as_long_as_patience_lasts(
            String delay, String waited, boolean isAnswered) {
        var question = said("?");
        misbehave(Fault.SLOW, duration(delay));

        var delivery = sandbox.publish(account(), reply(question, "late"));

        assertThat(delivery)
                .isInstanceOf(isAnswered ? Delivery.Published.class : Delivery.Unknown.class);
        assertThat(pauses).containsExactly(duration(waited));
        assertThat(published(question)).containsExactly("late");
    }

    private static Duration duration(String text) {
        return DurationStyle.detectAndParse(text);
    }

    @Test
    void a_hanging_network_is_given_up_after_the_delay() {
        misbehave(Fault.HANG, Duration.ofMillis(1));

        assertThat(sandbox.publish(account(), reply(said("?"), "lost")))
                .isEqualTo(new Delivery.Unknown("no-answer"));
        assertThat(pauses).containsExactly(Duration.ofMillis(1));
    }

    @ParameterizedTest
    @CsvSource({"BROKEN", "HANG"})
    void a_network_that_is_down_cannot_be_read_either(Fault fault) {
        var reply = reply(said("?"), "perhaps");
        misbehave(fault, Duration.ofMillis(1));
        sandbox.publish(account(), reply);

        assertThat(sandbox.readBack(account(), reply, now()))
                .isInstanceOf(ReadBack.Inconclusive.class);

        misbehave(Fault.OK, Duration.ZERO);
        assertThat(sandbox.readBack(account(), reply, now())).isEqualTo(new ReadBack.Absent());
    }

    @Test
    void a_post_that_may_be_lost_with_the_power_is_not_acknowledged() {
        var question = said("?");
        var failing =
                sandbox(
                        () -> {
                            throw new DiskTrouble("no room", new IOException("full"));
                        });

        assertThat(failing.publish(account(), reply(question, "perhaps")))
                .isEqualTo(new Delivery.Unknown("status-500"));
    }

    @Test
    void what_arrived_by_other_ways_stands_on_the_network_too() {
        var arrived = interaction("fb-1", "giulia", "Il pacco è rotto", null, null);
        hear(new Arrival.Received(arrived));

        assertThat(sandbox.look(account(), arrived.id()))
                .isEqualTo(new Sighting.Present("Il pacco è rotto", Optional.empty()));

        hear(
                new Arrival.Edited(account().id(), arrived.id(), "Il pacco era rotto", now()),
                new Arrival.Received(arrived));
        assertThat(sandbox.look(account(), arrived.id()))
                .isEqualTo(new Sighting.Present("Il pacco era rotto", Optional.empty()));

        hear(new Arrival.Deleted(account().id(), arrived.id(), now()));
        assertThat(sandbox.look(account(), arrived.id())).isEqualTo(new Sighting.Gone());
    }

    @Test
    void what_arrived_for_another_network_does_not() {
        accounts.become(List.of(AccountFixtures.account("acme-x", "x", Map.of()), account()));
        var arrived = interaction("x-1", "giulia", "?", null, null);
        var foreign =
                new Interaction(
                        new PlatformName("x"),
                        new AccountId("acme-x"),
                        arrived.kind(),
                        arrived.id(),
                        arrived.createdAt(),
                        arrived.author(),
                        arrived.text(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        Reach.NONE,
                        "{}");

        hear(new Arrival.Received(foreign));
        hearing.catchUp();

        assertThat(posts.find(new AccountId("acme-x"), arrived.id())).isEmpty();
    }

    @Test
    void what_the_account_itself_says_is_an_answer_of_ours() {
        var question = interaction("q", "giulia", "?", null, null);
        hear(
                new Arrival.Received(question),
                new Arrival.Received(interaction("a", "acme-demo", "Ecco", "q", null)));

        assertThat(((Sighting.Present) sandbox.look(account(), question.id())).answered())
                .hasValueSatisfying(
                        receipt -> assertThat(receipt.id()).isEqualTo(new RemoteId("a")));
    }

    @Test
    void an_answer_to_what_was_never_seen_is_published() {
        var reply = reply(new RemoteId("lost-in-a-crash"), "Eccoci");

        assertThat(sandbox.publish(account(), reply)).isInstanceOf(Delivery.Published.class);
        assertThat(read().getFirst().first().text()).isEqualTo("Eccoci");
    }

    @Test
    void the_timeline_shows_threads_newest_first_with_their_answers_below() {
        hear(new Arrival.Received(interaction("old", "giulia", "vecchio", null, "t")));
        clock.advance(Duration.ofMinutes(1));
        var question = said("nuovo");
        clock.advance(Duration.ofMinutes(1));
        say(Interaction.Kind.COMMENT, "ancora", question);
        sandbox.publish(account(), reply(question, "eccoci"));
        hear(new Arrival.Received(interaction("old-2", "marco", "pure io", null, "t")));

        assertThat(read())
                .extracting(conversation -> conversation.posts().stream().map(Post::text).toList())
                .containsExactly(
                        List.of("nuovo", "ancora", "eccoci"), List.of("vecchio", "pure io"));
    }

    @Test
    void what_is_private_is_seen_by_nobody_on_the_timeline() {
        var message = say(Interaction.Kind.MESSAGE, "il mio indirizzo è …", null);
        var reply = reply(message, "Grazie, ricevuto");
        sandbox.publish(
                account(),
                new OutgoingReply(
                        reply.key(),
                        reply.account(),
                        message,
                        reply.recipient(),
                        Visibility.PRIVATE,
                        reply.text(),
                        List.of()));

        assertThat(read()).isEmpty();
        assertThat(timeline.conversationOf(account(), message)).isEmpty();
        assertThat(published()).extracting(Post::visibility).containsExactly(Visibility.PRIVATE);
    }

    @Test
    void a_long_timeline_is_read_stretch_by_stretch_without_loss() {
        var arrivals = new ArrayList<Arrival>();
        for (int number = 100; number < 175; number++) {
            arrivals.add(
                    new Arrival.Received(
                            interaction("n" + number, "giulia", "t" + number, null, null)));
        }
        hear(arrivals.toArray(Arrival[]::new));

        var seen = new ArrayList<String>();
        Optional<RemoteId> before = Optional.empty();
        do {
            var stretch = timeline.read(account(), before);
            stretch.conversations().forEach(found -> seen.add(found.first().text()));
            before = stretch.older();
        } while (before.isPresent());

        assertThat(seen).hasSize(75).doesNotHaveDuplicates().startsWith("t174").endsWith("t100");
    }

    @Test
    void moderation_is_seen_on_the_post() {
        var praise = said("Bravi");
        var insult = said("Ladri");

        sandbox.moderate(account(), praise, Moderation.LIKE);
        sandbox.moderate(account(), insult, Moderation.HIDE);

        assertThat(posts.find(account().id(), praise).orElseThrow().marks().isLiked()).isTrue();
        assertThat(posts.find(account().id(), insult).orElseThrow().marks().isHidden()).isTrue();
        assertThat(sandbox.moderate(account(), insult, Moderation.DELETE))
                .isInstanceOf(Delivery.Published.class);
        assertThat(sandbox.moderate(account(), insult, Moderation.LIKE))
                .isEqualTo(new Delivery.Refused("gone"));
    }

    @Test
    void what_the_audience_does_on_the_page_is_told_to_haris() {
        var question = said("Dov'è il pacco?");
        audience.edit(account(), question, "Dov'è il mio pacco?");
        audience.answerNatively(account(), question, "Eccolo");
        audience.delete(account(), question);
        audience.delete(account(), new RemoteId("never-said"));

        assertThat(told)
                .extracting(arrival -> arrival.getClass().getSimpleName())
                .containsExactly("Received", "Edited", "AnsweredNatively", "Deleted");
        assertThat(told).extracting(Arrival::id).containsOnly(question);
        assertThat(((Arrival.Received) told.getFirst()).interaction().json())
                .contains("\"text\":\"Dov'è il pacco?\"", "\"kind\":\"comment\"");
    }

    @Test
    void an_author_is_forgotten_with_everything_that_was_said() {
        var question = said("Sono Giulia Rossi");
        sandbox.publish(account(), reply(question, "Eccoci"));

        new SandboxEraser(posts, hearing, clock).erase(account().id(), "guest-giulia_r");

        var left = posts.find(account().id(), question).orElseThrow();
        assertThat(left.text()).isEmpty();
        assertThat(left.person().displayName()).isEqualTo("erased");
        assertThat(left.marks().isDeleted()).isTrue();
        assertThat(published(question)).containsExactly("Eccoci");
    }

    @Test
    void faults_are_remembered() {
        var faults = new Faults(Fault.POSTED_BUT_BROKEN, 0.2, Duration.ofMillis(1500));

        book.set(account().id(), Faults.NONE);
        book.set(account().id(), faults);

        assertThat(SandboxStores.faults(database).of(account().id())).isEqualTo(faults);
        assertThat(book.of(new AccountId("another"))).isEqualTo(Faults.NONE);
    }

    @Test
    void a_post_comes_back_from_the_database_as_it_was() {
        var arrived =
                new Interaction(
                        new PlatformName("instagram"),
                        account().id(),
                        Interaction.Kind.REVIEW,
                        new RemoteId("https://social.example/ü/1?x=%20"),
                        now(),
                        new Author("7", "نور", "Noor \u202e", 3L, true),
                        "line\nline 😡 ع",
                        Language.ARABIC,
                        URI.create("https://social.example/1"),
                        new RemoteId("p"),
                        "c",
                        4,
                        List.of(
                                new Media("image", URI.create("https://cdn.example/1.jpg"), "علبة"),
                                new Media("video", URI.create("https://cdn.example/2.mp4"), null)),
                        Reach.NONE,
                        "{}");
        hear(new Arrival.Received(arrived));
        hearing.catchUp();

        assertThat(posts.find(account().id(), arrived.id()))
                .hasValueSatisfying(
                        post -> {
                            assertThat(post)
                                    .usingRecursiveComparison()
                                    .ignoringFields("person.followers", "person.verified")
                                    .isEqualTo(Post.of(arrived, "c", Post.Voice.AUDIENCE));
                        });
    }

    private List<Timeline.Conversation> read() {
        return timeline.read(account(), Optional.empty()).conversations();
    }

    private void hear(Arrival... arrivals) {
        hearing.on(new Heard(List.of(arrivals)));
    }

    private Interaction interaction(
            String id, String author, String text, String parent, String conversation) {
        return new Interaction(
                new PlatformName("facebook"),
                account().id(),
                Interaction.Kind.COMMENT,
                new RemoteId(id),
                now(),
                new Author(author, author, null, null, false),
                text,
                null,
                null,
                parent == null ? null : new RemoteId(parent),
                conversation,
                null,
                List.of(),
                Reach.NONE,
                "{}");
    }
}
