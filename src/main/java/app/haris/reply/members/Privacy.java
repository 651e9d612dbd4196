package app.haris.reply.members;

import app.haris.inbox.Outcome;
import app.haris.reply.ReplyState;
import app.haris.reply.draft.Reply;
import app.haris.social.Visibility;

/** Says beforehand why a network would refuse an answer in private to what was said in public. */
final class Privacy {
    private Privacy() {}

    static Outcome<Destination> allows(Scene scene, Destination to) {
        var answers = to.platform().capabilities(to.account()).privately();
        var asked = to.target().interaction();
        if (answers.isLate(asked.createdAt(), scene.now())) {
            return Denials.of(Denials.privateTooLate(answers.within().orElseThrow()));
        }
        return scene.replies().stream()
                .filter(reply -> answers.isOnce() && isOut(reply))
                .filter(reply -> reply.wording().visibility() == Visibility.PRIVATE)
                .filter(reply -> reply.wording().target().equals(asked.id()))
                .findFirst()
                .<Outcome<Destination>>map(before -> Denials.of(Denials.privateOnce(before)))
                .orElseGet(() -> new Outcome.Done<>(to));
    }

    /** Whether it is on the network, or may be soon. */
    private static boolean isOut(Reply reply) {
        return switch (reply.state()) {
            case ReplyState.Published _, ReplyState.Underway _, ReplyState.Approved _ -> true;
            case ReplyState.Drafted _,
                    ReplyState.Waiting _,
                    ReplyState.Rejected _,
                    ReplyState.Superseded _,
                    ReplyState.Refused _ ->
                    false;
        };
    }
}
