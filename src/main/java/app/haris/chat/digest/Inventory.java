package app.haris.chat.digest;

import app.haris.chat.Cards;
import app.haris.chat.Wording;
import app.haris.escalation.Escalations;
import app.haris.inbox.Case;
import app.haris.inbox.CaseQuery;
import app.haris.inbox.Cases;
import app.haris.reply.Replies;
import app.haris.reply.ReplyState;
import app.haris.team.Member;
import app.haris.team.Role;
import app.haris.triage.Priority;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is there to be done, in one reader's words. */
@Component
final class Inventory {
    private static final int MOST = 8;
    private static final int MOST_LOOKED_AT = 200;

    private final Cases cases;
    private final Replies replies;
    private final Escalations escalations;
    private final Cards cards;
    private final Clock clock;

    Inventory(Cases cases, Replies replies, Escalations escalations, Cards cards, Clock clock) {
        this.cases = cases;
        this.replies = replies;
        this.escalations = escalations;
        this.cards = cards;
        this.clock = clock;
    }

    /** How many cases are open, unclaimed, the reader's own, and late. */
    String counts(Member reader, Wording words) {
        var counts = cases.counts(reader.id());
        return words.say(
                "home.counts",
                Map.of(
                        "open", counts.open(),
                        "unclaimed", counts.unclaimed(),
                        "mine", counts.mine(),
                        "late", counts.late()));
    }

    /** Everything that somebody who comes on duty must know. */
    List<String> all(Member reader, Wording words) {
        var lines = new ArrayList<String>();
        escalations.active().stream()
                .limit(MOST)
                .map(one -> cards.line(one, words.language(), clock.instant()))
                .forEach(lines::add);
        lines.addAll(listed("bulletin.late", late(), words));
        lines.addAll(listed("bulletin.awaiting", awaiting(reader), words));
        lines.addAll(listed("bulletin.held", held(), words));
        return lines;
    }

    /** What is of low priority and nobody has claimed. */
    List<String> low(Wording words) {
        var found =
                open().stream()
                        .filter(one -> one.priority() == Priority.LOW)
                        .filter(one -> one.claimedBy().isEmpty())
                        .toList();
        return listed("bulletin.low", found, words);
    }

    List<String> waiting(Member reader, Wording words) {
        var lines = new ArrayList<>(listed("bulletin.late", late(), words));
        lines.addAll(listed("bulletin.awaiting", awaiting(reader), words));
        return lines;
    }

    private List<String> listed(String key, List<Case> found, Wording words) {
        if (found.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        lines.add(words.say(key, Map.of("count", found.size())));
        found.stream()
                .limit(MOST)
                .map(one -> "· " + cards.line(one, words.language(), clock.instant()))
                .forEach(lines::add);
        return lines;
    }

    private List<Case> open() {
        return cases.list(CaseQuery.ALL.withState("open").withLimit(MOST_LOOKED_AT)).cases();
    }

    /** Those who have waited longest come first. */
    private List<Case> late() {
        return cases.list(CaseQuery.ALL.thatAreLate().withLimit(MOST_LOOKED_AT)).cases().stream()
                .sorted(Comparator.comparing(one -> one.due().orElseThrow()))
                .toList();
    }

    private List<Case> awaiting(Member reader) {
        return reader.may(Role.APPROVER)
                ? replies.awaiting(reader.id(), Long.MAX_VALUE, MOST_LOOKED_AT).stream()
                        .flatMap(number -> cases.find(number).stream())
                        .filter(one -> !one.isClosed())
                        .toList()
                : List.of();
    }

    /** Answers that were approved and did not leave. */
    private List<Case> held() {
        var open = open();
        var revisions = replies.of(open);
        return open.stream()
                .filter(
                        one ->
                                revisions.getOrDefault(one.number(), List.of()).stream()
                                        .anyMatch(each -> each.state() instanceof ReplyState.Held))
                .toList();
    }
}
