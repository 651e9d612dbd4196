package app.haris.chat.room;

import app.haris.chat.Card;
import app.haris.chat.CaseFile;
import app.haris.chat.Control;
import app.haris.chat.Control.Weight;
import app.haris.team.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Fills the bar of a case for one member: calls and what is about to leave first, then the drafts
 * that wait for this member, then whatever is likely next. What finds no room is under <i>More</i>.
 */
final class Bar {
    /** They find room under <i>More</i>, since they open no menu of their own. */
    private static final List<String> MOVABLE = List.of("claim", "reply");

    private final CaseFile file;
    private final Optional<Member> viewer;
    private final Waits waits;
    private final Frame frame;

    Bar(CaseFile file, Frame frame, boolean selfApproval) {
        this.file = file;
        this.frame = frame;
        viewer = frame.member();
        waits = new Waits(file, viewer, selfApproval);
    }

    BarView of(Card card, List<DraftView> drafts) {
        var usual = new ArrayList<>(card.controls());
        var first =
                Stream.concat(calls(usual), drafts.stream().flatMap(this::stop).limit(1)).toList();
        usual.removeIf(Bar::isCall);
        var awaits = awaits(drafts);
        var urgent = first.size() + awaits.stream().toList().size();
        return new BarView(
                first,
                awaits.orElse(null),
                fitting(usual, Card.CONTROLS - urgent).stream()
                        .map(control -> weighed(control, urgent > 0))
                        .map(Button::of)
                        .toList());
    }

    private static Stream<Button> calls(List<Control> controls) {
        return controls.stream().filter(Bar::isCall).map(Button::of);
    }

    private static boolean isCall(Control control) {
        return control.verb().equals("ack");
    }

    private Stream<Button> stop(DraftView draft) {
        return draft.leavesAt() == null
                ? Stream.empty()
                : draft.buttons().stream()
                        .filter(button -> button.line().startsWith("stop "))
                        .map(button -> button.again().until(draft.leavesAt()));
    }

    private Optional<BarView.Awaits> awaits(List<DraftView> drafts) {
        var waiting =
                drafts.stream()
                        .filter(draft -> waits.forWhat(draft.revision()).isPresent())
                        .toList();
        return waiting.stream()
                .flatMap(draft -> waits.forWhat(draft.revision()).stream())
                .min(Waits.What::compareTo)
                .map(
                        what ->
                                new BarView.Awaits(
                                        id(waiting),
                                        label(what),
                                        waiting.stream().map(BarView.Choice::of).toList()));
    }

    private static String id(List<DraftView> drafts) {
        var id = new StringBuilder("awaits");
        drafts.forEach(draft -> id.append('-').append(draft.revision()));
        return id.toString();
    }

    private String label(Waits.What what) {
        return switch (what) {
            case LOOKING -> frame.say("bar.look");
            case APPROVAL -> frame.word("control", "approve");
            case DECISION -> frame.say("bar.decide");
        };
    }

    private static List<Control> fitting(List<Control> controls, int places) {
        var fitting = new ArrayList<>(controls);
        var moved = new ArrayList<Control>();
        for (var verb : MOVABLE) {
            if (fitting.size() > places) {
                fitting.stream().filter(one -> one.verb().equals(verb)).forEach(moved::add);
                fitting.removeIf(one -> one.verb().equals(verb));
            }
        }
        fitting.replaceAll(
                control -> control.verb().equals("more") ? with(moved, control) : control);
        return fitting;
    }

    private static Control with(List<Control> moved, Control more) {
        var plain = moved.stream().map(control -> control.as(Weight.PLAIN));
        return more.choosing(Stream.concat(plain, more.menu().stream()).toList());
    }

    /** One thing at most is what a member should do now. */
    private Control weighed(Control control, boolean isBusy) {
        return switch (control.verb()) {
            case "claim" -> control.as(Weight.urging(!isBusy && !file.isAnswered()));
            case "reply" -> control.as(Weight.urging(!isBusy && isTurn()));
            case "close" -> control.as(Weight.urging(!isBusy && file.isAnswered()));
            default -> control;
        };
    }

    /** Whether it is the viewer who should write, and nothing is written yet. */
    private boolean isTurn() {
        return file.summary().claimedBy().equals(viewer.map(Member::id))
                && !file.isAnswered()
                && !file.isAnswerComing();
    }
}
