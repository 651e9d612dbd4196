package app.haris.team;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A team in memory whose policy and office door a test may change at any time. */
public final class FakeTeam implements Team {
    public static final TeamPolicy POLICY =
            new TeamPolicy(
                    false,
                    Duration.ofSeconds(10),
                    1,
                    Map.of(),
                    Duration.ofHours(24),
                    Duration.ofHours(2));

    private volatile List<Member> members;
    private volatile TeamPolicy policy = POLICY;
    private volatile boolean open = true;
    private volatile ResponseTargets targets = ResponseTargets.NONE;
    private volatile List<Away> away = List.of();
    private volatile List<LocalTime> digests = List.of();
    private volatile Optional<Instant> back = Optional.empty();
    private volatile Optional<String> outOfHours = Optional.empty();
    private final Map<String, DutyRoster> schedules = new TreeMap<>();

    public FakeTeam(List<Member> members) {
        this.members = List.copyOf(members);
    }

    public void become(List<Member> members) {
        this.members = List.copyOf(members);
    }

    public void agreeOn(TeamPolicy policy) {
        this.policy = policy;
    }

    public void promise(ResponseTargets promised) {
        targets = promised;
    }

    public void schedule(String name, Rotation rotation) {
        schedules.put(name, DutyRoster.of(rotation));
    }

    public void schedule(String name, DutyRoster roster) {
        schedules.put(name, roster);
    }

    public void away(List<Away> absences) {
        away = List.copyOf(absences);
    }

    @Override
    public List<Away> away() {
        return away;
    }

    @Override
    public Optional<DutyRoster> schedule(String name) {
        return Optional.ofNullable(schedules.get(name));
    }

    @Override
    public List<String> schedules() {
        return List.copyOf(schedules.keySet());
    }

    @Override
    public ResponseTargets targets() {
        return targets;
    }

    /** Closes until a moment, and tells authors so by this template. */
    public void closeUntil(Instant opening, String template) {
        open = false;
        back = Optional.of(opening);
        outOfHours = Optional.of(template);
    }

    @Override
    public Optional<String> outOfHours() {
        return outOfHours;
    }

    @Override
    public Optional<Instant> backAt(String brand, Instant now) {
        return back.filter(now::isBefore);
    }

    public void digestAt(List<LocalTime> times) {
        digests = List.copyOf(times);
    }

    @Override
    public List<LocalTime> digests() {
        return digests;
    }

    public void open() {
        open = true;
    }

    public void close() {
        open = false;
    }

    @Override
    public List<Member> members() {
        return members;
    }

    @Override
    public Optional<Member> find(MemberId id) {
        return members.stream().filter(member -> member.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Member> find(Identity identity) {
        return members.stream()
                .filter(member -> member.identities().contains(identity))
                .findFirst();
    }

    @Override
    public TeamPolicy policy() {
        return policy;
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("Europe/Rome");
    }

    @Override
    public boolean isOpen(String hours, Instant at) {
        return open;
    }
}
