package app.haris.chat.room;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.audit.Origin;
import app.haris.crisis.Crises;
import app.haris.crisis.CrisisRoom;
import app.haris.crisis.CrisisRoom.Kind;
import app.haris.crisis.CrisisRooms;
import app.haris.crisis.Scope;
import app.haris.escalation.CrisisLevel;
import app.haris.inbox.Actor;
import app.haris.inbox.Outcome;
import app.haris.team.MemberId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A crisis room's page, open on a phone while others work. */
class CrisisBrowserTests extends BrowserTest {
    @Autowired private CrisisRooms rooms;
    @Autowired private Crises crises;

    private Actor noor() {
        return new Actor(team.find(new MemberId("noor")).orElseThrow(), Origin.ROOM);
    }

    @Test
    void what_others_say_appears_without_reloading() {
        var topic = new Scope.OfTopic("recall");
        var room = ((Outcome.Done<?>) rooms.open("إشاعة استدعاء", topic, noor())).value();
        var number = ((CrisisRoom) room).number();
        try {
            var browser = first("sara").phone().open("/crisis/" + number);
            browser.sees("#situation", "إشاعة استدعاء");

            rooms.note(number, Kind.NOTE, "they call the shop", noor());
            crises.set(topic, CrisisLevel.YELLOW, Optional.empty(), "the press asks", noor());

            browser.sees("#situation .timeline", "they call the shop");
            browser.sees("#situation .timeline", "the press asks");
            assertThat(browser.text("#situation .timeline"))
                    .contains("YELLOW · ", "#recall")
                    .doesNotContain("topic:");
            browser.picture("crisis-phone");
            assertThat(browser.inspection().overflow()).isZero();
            assertThat(browser.inspection().barriers()).isEmpty();
            browser.hasNoErrors();
        } finally {
            rooms.close(number, "the lab found nothing", noor());
            crises.close("over", noor());
        }
    }
}
