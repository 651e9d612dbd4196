package app.haris.crisis;

import static app.haris.inbox.Speech.giulia;
import static app.haris.team.TeamFixtures.lina;
import static app.haris.team.TeamFixtures.marco;
import static app.haris.team.TeamFixtures.omar;
import static app.haris.team.TeamFixtures.sara;
import static org.assertj.core.api.Assertions.assertThat;

import app.haris.chat.Answer;
import app.haris.chat.Cards;
import app.haris.chat.CaseFiles;
import app.haris.chat.ChatWorld;
import app.haris.inbox.CaseNumber;
import app.haris.reply.Replies;
import app.haris.reply.ReplyState;
import app.haris.social.Author;
import app.haris.storage.jdbc.TestDatabase;
import app.haris.team.Member;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nothing is said about what an order of silence covers. */
abstract class SilenceContract {
    @RegisterExtension final TestDatabase database;
    private ChatWorld world;
    private CaseNumber number;

    SilenceContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        world = new ChatWorld(database);
        number = hear(1);
        say(marco(), "tag refund");
        hear(2);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private CaseNumber hear(int author) {
        var somebody = new Author("a" + author, "a" + author, "Author " + author, 10L, false);
        return world.hear(giulia("m" + author).by(somebody).saying("Salve!"));
    }

    private Answer say(Member member, String line) {
        return world.say(member, number, line);
    }

    private void pass(Duration time) {
        var end = world.clock.instant().plus(time);
        while (world.clock.instant().isBefore(end)) {
            world.clock.advance(Duration.ofSeconds(15));
            world.work();
        }
    }

    private void approved() {
        say(omar(), "reply Ecco la risposta.");
        say(sara(), "approve");
    }

    private ReplyState state() {
        return world.bean(Replies.class).of(number).getLast().state();
    }

    private int published() {
        return world.platform.publications().size();
    }

    @Test
    void it_is_previewed_holds_nothing_before_a_lead_approves_and_all_it_covers_afterwards() {
        assertThat(say(lina(), "silence add \"topic:refund\" until 18:00 lawyers look").said())
                .contains("Would hold 1 open case", "silence approve 1", "lawyers look");
        assertThat(say(sara(), "silence approve 1").denial()).isPresent();
        approved();
        assertThat(say(marco(), "silence approve 1").isDone()).isTrue();

        pass(Duration.ofMinutes(1));

        assertThat(published()).isZero();
        assertThat(state()).isEqualTo(new ReplyState.Held("silence"));
    }

    @Test
    void each_card_that_it_stops_says_until_when_by_whom_and_why_and_no_longer_afterwards() {
        say(marco(), "silence add #refund 2h lawyers look");
        say(marco(), "silence approve 1");
        pass(Duration.ofMinutes(1));
        assertThat(card()).contains("🔇", "lawyers look", "Marco");
        var version = version();

        pass(Duration.ofHours(2));

        assertThat(card()).doesNotContain("🔇");
        assertThat(version()).isGreaterThan(version);
    }

    @Test
    void what_was_held_asks_again_when_it_has_ended_and_nothing_floods_out() {
        say(marco(), "silence add until 2h prova");
        say(marco(), "silence approve 1");
        approved();
        pass(Duration.ofHours(3));

        assertThat(published()).isZero();
        assertThat(say(sara(), "send").isDone()).isTrue();
        pass(Duration.ofMinutes(1));
        assertThat(published()).isOne();
    }

    @Test
    void a_lead_may_release_one_and_others_may_not() {
        say(marco(), "silence add until 2h prova");
        say(marco(), "silence approve 1");
        approved();
        pass(Duration.ofMinutes(1));

        say(sara(), "send");
        pass(Duration.ofMinutes(1));
        assertThat(published()).isZero();
        say(lina(), "send");
        say(marco(), "send");
        pass(Duration.ofMinutes(1));
        assertThat(published()).isOne();
    }

    @Test
    void what_it_does_not_cover_goes_out_and_ended_it_holds_nothing_more() {
        say(marco(), "silence add #delivery 2h prova");
        say(marco(), "silence approve 1");
        approved();
        pass(Duration.ofMinutes(1));
        assertThat(published()).isOne();

        assertThat(say(omar(), "silence end 1").denial()).isPresent();
        assertThat(say(marco(), "silence end 1").isDone()).isTrue();
        assertThat(say(lina(), "silence").said()).contains("No order");
    }

    @Test
    void it_needs_a_reason_and_an_end_that_is_to_come() {
        assertThat(say(marco(), "silence add #refund 2h").denial()).isPresent();
        assertThat(say(marco(), "silence add #refund 60d why").denial()).isPresent();
        assertThat(say(marco(), "silence add brand:nobody 2h why").denial()).isPresent();
        assertThat(say(marco(), "silence approve 7").denial()).isPresent();
    }

    private String card() {
        var file = world.bean(CaseFiles.class).read(number).orElseThrow();
        var card = world.bean(Cards.class).draw(file, Locale.ENGLISH, world.clock.instant());
        return String.join(" · ", card.status());
    }

    private long version() {
        return world.bean(CaseFiles.class).read(number).orElseThrow().summary().version();
    }
}
