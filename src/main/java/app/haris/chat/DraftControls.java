package app.haris.chat;

import app.haris.chat.Control.Wants;
import app.haris.chat.Control.Weight;
import app.haris.inbox.CaseNumber;
import app.haris.reply.ReplyState;
import app.haris.reply.Revision;
import app.haris.social.Capabilities;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be decided on a draft as it stands, most likely first. */
final class DraftControls {
    private final CaseFile file;
    private final Optional<Capabilities> capabilities;
    private final Wording words;
    private final CaseNumber number;

    DraftControls(CaseFile file, Optional<Capabilities> capabilities, Wording words) {
        this.file = file;
        this.capabilities = capabilities;
        this.words = words;
        number = file.summary().number();
    }

    List<Control> of(Revision revision) {
        var buttons = new ArrayList<>(of(revision.state()));
        if (canBeCorrected(revision)) {
            buttons.add(edit().called(words.say("control.correct")));
        }
        if (revision.state() instanceof ReplyState.Drafted && competes(revision)) {
            buttons.add(choice(Verb.APPROVE, "only"));
        }
        return buttons.stream().map(control -> control.about(revision.number())).toList();
    }

    /** What is out, and a correction of it that was not to be. */
    private boolean canBeCorrected(Revision revision) {
        var isOver =
                switch (revision.state()) {
                    case ReplyState.Published(var receipt, var at) -> receipt.isPresent();
                    case ReplyState.Rejected _, ReplyState.Refused _ ->
                            revision.corrects().isPresent();
                    case ReplyState.Open _, ReplyState.Underway _, ReplyState.Superseded _ -> false;
                };
        return isOver
                && file.isNewest(revision)
                && !revision.text().isEmpty()
                && !file.isTakenBack(revision)
                && capabilities.filter(Capabilities::canEdit).isPresent();
    }

    private boolean competes(Revision revision) {
        return file.revisions().stream()
                .anyMatch(
                        other ->
                                other.draft() != revision.draft()
                                        && other.state() instanceof ReplyState.Open);
    }

    private List<Control> of(ReplyState state) {
        return switch (state) {
            case ReplyState.Drafted() ->
                    List.of(button(Verb.APPROVE).as(Weight.PRIMARY), reject(), edit());
            case ReplyState.Approved _ ->
                    List.of(
                            button(Verb.STOP).as(Weight.DANGER),
                            button(Verb.SEND),
                            button(Verb.WITHDRAW));
            case ReplyState.Waiting _ ->
                    List.of(button(Verb.SEND).as(Weight.PRIMARY), reject(), edit());
            case ReplyState.Unknown _ ->
                    List.of(settle("there"), settle("absent").as(Weight.DANGER));
            case ReplyState.Rejected _,
                    ReplyState.Superseded _,
                    ReplyState.Sending _,
                    ReplyState.Published _,
                    ReplyState.Refused _ ->
                    List.of();
        };
    }

    private Control reject() {
        return button(Verb.REJECT).wanting(Wants.REASON).as(Weight.DANGER);
    }

    private Control edit() {
        return button(Verb.EDIT).wanting(Wants.TEXT);
    }

    private Control settle(String found) {
        return choice(Verb.SETTLE, found);
    }

    private Control choice(Verb verb, String word) {
        return Control.choice(verb, word, number, words).saying(word);
    }

    private Control button(Verb verb) {
        return Control.of(verb, number, words);
    }
}
