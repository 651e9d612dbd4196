package app.haris.chat;

import app.haris.inbox.CaseNumber;
import app.haris.team.Member;
import app.haris.team.MemberId;
import app.haris.team.Team;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who is looking at which case, and who is writing; on all surfaces and instances together, so that
 * two members do not answer the same person without knowing.
 */
@Component
public final class Presence {
    private final Presences rows;
    private final Team team;
    private final Clock clock;

    public Presence(Presences rows, Team team, Clock clock) {
        this.rows = rows;
        this.team = team;
        this.clock = clock;
    }

    /** A member at a case. */
    public record Present(CaseNumber number, MemberId member, boolean drafting) {}

    /**
     * Where a member is at a case.
     *
     * @param patience how long somebody is taken to be there who says nothing more
     */
    public record Seat(String surface, Duration patience) {}

    public void seen(Present present, Seat seat) {
        var now = clock.instant();
        rows.removeUntil(now);
        rows.put(present, seat.surface(), now.plus(seat.patience()));
    }

    public void gone(CaseNumber number, MemberId member, Seat seat) {
        rows.remove(number, member, seat.surface());
    }

    /** Everybody at a case, each once, wherever they are. */
    public List<Present> at(CaseNumber number) {
        return rows.at(number, clock.instant());
    }

    /** Everybody who is anywhere. */
    public Map<CaseNumber, List<Present>> everywhere() {
        return rows.everywhere(clock.instant()).stream()
                .collect(Collectors.groupingBy(Present::number));
    }

    /** One line for each other member who writes in the case just now. */
    public List<String> othersDrafting(CaseNumber number, MemberId self, Wording words) {
        return at(number).stream()
                .filter(one -> one.drafting() && !one.member().equals(self))
                .map(one -> team.find(one.member()).map(Member::name))
                .flatMap(Optional::stream)
                .map(name -> "✍️ " + words.say("here.drafting", Map.of("name", name)))
                .toList();
    }
}
