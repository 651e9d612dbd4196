package app.haris.chat.mirror;

import static org.awaitility.Awaitility.await;

import app.haris.audit.Origin;
import app.haris.chat.Cards;
import app.haris.chat.CaseFiles;
import app.haris.chat.ChatSurface;
import app.haris.chat.Notice;
import app.haris.chat.Texts;
import app.haris.inbox.CaseNumber;
import app.haris.social.AccountId;
import app.haris.storage.jdbc.TestDatabase;
import app.haris.teaching.TaughtModel;
import app.haris.team.TeamFixtures;
import app.haris.work.FakeAgenda;
import app.haris.work.Job;
import app.haris.work.JobName;
import app.haris.work.Worker;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A surface that shows cases in a network, without anybody who acts there. */
public final class MirrorFixture<C extends Content<C>> implements ChatSurface {
    private static final JobName PUMP = new JobName("test-channel");

    private final FakeAgenda agenda = new FakeAgenda();
    private final Clock clock = Clock.systemUTC();
    private final Origin here;
    private final Showing<C> showing;
    private final Pump<C> pump;

    /** Where cases are read and drawn, and on which database it remembers what it showed. */
    public record House(CaseFiles files, Cards cards, TestDatabase database, String inbox) {}

    public MirrorFixture(Network<C> network, Painter<C> painter, Origin here, House house) {
        this.here = here;
        var memory =
                new Memories(house.database.client(), house.database.transactions())
                        .of(here.word());
        var post = new Poster<>(network, memory.messages(), clock);
        showing =
                new Showing<>(
                        number -> house.files.read(number).map(file -> file.summary()),
                        new Showing.Parts<>(
                                memory,
                                post,
                                network,
                                new Routes(house.inbox, List.of()),
                                one -> Optional.empty(),
                                PUMP,
                                agenda),
                        clock);
        var contents =
                new Contents<>(
                        new Contents.Parts<>(
                                painter,
                                here,
                                house.files,
                                house.cards,
                                new Texts(),
                                TeamFixtures.team()),
                        Locale.ENGLISH,
                        clock);
        var health = new Health(network.faults(), "slack.trouble");
        pump = new Pump<>(new Pump.Parts<>(memory, post, contents, health, network), clock);
    }

    /** Returns when everything that it was told to show is shown. */
    public void settle() {
        await().pollInterval(Duration.ofMillis(10))
                .until(
                        () -> {
                            agenda.runDue(clock.instant(), new Pumping<>(pump));
                            return agenda.waiting().isEmpty();
                        });
    }

    private record Pumping<C extends Content<C>>(Pump<C> pump) implements Worker {
        @Override
        public JobName name() {
            return PUMP;
        }

        @Override
        public Next run(Job job) {
            return pump.run(job);
        }
    }

    @Override
    public String name() {
        return here.word();
    }

    @Override
    public boolean isOn() {
        return true;
    }

    @Override
    public boolean keepsCopies() {
        return true;
    }

    @Override
    public void show(CaseNumber number) {
        showing.show(number);
    }

    @Override
    public void showSource(AccountId source) {
        throw new UnsupportedOperationException("the contract is about cards");
    }

    @Override
    public void show(Notice.About notice) {
        throw new UnsupportedOperationException("the contract is about cards");
    }

    @Override
    public void tellOf(TaughtModel model) {
        throw new UnsupportedOperationException("the contract is about cards");
    }

    @Override
    public void forget(CaseNumber number) {
        showing.forget(number);
    }
}
