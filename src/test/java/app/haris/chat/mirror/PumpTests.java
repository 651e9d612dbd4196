package app.haris.chat.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.SettableClock;
import app.haris.audit.Origin;
import app.haris.chat.Cards;
import app.haris.chat.CaseFileFixtures;
import app.haris.chat.CaseFilesInMemory;
import app.haris.chat.Texts;
import app.haris.reply.ReplyState;
import app.haris.social.AccountFixtures;
import app.haris.social.Platforms;
import app.haris.storage.jdbc.TestDatabase;
import app.haris.team.TeamFixtures;
import app.haris.work.FakeAgenda;
import app.haris.work.Job;
import app.haris.work.JobName;
import app.haris.work.Worker.Next;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Empties the queue of a channel. */
class PumpTests {
    private static final String CHANNEL = "inbox";
    private static final JobName NAME = new JobName("test-channel");

    @RegisterExtension final TestDatabase database = TestDatabase.h2();

    private final SettableClock clock = SettableClock.standing();
    private final PlainNetwork network = new PlainNetwork();
    private final CaseFilesInMemory files = new CaseFilesInMemory();
    private Memory memory;
    private Poster<Plain> post;
    private Pump<Plain> pump;

    @BeforeEach
    void open() {
        memory = new Memories(database.client(), database.transactions()).of("plain");
        post = new Poster<>(network, memory.messages(), clock);
        var health = new Health(network.faults(), "discord.trouble");
        pump = new Pump<>(new Pump.Parts<>(memory, post, contents(), health, network), clock);
    }

    private Contents<Plain> contents() {
        files.put(CaseFileFixtures.arrived());
        var accounts = AccountFixtures.accounts();
        var team = TeamFixtures.team();
        var cards = new Cards(new Texts(), team, accounts, new Platforms(List.of()));
        var parts =
                new Contents.Parts<>(
                        new PlainPainter(), Origin.DISCORD, files, cards, new Texts(), team);
        return new Contents<>(parts, Locale.ENGLISH, clock);
    }

    @Test
    void who_has_to_wait_for_the_network_gives_the_turn_back_until_then() {
        add(CaseFileFixtures.NUMBER.value());
        network.pause = Duration.ofSeconds(1);
        var then = clock.instant().plus(network.pause);

        assertThat(run()).isEqualTo(new Next.Again(then));
        clock.advance(Duration.ofMillis(600));
        assertThat(run()).isEqualTo(new Next.Again(then));
        assertThat(network.posted).isEmpty();

        clock.set(then);
        assertThat(run()).isEqualTo(new Next.Done());
        assertThat(network.posted).hasSize(1);
    }

    @Test
    void the_message_of_a_group_that_was_deleted_comes_back() {
        LongStream.rangeClosed(1, 61).forEach(this::add);
        run();
        var group = network.posted.getLast();
        assertThat(group.text).isEqualTo("group of 61");

        network.posted.remove(group);
        losses().deleted(new Place(CHANNEL, group.id));
        run();

        assertThat(network.posted.getLast().text).isEqualTo("group of 61");
    }

    @Test
    void a_deleted_card_comes_back_and_takes_no_call_with_it() {
        var number = CaseFileFixtures.NUMBER.value();
        add(number);
        run();
        memory.messages()
                .note(new Subject(number, 0, "page-1"), new Place("D1", "1.1"), clock.instant());

        var card = network.posted.removeFirst();
        losses().deleted(new Place(CHANNEL, card.id));
        run();

        assertThat(network.texts()).containsExactly(card.text);
        assertThat(memory.messages().at(new Place("D1", "1.1"))).isPresent();
    }

    @Test
    void a_card_whose_thread_was_deleted_comes_back_with_what_stood_below_and_takes_no_call() {
        var number = CaseFileFixtures.NUMBER.value();
        files.put(
                CaseFileFixtures.with(
                        CaseFileFixtures.revision(1, "On its way.", new ReplyState.Drafted()),
                        CaseFileFixtures.arrived()));
        add(number);
        settle();
        var call = new Place("D1", "1.1");
        memory.messages().note(new Subject(number, 0, "page-1"), call, clock.instant());
        var card = network.posted.getFirst();
        var below = network.below(card);
        assertThat(below).hasSize(1);

        network.posted.removeIf(one -> one.row.thread().equals(Optional.of(card.id)));
        clock.advance(Duration.ofSeconds(1));
        losses().threadDeleted(memory.messages().at(new Place(CHANNEL, card.id)).orElseThrow());
        settle();

        var anew = network.posted.getFirst();
        assertThat(network.posted).hasSize(2).doesNotContain(card);
        assertThat(anew.row.isCard()).isTrue();
        assertThat(network.below(anew)).isEqualTo(below);
        assertThat(memory.messages().at(call)).isPresent();
    }

    private Losses losses() {
        var agenda = new FakeAgenda();
        var parts =
                new Showing.Parts<>(
                        memory,
                        post,
                        network,
                        new Routes(CHANNEL, List.of()),
                        one -> Optional.empty(),
                        NAME,
                        agenda);
        var showing = new Showing<>(number -> Optional.empty(), parts, clock);
        return new Losses(memory.messages(), showing, "plain");
    }

    private void add(long number) {
        memory.queue()
                .add(
                        new Waiting(number, CHANNEL, 1, "", false, OptionalLong.empty(), 1, 0),
                        clock.instant());
    }

    private void settle() {
        while (run() instanceof Next.Again(var at)) {
            clock.set(at);
        }
    }

    private Next run() {
        return pump.run(new Job(NAME, CHANNEL, clock.instant()));
    }
}
