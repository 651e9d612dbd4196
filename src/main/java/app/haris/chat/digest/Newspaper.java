package app.haris.chat.digest;

import app.haris.chat.Briefing;
import app.haris.chat.Bulletins;
import app.haris.chat.Bulletins.Holder;
import app.haris.chat.Texts;
import app.haris.chat.Wording;
import app.haris.escalation.OnCall;
import app.haris.escalation.OnCall.Turn;
import app.haris.team.DutyRoster.Gap;
import app.haris.team.Member;
import app.haris.team.MemberId;
import app.haris.team.Team;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes what members are told, each in their language and by their clock. */
@Component
final class Newspaper implements Briefing {
    private static final Duration LONGEST_TURN = Duration.ofDays(60);

    private final OnCall onCall;
    private final Inventory inventory;
    private final Changes changes;
    private final Bulletins bulletins;
    private final Team team;
    private final Texts texts;
    private final Clock clock;

    Newspaper(
            OnCall onCall,
            Inventory inventory,
            Changes changes,
            Bulletins bulletins,
            Team team,
            Texts texts,
            Clock clock) {
        this.clock = clock;
        this.bulletins = bulletins;
        this.onCall = onCall;
        this.inventory = inventory;
        this.changes = changes;
        this.team = team;
        this.texts = texts;
    }

    /** To whoever is on call from now on: what is to be done, and what changed. */
    String handover(Member reader, String schedule, Holder before, Instant now) {
        var words = words(reader);
        var lines = new ArrayList<String>();
        lines.add(turn("bulletin.handover", schedule, now, words));
        before.member()
                .map(last -> Map.of("member", name(last), "since", before.since()))
                .map(arguments -> words.say("bulletin.before", arguments))
                .ifPresent(lines::add);
        lines.add(inventory.counts(reader, words));
        lines.add(changes(before, words));
        lines.addAll(inventory.all(reader, words));
        return String.join("\n", lines);
    }

    /** Whoever is on call is told what changed since the turn began, as far as it was seen. */
    @Override
    public String of(Member reader, Wording words) {
        var lines = new ArrayList<String>();
        lines.add(inventory.counts(reader, words));
        for (var schedule : team.schedules()) {
            bulletins
                    .holder(schedule)
                    .filter(turn -> turn.member().equals(Optional.of(reader.id())))
                    .ifPresent(
                            turn -> {
                                lines.add(turn("bulletin.turn", schedule, clock.instant(), words));
                                lines.add(changes(turn, words));
                            });
        }
        var waiting = new ArrayList<>(inventory.all(reader, words));
        waiting.addAll(inventory.low(words));
        lines.addAll(waiting.isEmpty() ? List.of(words.say("bulletin.nothing")) : waiting);
        return String.join("\n", lines);
    }

    private String changes(Holder since, Wording words) {
        var arguments = new HashMap<String, Object>(changes.since(since.entry()));
        arguments.put("since", since.since());
        return words.say("bulletin.changes", arguments);
    }

    private String turn(String key, String schedule, Instant now, Wording words) {
        return end(schedule, now)
                .map(to -> Map.of("schedule", schedule, "to", to))
                .map(arguments -> words.say(key, arguments))
                .orElseGet(() -> words.say(key + "-open", Map.of("schedule", schedule)));
    }

    private Optional<Instant> end(String schedule, Instant now) {
        return onCall.between(schedule, now, now.plus(LONGEST_TURN)).stream()
                .findFirst()
                .map(Turn::to)
                .filter(to -> to.isBefore(now.plus(LONGEST_TURN)));
    }

    /** What can wait, if there is anything to tell. */
    Optional<String> digest(Member reader) {
        var words = words(reader);
        var lines = new ArrayList<>(inventory.low(words));
        lines.addAll(inventory.waiting(reader, words));
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        lines.addFirst(inventory.counts(reader, words));
        lines.addFirst(words.say("bulletin.digest"));
        return Optional.of(String.join("\n", lines));
    }

    String gap(Member reader, String schedule, Gap gap) {
        return words(reader)
                .say(
                        "bulletin.gap",
                        Map.of("schedule", schedule, "from", gap.from(), "to", gap.to()));
    }

    private Wording words(Member reader) {
        return texts.in(reader.language(), team.zone(reader));
    }

    private String name(MemberId id) {
        return team.find(id).map(Member::name).orElseGet(id::value);
    }
}
