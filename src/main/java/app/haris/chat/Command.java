package app.haris.chat;

import app.haris.escalation.CrisisLevel;
import app.haris.inbox.CaseNumber;
import app.haris.social.AccountId;
import app.haris.social.BrandId;
import app.haris.social.Moderation;
import app.haris.social.Receipt;
import app.haris.team.MemberId;
import app.haris.triage.Task;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a member wants done: the same whether it was typed, clicked, reacted or posted. Commands on
 * a case name it; the grammar fills the number in where the place says which case is meant.
 */
public sealed interface Command {
    /**
     * Whether it is on disk before it is answered, so that no other transaction may surround it.
     */
    default boolean standsAlone() {
        return this instanceof Erase || this instanceof OfCrisis || this instanceof OfSilence;
    }

    /** A command on one case. */
    sealed interface OnCase extends Command {
        CaseNumber number();
    }

    /** A command on one revision of a draft; empty means the only one that can be meant. */
    sealed interface OnRevision extends OnCase {
        OptionalInt revision();

        /** The same about a certain revision. */
        default OnRevision about(int certain) {
            var one = OptionalInt.of(certain);
            return switch (this) {
                case Edit edit -> new Edit(number(), one, edit.text(), edit.enclosures());
                case Approve _ -> new Approve(number(), one);
                case Choose _ -> new Choose(number(), one);
                case Withdraw _ -> new Withdraw(number(), one);
                case Reject reject -> new Reject(number(), one, reject.why());
                case Send _ -> new Send(number(), one);
                case SendAgain _ -> new SendAgain(number(), one);
                case ConfirmPublished confirm ->
                        new ConfirmPublished(number(), one, confirm.receipt());
                case Stop _ -> new Stop(number(), one);
            };
        }
    }

    /** What a member does to a case itself. */
    sealed interface OfCase extends OnCase {}

    record Home() implements Command {}

    /** Which part of the inbox to list. */
    enum View {
        OPEN,
        MINE,
        LATE,
        ESCALATED
    }

    record ListCases(View view) implements Command {}

    /** What is to be done, and what changed since the member came on duty. */
    record Digest() implements Command {}

    record Show(CaseNumber number) implements OnCase {}

    record Claim(CaseNumber number) implements OfCase {}

    record Release(CaseNumber number) implements OfCase {}

    record Assign(CaseNumber number, MemberId member) implements OfCase {}

    record Reply(CaseNumber number, String text, List<Enclosure> enclosures) implements OnCase {
        public Reply {
            enclosures = List.copyOf(enclosures);
        }

        public Reply(CaseNumber number, String text) {
            this(number, text, List.of());
        }
    }

    /** Answers in private what was said in public. */
    record ReplyInPrivate(CaseNumber number, String text) implements OnCase {}

    record ReplyFromTemplate(CaseNumber number, String template) implements OnCase {}

    /**
     * @param enclosures instead of those of the revision; empty to keep those
     */
    record Edit(
            CaseNumber number,
            OptionalInt revision,
            String text,
            Optional<List<Enclosure>> enclosures)
            implements OnRevision {
        public Edit {
            enclosures = enclosures.map(List::copyOf);
        }

        public Edit(CaseNumber number, OptionalInt revision, String text) {
            this(number, revision, text, Optional.empty());
        }
    }

    record Approve(CaseNumber number, OptionalInt revision) implements OnRevision {}

    /** Approves, and sets the other drafts of the case aside. */
    record Choose(CaseNumber number, OptionalInt revision) implements OnRevision {}

    record Withdraw(CaseNumber number, OptionalInt revision) implements OnRevision {}

    record Reject(CaseNumber number, OptionalInt revision, String why) implements OnRevision {}

    record Send(CaseNumber number, OptionalInt revision) implements OnRevision {}

    record SendAgain(CaseNumber number, OptionalInt revision) implements OnRevision {}

    record ConfirmPublished(CaseNumber number, OptionalInt revision, Optional<Receipt> receipt)
            implements OnRevision {}

    record Stop(CaseNumber number, OptionalInt revision) implements OnRevision {}

    record Note(CaseNumber number, String text) implements OfCase {}

    /** How long a case stays out of sight. */
    sealed interface Pause {
        record For(Duration duration) implements Pause {}

        /** Until the team's next morning. */
        record Tomorrow() implements Pause {}
    }

    record Snooze(CaseNumber number, Pause pause) implements OfCase {
        public Snooze(CaseNumber number, Duration duration) {
            this(number, new Pause.For(duration));
        }
    }

    record Close(CaseNumber number, String reason) implements OfCase {}

    record Reopen(CaseNumber number) implements OfCase {}

    record Tag(CaseNumber number, Set<String> added, Set<String> removed) implements OfCase {
        public Tag {
            added = Set.copyOf(added);
            removed = Set.copyOf(removed);
        }
    }

    /**
     * @param words perhaps a chain or {@code @member}, then why; may be empty
     */
    record Escalate(CaseNumber number, String words) implements OnCase {}

    /**
     * Says that the actor, or a member to whom it is handed over, is on it.
     *
     * @param about empty for everything that calls
     */
    record Acknowledge(Optional<CaseNumber> about, Optional<MemberId> handTo) implements Command {}

