package app.haris.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.haris.SettableClock;
import app.haris.inbox.CaseChanged;
import app.haris.inbox.CaseNumber;
import app.haris.social.AccountFixtures;
import app.haris.social.Platforms;
import app.haris.team.TeamFixtures;
import app.haris.work.FakeAgenda;
import app.haris.work.Job;
import app.haris.work.Worker;
import java.util.List;
import org.junit.jupiter.api.Test;

class CardDeliveryTests {
    private static final CaseNumber NUMBER = CaseFileFixtures.NUMBER;

    private final SettableClock clock = SettableClock.standing();
    private final FakeAgenda agenda = new FakeAgenda();
    private final CaseFilesInMemory files = new CaseFilesInMemory();
    private final Cards cards =
            new Cards(
                    new Texts(),
                    TeamFixtures.team(),
                    AccountFixtures.accounts(),
                    new Platforms(List.of()));
    private final FakeSurface chat = new FakeSurface(files, cards, true);
    private final FakeSurface room = new FakeSurface(files, cards, false);
    private final CardDelivery delivery = new CardDelivery(List.of(chat, room), agenda, clock);

    @Test
    void a_surface_that_keeps_copies_gets_a_job_with_the_change() {
        files.put(CaseFileFixtures.arrived());

        delivery.changing(List.of(change(1), change(2)));

        assertThat(agenda.waiting()).extracting(Job::key).containsExactly("fake:1042");
        work();
        assertThat(chat.message(NUMBER)).isPresent();
        assertThat(chat.showings()).isOne();
        assertThat(room.showings()).isZero();
    }

    @Test
    void a_surface_that_keeps_none_is_told_after_the_change() {
        delivery.tell(change(1));

        assertThat(room.showings()).isOne();
        assertThat(chat.showings()).isZero();
    }

    @Test
    void a_job_that_could_not_be_done_fails_and_so_is_repeated() {
        files.put(CaseFileFixtures.arrived());
        delivery.changing(List.of(change(1)));
        chat.breakDown();

        assertThatThrownBy(this::work).hasMessage("the chat is down");
    }

    @Test
    void what_was_erased_is_forgotten_where_copies_are_kept() {
        files.put(CaseFileFixtures.arrived());
        chat.show(NUMBER);

        delivery.erase(List.of(NUMBER));
        work();

        assertThat(chat.message(NUMBER)).isEmpty();
    }

    @Test
    void every_surface_shows_a_source_that_came_into_trouble_and_tries_again_if_it_cannot() {
        var source = AccountFixtures.acmeDemo().id();
        var worker = new CardWorkers().showsSources(List.of(chat, room));
        new SourceDelivery(List.of(chat, room), agenda, clock).changing(source);
        chat.breakDown();

        assertThatThrownBy(() -> agenda.runDue(clock.instant(), worker))
                .hasMessage("the chat is down");
        chat.recover();
        worker.run(new Job(SourceDelivery.SHOW, "fake:" + source, clock.instant()));
        worker.run(new Job(SourceDelivery.SHOW, "fleeting:" + source, clock.instant()));

        assertThat(chat.sources()).containsExactly(source);
        assertThat(room.sources()).containsExactly(source);
    }

    @Test
    void a_surface_that_is_gone_by_then_is_no_trouble() {
        delivery.changing(List.of(change(1)));

        agenda.runDue(clock.instant(), new CardWorkers().showsCards(List.of(room)));

        assertThat(agenda.waiting()).isEmpty();
    }

    private void work() {
        var workers = new CardWorkers();
        var surfaces = List.<ChatSurface>of(chat, room);
        Worker show = workers.showsCards(surfaces);
        agenda.runDue(clock.instant(), show, workers.forgetsCards(surfaces));
    }

    private static CaseChanged change(long version) {
        return new CaseChanged(NUMBER, version, "claimed");
    }
}
