package app.haris.reply.members;

import app.haris.inbox.Actor;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.CaseState;
import app.haris.inbox.Cases;
import app.haris.inbox.Denial;
import app.haris.inbox.Outcome;
import app.haris.reply.ReplyState;
import app.haris.reply.Revision;
import app.haris.reply.draft.Drafts;
import app.haris.reply.draft.Reply;
import app.haris.reply.draft.Revisions;
import app.haris.storage.Transactions;
import app.haris.team.Role;
import app.haris.team.Team;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Sets the scene for what a member wants: one transaction, the case's lock, the member's role as it
 * is now, and the revision that is meant.
 */
@Component
final class Stage {
    private final Transactions transactions;
    private final Cases cases;
    private final Drafts drafts;
    private final Revisions revisions;
    private final Team team;
    private final Clock clock;

    Stage(
            Transactions transactions,
            Cases cases,
            Drafts drafts,
            Revisions revisions,
            Team team,
            Clock clock) {
        this.transactions = transactions;
        this.cases = cases;
        this.drafts = drafts;
        this.revisions = revisions;
        this.team = team;
        this.clock = clock;
    }

    /** Does something on a case. */
    <T> Outcome<T> on(CaseNumber number, Actor actor, Role role, Function<Scene, Outcome<T>> deed) {
        return transactions.call(() -> locked(number, actor, role, deed));
    }

    /** Does something to a revision, and shows what became of it. */
    Outcome<Revision> on(
            CaseNumber number,
            OptionalInt revision,
            Actor actor,
            Verb verb,
            BiFunction<Scene, Reply, Outcome<Reply>> deed) {
        return on(
                number,
                actor,
                verb.role(),
                scene ->
                        (verb.isOnward() ? unmerged(scene) : new Outcome.Done<>(scene))
                                .flatMap(set -> pick(set, revision, verb.permits()))
                                .flatMap(reply -> deed.apply(scene, reply))
                                .map(reply -> revisions.of(reply, scene.about())));
    }

    /** Starts something new on a case. */
    Outcome<Revision> start(CaseNumber number, Actor actor, Function<Scene, Outcome<Reply>> deed) {
        return on(
                number,
                actor,
                Role.MEMBER,
                scene ->
                        unmerged(scene)
                                .flatMap(deed)
                                .map(reply -> revisions.of(reply, scene.about())));
    }

    private static Outcome<Scene> unmerged(Scene scene) {
        return scene.about().state() instanceof CaseState.Merged(var into, var at)
                ? Denials.of(Denials.caseMerged(into))
                : new Outcome.Done<>(scene);
    }

    private <T> Outcome<T> locked(
            CaseNumber number, Actor actor, Role role, Function<Scene, Outcome<T>> deed) {
        var member = team.find(actor.member().id());
        if (member.filter(found -> found.may(role)).isEmpty()) {
            return Denials.of(Denial.needsRole(role, team));
        }
        var about = cases.lock(number);
        if (about.isEmpty()) {
            return Denials.of(Denial.noSuchCase(number));
        }
        return deed.apply(
                new Scene(
                        about.get(),
                        drafts.of(number),
                        new Actor(member.get(), actor.from()),
                        clock.instant()));
    }

    private static Outcome<Reply> pick(
            Scene scene, OptionalInt revision, Predicate<ReplyState> permits) {
        return revision.isPresent()
                ? named(scene, revision.getAsInt(), permits)
                : only(scene, permits);
    }

    private static Outcome<Reply> named(Scene scene, int revision, Predicate<ReplyState> permits) {
        var named = scene.replies().stream().filter(reply -> reply.number() == revision).findAny();
        if (named.isEmpty()) {
            return Denials.of(Denials.noSuchRevision(revision));
        }
        var reply = named.get();
        if (!scene.isNewest(reply)) {
            return Denials.of(Denials.staleRevision(revision, scene.newestOf(reply)));
        }
        return permits.test(reply.state())
                ? new Outcome.Done<>(reply)
                : Denials.of(Denials.wrongState(reply));
    }

    /** What has left is only meant where nothing else can be. */
    private static List<Reply> unpublishedFirst(List<Reply> newest, Predicate<ReplyState> permits) {
        var permitted = newest.stream().filter(reply -> permits.test(reply.state())).toList();
        var unpublished =
                permitted.stream()
                        .filter(reply -> !(reply.state() instanceof ReplyState.Published))
                        .toList();
        return unpublished.isEmpty() ? permitted : unpublished;
    }

    private static Outcome<Reply> only(Scene scene, Predicate<ReplyState> permits) {
        var newest = scene.newest();
        var possible = unpublishedFirst(newest, permits);
        if (possible.size() == 1) {
            return new Outcome.Done<>(possible.getFirst());
        }
        if (!possible.isEmpty()) {
            return Denials.of(Denials.whichRevision(possible));
        }
        return Denials.of(
                newest.isEmpty() ? Denials.noDraft() : Denials.wrongState(newest.getLast()));
    }
}
