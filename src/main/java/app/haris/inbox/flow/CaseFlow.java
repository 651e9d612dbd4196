package app.haris.inbox.flow;

import app.haris.inbox.Case;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.CaseState;
import app.haris.inbox.Resolution;
import app.haris.inbox.flow.CaseRow.Standing;
import app.haris.social.BrandId;
import app.haris.social.Interaction;
import app.haris.team.MemberId;
import app.haris.triage.Assessment;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * How interactions move a case.
 *
 * <p>Interactions of one author arrive in any order, and the case must come out the same: so the
 * newest by its time on the network decides where several cannot all be right (of those said at the
 * same moment, the one that arrived last), and everything else (eyes, priority, tags, the earliest
 * promise) adds up. A member's word counts for more than a rule's: once somebody has worked on the
 * case, rules neither hide nor close it any more.
 */
public final class CaseFlow {
    private CaseFlow() {}

    /** An interaction as it reads now, and what it means. */
    public record Heard(
            UUID id,
            Interaction interaction,
            Assessment assessment,
            Instant now,
            AnswerClock clock) {
        Optional<Instant> promised(BrandId brand, boolean isFirst) {
            return clock.answerBy(brand, assessment, isFirst, now);
        }
    }

    public static CaseRow opened(CaseNumber number, BrandId brand, UUID thread, Heard heard) {
        var said = heard.interaction();
        var means = heard.assessment();
        var state = byRule(heard);
        var opened =
                new Case(
                        number,
                        1,
                        brand,
                        said.account(),
                        said.platform(),
                        said.author(),
                        state,
                        means,
                        means.priority(),
                        Tags.union(List.of(), means.tags()),
                        means.assignTo(),
                        Optional.empty(),
                        heard.clock().resolution(brand, means, heard.now()),
                        heard.now(),
                        said.createdAt());
        var promised = AnswerClock.due(opened, heard.promised(brand, true));
        var standing = new Standing(!isOpen(state), false, false);
        return new CaseRow(waiting(promised, heard), thread, true, standing, 1, heard.id());
    }

    /** The case with its time standing still while it sleeps; a closed one waits for nothing. */
    private static Case waiting(Case shown, Heard heard) {
        return switch (shown.state()) {
            case CaseState.Open _ -> shown;
            case CaseState.Snoozed(var until) -> heard.clock().moved(shown, heard.now(), until);
            case CaseState.Closed _, CaseState.Merged _ -> AnswerClock.stopped(shown, heard.now());
        };
    }

    /** The case as if it had not been put to sleep until later, or stopped. */
    private static Case awake(Case shown, Heard heard) {
        var awake =
                shown.state() instanceof CaseState.Snoozed(var until)
                        ? heard.clock().moved(shown, until, heard.now())
                        : shown;
        return heard.clock().resumed(awake, heard.now());
    }

    /** A graver message may shorten what was promised, and never prolongs it. */
    private static Case promising(Case shown, Heard heard) {
        var promised = heard.clock().resolution(shown.brand(), heard.assessment(), heard.now());
        var sooner =
                Stream.concat(shown.resolution().stream(), promised.stream())
                        .min(Comparator.comparing(Resolution::by));
        return shown.resolution(sooner);
    }

    /** The author wrote again, or something older of theirs came late. */
    public static CaseRow extended(CaseRow row, Heard heard) {
        var was = row.shown();
        var said = heard.interaction();
        var isNewest = !said.createdAt().isBefore(was.lastReceivedAt());
        var isFreshStart = row.standing().answered() && isNewest;
        var state = next(row, heard, isNewest);
        var means = heard.assessment();
        var together =
                isFreshStart
                        ? means
                        : isNewest
                                ? Assessments.together(was.assessment(), means)
                                : Assessments.together(means, was.assessment());
        var rank =
                isFreshStart
                        ? means.priority()
                        : Assessments.higher(was.priority(), means.priority());
        var running = promising(awake(was, heard), heard);
        var changed =
                running.next()
                        .in(state)
                        .assessed(together, rank)
                        .tagged(Tags.union(was.tags(), means.tags()))
                        .claimedBy(was.claimedBy().or(means::assignTo));
        var answer = heard.promised(was.brand(), !row.standing().answered());
        var waiting = waiting(AnswerClock.due(changed, answer), heard);
        var seen = isNewest ? waiting.heard(said.author(), said.createdAt()) : waiting;
        return row.showing(seen)
                .standing(new Standing(!isOpen(state), row.standing().worked(), false))
                .counting(row.interactions() + 1, isNewest ? heard.id() : row.latest());
    }

