package app.haris.chat.room;

import app.haris.inbox.Inbox;
import app.haris.social.Account;
import app.haris.social.Accounts;
import app.haris.social.PlatformName;
import app.haris.social.SampleDay;
import app.haris.team.MemberId;
import app.haris.work.Agenda;
import app.haris.work.Job;
import app.haris.work.JobName;
import app.haris.work.Worker;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Plays the sample day into the inbox, faster than it happened. It goes on after a restart: what
 * fell due meanwhile arrives at once.
 */
@Component
final class SampleDayPlayer implements Worker {
    private static final JobName NAME = new JobName("sample-day");
    private static final PlatformName SANDBOX = new PlatformName("sandbox");

    /** At this speed the day lasts a minute. */
    private static final double MINUTE_SPEED = 900;

    private final SampleDay day;
    private final JdbcSamplePlays plays;
    private final Inbox inbox;
    private final Accounts accounts;
    private final Agenda agenda;
    private final Clock clock;

    SampleDayPlayer(
            SampleDay day,
            JdbcSamplePlays plays,
            Inbox inbox,
            Accounts accounts,
            Agenda agenda,
            Clock clock) {
        this.day = day;
        this.plays = plays;
        this.inbox = inbox;
        this.accounts = accounts;
        this.agenda = agenda;
        this.clock = clock;
    }

    /** Whether there is an account to play it to. */
    boolean isPlayable() {
        return stage().isPresent();
    }

    /** The play that is going on. */
    Optional<SamplePlay> playing() {
        return plays.last().filter(SamplePlay::isPlaying);
    }

    /**
     * Begins to play, unless the day is playing already.
     *
     * @param within how long the whole day is to take
     */
    void play(Duration within, MemberId by) {
        var stage = stage();
        if (stage.isEmpty() || playing().isPresent()) {
            return;
        }
        var speed = MINUTE_SPEED * 60 / Math.max(1, within.toSeconds());
        var now = clock.instant();
        var total = day.of(stage.get().id(), now, speed).size();
        plays.put(new SamplePlay(stage.get().id(), by, now, speed, 0, total, SamplePlay.PLAYING));
        agenda.add(new Job(NAME, "play", now));
    }

    void stop() {
        playing().ifPresent(play -> plays.put(play.in(SamplePlay.STOPPED)));
    }

    @Override
    public JobName name() {
        return NAME;
    }

    @Override
    public Next run(Job job) {
        var play = playing();
        return play.isEmpty() ? new Next.Done() : goOn(play.get());
    }

    private Next goOn(SamplePlay play) {
        var moments = day.of(play.account(), play.startedAt(), play.speed());
        var now = clock.instant();
        var due =
                moments.stream()
                        .skip(play.played())
                        .takeWhile(moment -> !moment.at().isAfter(now))
                        .map(SampleDay.Moment::arrival)
                        .toList();
        inbox.accept(due);
        var played = play.played() + due.size();
        plays.advance(played, played < moments.size());
        return played < moments.size() ? new Next.Again(moments.get(played).at()) : new Next.Done();
    }

    private Optional<Account> stage() {
        return accounts.all().stream()
                .filter(account -> account.platform().equals(SANDBOX))
                .findFirst();
    }
}
