package app.haris.chat.room;

import app.haris.chat.Cards;
import app.haris.chat.CrisisLines;
import app.haris.chat.CrisisReport;
import app.haris.chat.SilenceLines;
import app.haris.crisis.Crises;
import app.haris.crisis.CrisisRooms;
import app.haris.crisis.Proposal;
import app.haris.crisis.Silence;
import app.haris.crisis.Silences;
import app.haris.escalation.Cause;
import app.haris.escalation.Escalations;
import app.haris.team.Member;
import app.haris.team.Role;
import app.haris.team.Team;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What calls for somebody, above the list. */
@Component
final class Calling {
    /** More than this is read by {@code list escalated}. */
    private static final int MOST = 5;

    /** So many banners are shown as they are. */
    private static final int UNFOLDED = 2;

    private final Escalations escalations;
    private final Crises crises;
    private final Silences silences;
    private final Cards cards;
    private final Surroundings surroundings;

    /** Who and when it is shown to, and the room of a crisis. */
    @Component
    record Surroundings(Team team, Clock clock, CrisisRooms rooms, CrisisReport report) {}

    Calling(
            Escalations escalations,
            Crises crises,
            Silences silences,
            Cards cards,
            Surroundings surroundings) {
        this.escalations = escalations;
        this.crises = crises;
        this.silences = silences;
        this.cards = cards;
        this.surroundings = surroundings;
    }

    /**
     * One escalation.
     *
     * @param address of its case; absent where it is about none
     */
    record CallingLine(String text, @Nullable String address) {}

    /** A button that says a line. */
    record Deed(String line, String label, String weight) {}

    /** A banner, and what the reader may do about it. */
    record Notice(String text, @Nullable String address, List<Deed> deeds) {
        /** Whether somebody proposed or asked for something, and the reader decides. */
        boolean awaitsWord() {
            return deeds.size() > 1;
        }
    }

    /** All banners in a line or two, so that a phone has room for the list. */
    record Gist(String text, List<String> counts) {}

    void show(Model model, Frame frame) {
        var notices = notices(frame);
        var lines = lines(frame);
        model.addAttribute("notices", notices);
        model.addAttribute("calling", lines);
        model.addAttribute("gist", gist(notices, lines, frame));
    }

    /** Absent where the banners themselves are short enough. */
    static @Nullable Gist gist(List<Notice> notices, List<CallingLine> lines, Frame frame) {
        if (notices.size() + lines.size() <= UNFOLDED) {
            return null;
        }
        var first = notices.isEmpty() ? lines.getFirst().text() : notices.getFirst().text();
        var waiting = notices.stream().filter(Notice::awaitsWord).count();
        var counts =
                Stream.of(
                                counted("calling.decide", waiting, frame),
                                counted("calling.calls", lines.size(), frame),
                                counted("calling.more", notices.size() + lines.size() - 1L, frame))
                        .flatMap(Optional::stream)
                        .toList();
        return new Gist(first, counts);
    }

    private static Optional<String> counted(String key, long count, Frame frame) {
        return count == 0 ? Optional.empty() : Optional.of(frame.say(key, "count", count));
    }

    private List<Notice> notices(Frame frame) {
        var isLead = frame.member().filter(one -> one.may(Role.LEAD)).isPresent();
        var levels =
                crises.standing().stream()
                        .map(one -> new Notice(frame.words().crisis(one), null, List.of()));
        var proposals =
                crises.proposals().stream().limit(MOST).map(one -> notice(one, isLead, frame));
        var orders = silences.current().stream().limit(MOST).map(one -> notice(one, isLead, frame));
        var open =
                surroundings.rooms().open().stream()
                        .map(
                                one ->
                                        new Notice(
                                                surroundings
                                                        .report()
                                                        .situation(one, frame.words())
                                                        .getFirst(),
                                                "/crisis/" + one.number(),
                                                List.of()));
        return Stream.of(open, levels, proposals, orders).flatMap(all -> all).toList();
    }

    private static Notice notice(Proposal proposal, boolean isLead, Frame frame) {
        var number = proposal.number();
        var deeds =
                List.of(
                        new Deed("crisis raise " + number, frame.say("crisis.raise"), "danger"),
                        new Deed("crisis dismiss " + number, frame.say("crisis.dismiss"), ""));
        return new Notice(
                CrisisLines.of(proposal, frame.words()),
                proposal.evidence().examples().stream()
                        .findFirst()
                        .map(example -> "/cases/" + example)
                        .orElse(null),
                isLead ? deeds : List.of());
    }

    private Notice notice(Silence order, boolean isLead, Frame frame) {
        var by = surroundings.team().find(SilenceLines.speaker(order)).map(Member::name);
        var end = new Deed("silence end " + order.number(), frame.say("silence.end"), "");
        var approve =
                new Deed(
                        "silence approve " + order.number(),
                        frame.say("silence.approve"),
                        "danger");
        var deeds =
                order.isStanding(surroundings.clock().instant())
                        ? List.of(end)
                        : List.of(approve, end);
        return new Notice(
                SilenceLines.of(
                        order,
                        by.orElseGet(() -> SilenceLines.speaker(order).value()),
                        frame.words()),
                null,
                isLead ? deeds : List.of());
    }

    private List<CallingLine> lines(Frame frame) {
        return escalations.active().stream()
                .limit(MOST)
                .map(
                        one ->
                                new CallingLine(
                                        cards.line(
                                                one,
                                                frame.words().language(),
                                                surroundings.clock().instant()),
                                        one.run().cause() instanceof Cause.OfCase(var number)
                                                ? "/cases/" + number
                                                : null))
                .toList();
    }
}