    private static CaseState next(CaseRow row, Heard heard, boolean isNewest) {
        if (row.standing().worked()) {
            return new CaseState.Open();
        }
        return isNewest ? byRule(heard) : row.shown().state();
    }

    private static CaseState byRule(Heard heard) {
        var means = heard.assessment();
        return means.close()
                .<CaseState>map(reason -> new CaseState.Closed(reason, heard.now()))
                .or(() -> means.snooze().map(span -> new CaseState.Snoozed(heard.now().plus(span))))
                .orElseGet(CaseState.Open::new);
    }

    /** One of its texts reads otherwise now; the assessment is of the changed text. */
    public static CaseRow edited(CaseRow row, UUID interaction, Assessment assessment) {
        var was = row.shown();
        var together =
                interaction.equals(row.latest())
                        ? Assessments.together(was.assessment(), assessment)
                        : Assessments.together(assessment, was.assessment());
        var rank = Assessments.higher(was.priority(), assessment.priority());
        var tags = Tags.union(was.tags(), assessment.tags());
        return row.showing(was.next().assessed(together, rank).tagged(tags));
    }

    /** An answer is out: it is the author's turn. */
    public static CaseRow answered(CaseRow row, Instant at) {
        var standing = new Standing(row.standing().byRule(), true, true);
        return row.showing(AnswerClock.stopped(row.shown().next(), at)).standing(standing);
    }

    /** The network lets nobody answer any more: nothing is due. */
    public static CaseRow ended(CaseRow row, String reason, Instant at) {
        return row.showing(
                AnswerClock.stopped(row.shown().next(), at).in(new CaseState.Closed(reason, at)));
    }

    /** Two cases on which nobody has worked turned out to be one: the newer one's state counts. */
    public static CaseRow united(CaseRow into, CaseRow from, CaseRow newer) {
        var joined = joined(into, from, newer);
        var byRule = newer.standing().byRule();
        return joined.showing(joined.shown().in(newer.shown().state()))
                .standing(new Standing(byRule, false, joined.standing().answered()));
    }

    /** One case with all that the other had; one of both has the newer message. */
    public static CaseRow joined(CaseRow into, CaseRow from, CaseRow newer) {
        var older = newer.equals(from) ? into : from;
        var together = Assessments.together(older.shown().assessment(), newer.shown().assessment());
        var merged =
                into.shown()
                        .next()
                        .assessed(
                                together,
                                Assessments.higher(
                                        into.shown().priority(), from.shown().priority()))
                        .tagged(Tags.union(into.shown().tags(), from.shown().tags()))
                        .claimedBy(claim(into, from))
                        .due(earliest(into.shown().due(), from.shown().due()))
                        .resolution(sooner(into.shown(), from.shown()));
        var isSameAuthor = into.shown().author().id().equals(from.shown().author().id());
        var seen =
                isSameAuthor
                        ? merged.heard(newer.shown().author(), newer.shown().lastReceivedAt())
                        : merged;
        return into.showing(seen)
                .standing(both(into.standing(), from.standing()))
                .counting(
                        into.interactions() + from.interactions(),
                        isSameAuthor ? newer.latest() : into.latest());
    }

    private static Optional<MemberId> claim(CaseRow into, CaseRow from) {
        return into.shown().claimedBy().or(() -> from.shown().claimedBy());
    }

    private static Standing both(Standing one, Standing other) {
        return new Standing(
                one.byRule(), one.worked() || other.worked(), one.answered() && other.answered());
    }

    /** Of two promises the one that runs, and of two that run the sooner. */
    private static Optional<Resolution> sooner(Case one, Case other) {
        return Stream.concat(one.resolution().stream(), other.resolution().stream())
                .min(
                        Comparator.comparing((Resolution each) -> !each.isRunning())
                                .thenComparing(Resolution::by));
    }

    private static boolean isOpen(CaseState state) {
        return state instanceof CaseState.Open;
    }

    private static Optional<Instant> earliest(Optional<Instant> one, Optional<Instant> other) {
        return Stream.concat(one.stream(), other.stream()).min(Instant::compareTo);
    }
}
