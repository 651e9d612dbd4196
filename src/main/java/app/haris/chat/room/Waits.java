package app.haris.chat.room;

import app.haris.chat.CaseFile;
import app.haris.inbox.CaseState;
import app.haris.reply.ReplyState;
import app.haris.reply.Revision;
import app.haris.team.Member;
import app.haris.team.Role;
import java.util.Optional;
import java.util.Set;

/** Which drafts of a case wait for one member, and for what. */
final class Waits {
    /** Held for these, a reply goes when a lead says so, whatever others say. */
    private static final Set<String> FOR_LEADS = Set.of("crisis", "silence");

    private final CaseFile file;
    private final Optional<Member> member;
    private final boolean selfApproval;

    Waits(CaseFile file, Optional<Member> member, boolean selfApproval) {
        this.file = file;
        this.member = member;
        this.selfApproval = selfApproval;
    }

    /** What a draft waits for, most urgent first. */
    enum What {
        /** Somebody must look whether it is out. */
        LOOKING,
        APPROVAL,
        /** It was approved, and is stopped or held. */
        DECISION
    }

    Optional<What> forWhat(int revision) {
        return file.revision(revision).flatMap(this::forWhat);
    }

    private Optional<What> forWhat(Revision revision) {
        return switch (revision.state()) {
            case ReplyState.Unknown _ -> Optional.of(What.LOOKING);
            case ReplyState.Drafted() ->
                    Optional.of(What.APPROVAL).filter(_ -> isAtWork() && mayApprove(revision));
            case ReplyState.Stopped _ -> Optional.of(What.DECISION).filter(_ -> isAtWork());
            case ReplyState.Held(var reason) ->
                    Optional.of(What.DECISION).filter(_ -> isAtWork() && mayRelease(reason));
            case ReplyState.Approved _,
                    ReplyState.Sending _,
                    ReplyState.Rejected _,
                    ReplyState.Superseded _,
                    ReplyState.Published _,
                    ReplyState.Refused _ ->
                    Optional.empty();
        };
    }

    /** What is left on a case that is over waits for nobody. */
    private boolean isAtWork() {
        return switch (file.summary().state()) {
            case CaseState.Open(), CaseState.Snoozed _ -> true;
            case CaseState.Closed _, CaseState.Merged _ -> false;
        };
    }

    private boolean mayApprove(Revision revision) {
        return member.filter(one -> one.may(Role.APPROVER))
                .map(Member::id)
                .filter(one -> selfApproval || !revision.authors().contains(one))
                .filter(one -> !revision.eyes().given().contains(one))
                .isPresent();
    }

    private boolean mayRelease(String reason) {
        var role = FOR_LEADS.contains(reason) ? Role.LEAD : Role.MEMBER;
        return member.filter(one -> one.may(role)).isPresent();
    }
}
