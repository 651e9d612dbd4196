package app.haris.chat.mirror;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A network that posts each nonce once, and misbehaves as it is told. */
final class PlainNetwork implements Network<Plain> {
    static final String STUBBORN = "too_many_edits";
    static final String GONE = "unknown_message";

    final List<Posted> posted = new ArrayList<>();

    /** Parts that cannot be edited. */
    final Set<String> stubborn = new HashSet<>();

    /** Whether the next posts are answered late: they are there after they were looked for. */
    boolean isLate;

    Duration pause = Duration.ZERO;
    private Optional<Posted> underWay = Optional.empty();
    private final Map<String, Verdict<Place>> next = new HashMap<>();

    /** What stands there. */
    static final class Posted {
        final String id;
        final ShownMessage row;
        String text;

        Posted(String id, ShownMessage row, String text) {
            this.id = id;
            this.row = row;
            this.text = text;
        }
    }

    /** The next post of the part ends so, and nothing is posted. */
    void answer(String part, Verdict<Place> verdict) {
        next.put(part, verdict);
    }

    List<String> texts() {
        return posted.stream().map(one -> one.text).toList();
    }

    /** What stands below a card. */
    List<String> below(Posted card) {
        return posted.stream()
                .filter(one -> one.row.thread().equals(Optional.of(card.id)))
                .map(one -> one.text)
                .toList();
    }

    @Override
    public Verdict<Place> post(ShownMessage row, Plain content) {
        var scripted = next.remove(row.part());
        if (scripted != null) {
            return scripted;
        }
        if (isLate) {
            isLate = false;
            underWay = Optional.of(add(row, content));
            posted.remove(underWay.get());
            return new Verdict.Lost<>("time-out");
        }
        underWay.ifPresent(posted::add);
        underWay = Optional.empty();
        var before = posted.stream().filter(one -> one.row.nonce().equals(row.nonce())).findFirst();
        return new Verdict.Ok<>(place(before.orElseGet(() -> add(row, content))));
    }

    private Posted add(ShownMessage row, Plain content) {
        var message = new Posted("m" + posted.size() + row.nonce(), row, content.text());
        posted.add(message);
        return message;
    }

    private static Place place(Posted message) {
        return new Place(message.row.channel(), message.id);
    }

    @Override
    public Verdict<Place> update(Place place, Plain content) {
        if (stubborn.contains(content.subject().part())) {
            return new Verdict.Refused<>(STUBBORN);
        }
        var found = posted.stream().filter(one -> place(one).equals(place)).findFirst();
        found.ifPresent(one -> one.text = content.text());
        return found.isPresent() ? new Verdict.Ok<>(place) : new Verdict.Refused<>(GONE);
    }

    @Override
    public Verdict<Boolean> delete(Place place) {
        return posted.removeIf(one -> place(one).equals(place))
                ? new Verdict.Ok<>(true)
                : new Verdict.Refused<>(GONE);
    }

    @Override
    public Duration inFlight(ShownMessage row) {
        return Duration.ZERO;
    }

    @Override
    public Verdict<List<Sighted>> sightings(ShownMessage row, Instant since) {
        return new Verdict.Ok<>(
                posted.stream()
                        .filter(one -> one.row.thread().equals(row.thread()))
                        .map(one -> new Sighted(place(one), mark(one.row)))
                        .toList());
    }

    @Override
    public String mark(ShownMessage row) {
        return row.caseNumber() + "/" + row.part();
    }

    @Override
    public Optional<Duration> pause(String where) {
        return Optional.of(pause);
    }

    @Override
    public String name() {
        return "Plain";
    }

    @Override
    public Verdict<Boolean> pin(Place place, boolean isPinned) {
        return new Verdict.Ok<>(isPinned);
    }

    @Override
    public Verdict<String> resolve(String channel) {
        return new Verdict.Ok<>(channel);
    }

    @Override
    public void forget(String channel) {}

    @Override
    public boolean rejoin(String channel) {
        return false;
    }

    @Override
    public Faults faults() {
        return new Faults(Set.of("invalid"), Set.of(GONE), Set.of(), Set.of(), Set.of());
    }
}
