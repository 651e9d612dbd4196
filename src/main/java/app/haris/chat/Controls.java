package app.haris.chat;

import app.haris.chat.Control.Wants;
import app.haris.chat.Control.Weight;
import app.haris.escalation.Escalations.Progress;
import app.haris.escalation.RunState;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.CaseState;
import app.haris.reply.ReplyState;
import app.haris.social.Capabilities;
import app.haris.social.Moderation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be done with a case as it stands, most likely first. */
final class Controls {
    private static final String MORE = "more";

    private final CaseFile file;
    private final Optional<Capabilities> capabilities;
    private final Wording words;
    private final CaseNumber number;

    Controls(CaseFile file, Optional<Capabilities> capabilities, Wording words) {
        this.file = file;
        this.capabilities = capabilities;
        this.words = words;
        number = file.summary().number();
    }

    List<Control> ofCase() {
        return switch (file.summary().state()) {
            case CaseState.Open(), CaseState.Snoozed _ -> atWork();
            case CaseState.Closed _ ->
                    List.of(button(Verb.REOPEN).as(Weight.PRIMARY), button(Verb.WHY));
            case CaseState.Merged(var into, var at) -> List.of(show(into));
        };
    }

    /** What a control of this verb offers to choose from, whether it is offered now or not. */
    List<Control> menu(String verb) {
        return switch (verb) {
            case "snooze" -> snooze().menu();
            case "close" -> close().menu();
            case MORE -> more().menu();
            default -> List.of();
        };
    }

    /** One thing at most is urged; while a draft waits, that is below the card. */
    private List<Control> atWork() {
        var controls = new ArrayList<Control>();
        var isClaimed = file.summary().claimedBy().isPresent();
        var isCalling = file.calling().stream().anyMatch(Controls::calls);
        if (isCalling) {
            controls.add(button(Verb.ACK).as(Weight.DANGER));
        }
        var isBusy = isCalling || file.isAnswerComing();
        var isDone = file.isAnswered();
        if (!isClaimed) {
            controls.add(button(Verb.CLAIM).as(Weight.urging(!isBusy && !isDone)));
        }
        if (canBeAnswered()) {
            var reply = button(Verb.REPLY).wanting(Wants.TEXT);
            controls.add(reply.as(Weight.urging(isClaimed && !isBusy && !isDone)));
        }
        if (!isCalling) {
            controls.add(snooze());
        }
        controls.add(close().as(Weight.urging(!isBusy && isDone)));
        controls.add(more());
        return controls;
    }

    private static boolean calls(Progress escalation) {
        return !(escalation.run().state() instanceof RunState.Acknowledged);
    }

    /** Where the network cannot be asked, the member is not kept from writing. */
    private boolean canBeAnswered() {
        return capabilities.isEmpty()
                || file.entries().isEmpty()
                || capabilities
                        .get()
                        .replies()
                        .contains(file.entries().getLast().interaction().kind());
    }

    private boolean canBeAnsweredInPrivate() {
        return capabilities.stream()
                .flatMap(can -> can.privately().kinds().stream())
                .anyMatch(
                        kind ->
                                !file.entries().isEmpty()
                                        && file.entries().getLast().interaction().kind() == kind);
    }

    private Control snooze() {
        return button(Verb.SNOOZE)
                .choosing(Stream.of("30m", "2h", "1d", "tomorrow").map(this::until).toList());
    }

    private Control until(String time) {
        return Control.choice(Verb.SNOOZE, time, number, words).saying(time);
    }

    /** The reason that is kept is the one that the member read. */
    private Control close() {
        var reasons =
                Stream.of("answered", "no-answer-needed", "spam")
                        .map(reason -> Control.choice(Verb.CLOSE, reason, number, words))
                        .map(choice -> choice.saying(choice.label()));
        var other = Control.choice(Verb.CLOSE, "other", number, words).wanting(Wants.REASON);
        return button(Verb.CLOSE).choosing(Stream.concat(reasons, Stream.of(other)).toList());
    }

    private Control more() {
        var menu = new ArrayList<Control>();
        if (file.summary().claimedBy().isPresent()) {
            menu.add(button(Verb.RELEASE));
        }
        if (canBeAnsweredInPrivate()) {
            menu.add(button(Verb.PRIVATE).wanting(Wants.TEXT));
        }
        menu.add(button(Verb.NOTE).wanting(Wants.TEXT));
        menu.add(button(Verb.ASSIGN).wanting(Wants.MEMBER));
        menu.add(button(Verb.TAG).wanting(Wants.TAGS));
        menu.add(button(Verb.MERGE).wanting(Wants.CASE));
        menu.add(button(Verb.ESCALATE));
        capabilities.stream()
                .flatMap(can -> can.moderation().stream().sorted())
                .map(this::moderation)
                .forEach(menu::add);
        ourAnswer().ifPresent(menu::add);
        menu.add(button(Verb.WHY));
        return Control.button(MORE, number, words.say("control.more")).choosing(menu);
    }

    /** To delete what we said last, where it can be. */
    private Optional<Control> ourAnswer() {
        return file.revisions().stream()
                .filter(revision -> revision.state() instanceof ReplyState.Published)
                .filter(revision -> !file.isTakenBack(revision))
                .filter(_ -> capabilities.filter(Capabilities::takesBack).isPresent())
                .reduce((earlier, later) -> later)
                .map(
                        revision ->
                                button(Verb.DELETE)
                                        .called(
                                                words.say(
                                                        "control.take-back",
                                                        Map.of(
                                                                "revision",
                                                                "r" + revision.number())))
                                        .as(Weight.DANGER)
                                        .about(revision.number()));
    }

    private Control moderation(Moderation moderation) {
        return switch (moderation) {
            case LIKE -> button(Verb.LIKE);
            case HIDE -> button(Verb.HIDE).as(Weight.DANGER);
            case DELETE -> button(Verb.DELETE).as(Weight.DANGER);
        };
    }

    private Control show(CaseNumber other) {
        var label = words.say("control.show") + " " + words.isolated("#" + other);
        return Control.button(Verb.SHOW.word(), other, label).as(Weight.PRIMARY);
    }

    private Control button(Verb verb) {
        return Control.of(verb, number, words);
    }
}