    /**
     * Ends what calls, because there is nothing to be on any more.
     *
     * @param about empty for everything that calls and is about no case
     */
    record Resolve(Optional<CaseNumber> about, String why) implements Command {}

    /** Who is on call. */
    record WhoIsOnCall() implements Command {}

    /** The actor is away for a while, and somebody stands in. */
    record GoAway(Duration time, Optional<MemberId> deputy) implements Command {}

    record ComeBack() implements Command {}

    /**
     * Where the actor's turns can be subscribed to.
     *
     * @param isNew whether the address that there was ends
     */
    record ShowCalendar(boolean isNew) implements Command {}

    /** Puts a member on call for a while. */
    record OverrideOnCall(String schedule, MemberId member, Duration time) implements Command {}

    /** Asks another member to take over; without one, takes over as one was asked to. */
    record SwapOnCall(String schedule, Optional<MemberId> other) implements Command {}

    /** About a crisis, or what could be one. */
    sealed interface OfCrisis extends Command {}

    record ShowCrisis() implements OfCrisis {}

    /**
     * @param scope {@code brand:acme} or {@code topic:refund}; empty for everything
     * @param time after which somebody is reminded
     */
    record SetCrisisLevel(
            CrisisLevel level, Optional<String> scope, Optional<Duration> time, String why)
            implements OfCrisis {}

    /** In the room of a crisis. */
    sealed interface OfRoom extends OfCrisis {}

    record OpenRoom(Optional<String> scope, Optional<Duration> time, String title)
            implements OfRoom {}

    record NoteInRoom(String text) implements OfRoom {}

    /** Says that something on a case was published against the actor's advice. */
    record Against(CaseNumber number, String text) implements OfRoom {}

    /**
     * @param room which of several, as {@code topic:refund}, {@code brand:acme} or {@code room:2}
     */
    record GiveRole(Optional<String> room, String role, MemberId member) implements OfRoom {}

    /**
     * @param next when the next word is due
     */
    record UpdateRoom(String text, Optional<Duration> next) implements OfRoom {}

    /**
     * @param room the open one, or else the last, where none is named
     */
    record ReportRoom(Optional<Long> room) implements OfRoom {}

    record CloseCrisis(String why) implements OfCrisis {}

    /**
     * @param proposal of a level, by its number
     */
    record RaiseLevel(long proposal) implements OfCrisis {}

    /**
     * @param quiet how long nothing alike is proposed; empty as the settings say
     */
    record DismissProposal(long proposal, Optional<Duration> quiet, String why)
            implements OfCrisis {}

    /** About orders to say nothing. */
    sealed interface OfSilence extends Command {}

    record ListSilences() implements OfSilence {}

    /**
     * @param scope {@code brand:acme} or {@code topic:refund}; empty for everything
     */
    record AskSilence(Optional<String> scope, End end, String why) implements OfSilence {
        /** When it ends. */
        public sealed interface End {
            record After(Duration time) implements End {}

            /** The next time that clocks of the member's zone show this. */
            record At(LocalTime time) implements End {}
        }
    }

    record ApproveSilence(long order) implements OfSilence {}

    record EndSilence(long order) implements OfSilence {}

    record Merge(CaseNumber number, CaseNumber into) implements OfCase {}

    record Moderate(CaseNumber number, Moderation moderation) implements OnCase {}

    /** Takes an answer of ours away from the network again. */
    record TakeBack(CaseNumber number, int revision) implements OnCase {}

    record Why(CaseNumber number) implements OnCase {}

    record Hours() implements Command {}

    record ListRules() implements Command {}

    /**
     * @param edited the lines of an edited rules.yml; empty means the file as it lies in bot-config
     */
    record TestRules(Duration past, Optional<String> edited) implements Command {}

    record ReloadRules() implements Command {}

    record ListSources() implements Command {}

    record PauseSource(AccountId account) implements Command {}

    record ResumeSource(AccountId account) implements Command {}

    /** What the brands' models have been taught. */
    record ShowModels() implements Command {}

    /**
     * @param brand whose model, where not the newest of all
     */
    record RollBackModel(Optional<BrandId> brand, Optional<Task> task) implements Command {}

    /**
     * Shows by a code that an identity in a chat is a member's; without one, asks for a code.
     *
     * @param code as the member was given it
     */
    record Link(Optional<String> code) implements Command {}

    /**
     * Takes the identities away that were linked.
     *
     * @param member whose; empty for the actor's own
     */
    record Unlink(Optional<MemberId> member) implements Command {}

    /**
     * @param language in which the actor wants to be spoken to; empty to ask for the present one
     */
    record Speak(Optional<String> language) implements Command {}

    /**
     * @param author the network's id or the handle of an author
     */
    record Erase(String author) implements Command {}

    record Help(Optional<Verb> verb) implements Command {}

    /**
     * What the grammar could not read.
     *
     * @param verb the verb, if that much was clear
     * @param suggestions lines that were perhaps meant
     */
    record Misunderstood(String text, Reason reason, Optional<Verb> verb, List<String> suggestions)
            implements Command {
        public Misunderstood {
            suggestions = List.copyOf(suggestions);
        }

        /** What was wrong with the line. */
        public enum Reason {
            UNKNOWN_VERB,
            NO_CASE,
            INCOMPLETE,
            TOO_MUCH
        }
    }
}
