package app.haris.chat.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.SettableClock;
import app.haris.chat.Presence;
import app.haris.chat.Presence.Present;
import app.haris.chat.Presence.Seat;
import app.haris.chat.Texts;
import app.haris.inbox.CaseNumber;
import app.haris.storage.jdbc.TestDatabase;
import app.haris.team.Member;
import app.haris.team.MemberId;
import app.haris.team.TeamFixtures;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is known of who is where, whatever the engine. */
abstract class PresencesContract {
    private static final CaseNumber CASE = new CaseNumber(7);
    private static final Seat ROOM = new Seat("room", Duration.ofSeconds(40));
    private static final Seat SLACK = new Seat("slack", Duration.ofMinutes(5));

    @RegisterExtension final TestDatabase database;

    private final SettableClock clock = SettableClock.standing();
    private final Member sara = TeamFixtures.sara();
    private final Member lina = TeamFixtures.lina();
    private Presence presence;

    PresencesContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void begin() {
        presence = new Presence(TestPresences.on(database), TeamFixtures.team(), clock);
    }

    @Test
    void whoever_says_nothing_more_is_gone_when_the_patience_with_their_seat_is() {
        presence.seen(drafting(sara), SLACK);
        presence.seen(new Present(CASE, lina.id(), false), ROOM);
        assertThat(presence.at(CASE)).hasSize(2);

        clock.advance(Duration.ofSeconds(41));
        assertThat(presence.at(CASE)).containsExactly(drafting(sara));
        assertThat(presence.everywhere()).containsOnlyKeys(CASE);

        clock.advance(Duration.ofMinutes(5));
        assertThat(presence.at(CASE)).isEmpty();
        assertThat(presence.everywhere()).isEmpty();
    }

    @Test
    void somebody_on_two_surfaces_is_there_once_and_drafts_if_they_do_on_one() {
        presence.seen(new Present(CASE, sara.id(), false), ROOM);
        presence.seen(drafting(sara), SLACK);
        assertThat(presence.at(CASE)).containsExactly(drafting(sara));

        presence.gone(CASE, sara.id(), SLACK);

        assertThat(presence.at(CASE)).containsExactly(new Present(CASE, sara.id(), false));
    }

    @Test
    void what_has_passed_does_not_stay_on_disk() {
        presence.seen(drafting(sara), SLACK);
        clock.advance(Duration.ofHours(1));

        presence.seen(drafting(lina), SLACK);

        var rows = database.client().sql("select count(*) from presence").query(Long.class);
        assertThat(rows.single()).isEqualTo(1);
    }

    @Test
    void others_who_write_are_named_to_a_member_in_their_language() {
        presence.seen(drafting(sara), SLACK);
        presence.seen(drafting(lina), ROOM);
        presence.seen(drafting(new MemberId("left-the-team")), ROOM);
        presence.seen(new Present(CASE, TeamFixtures.marco().id(), false), ROOM);

        assertThat(seenBy(sara, Locale.ITALIAN))
                .containsExactly("✍️ " + lina.name() + " sta scrivendo …");
        assertThat(seenBy(lina, Locale.ENGLISH))
                .singleElement()
                .asString()
                .contains(sara.name(), "is writing");
    }

    private List<String> seenBy(Member member, Locale language) {
        return presence.othersDrafting(CASE, member.id(), new Texts().in(language, ZoneOffset.UTC));
    }

    private static Present drafting(Member member) {
        return drafting(member.id());
    }

    private static Present drafting(MemberId member) {
        return new Present(CASE, member, true);
    }
}
