package app.haris.chat.room;

import app.haris.chat.CaseFiles;
import app.haris.chat.room.Narrowed.View;
import app.haris.inbox.Case;
import app.haris.inbox.CaseCounts;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.CaseQuery;
import app.haris.inbox.Cases;
import app.haris.team.Member;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together what the list shows. */
@Component
final class InboxViews {
    private final Cases cases;
    private final CaseFiles files;
    private final CaseViews views;
    private final Awaiting awaiting;

    InboxViews(Cases cases, CaseFiles files, CaseViews views, Awaiting awaiting) {
        this.cases = cases;
        this.files = files;
        this.views = views;
        this.awaiting = awaiting;
    }

    /** A saved view with its count; -1 where nobody counts. */
    record ViewLink(
            String name,
            String label,
            String address,
            long count,
            boolean current,
            boolean hidden) {
        /** Beyond what is counted exactly. */
        public String counted() {
            return count >= CaseCounts.MOST ? CaseCounts.MOST + "+" : Long.toString(count);
        }
    }

    /** Some cards, and where the list goes on. */
    record Page(List<CardView> cards, Optional<Narrowed> next) {}

    /** A card, and whether it belongs in the list that is on the screen. */
    record Fresh(CardView card, boolean fits) {}

    Page list(Narrowed query, Member viewer, Frame frame) {
        if (query.view() == View.AWAITING) {
            var numbers = awaiting.of(viewer, query.after(), CaseQuery.PAGE + 1);
            var page = numbers.stream().limit(CaseQuery.PAGE).toList();
            var next =
                    numbers.size() > CaseQuery.PAGE
                            ? Optional.of(query.after(page.getLast().value()))
                            : Optional.<Narrowed>empty();
            return new Page(cards(page, frame), next);
        }
        var page = cases.list(query.toQuery(viewer.id(), CaseQuery.PAGE));
        return new Page(
                cards(page.cases().stream().map(Case::number).toList(), frame),
                page.next().map(number -> query.after(number.value())));
    }

    /** The list as it begins now. */
    List<Fresh> newest(Narrowed query, Member viewer, Frame frame) {
        return list(query, viewer, frame).cards().stream()
                .map(card -> new Fresh(card, true))
                .toList();
    }

    /** These cases as they are now. */
    List<Fresh> fresh(Collection<CaseNumber> numbers, Narrowed query, Member viewer, Frame frame) {
        var fitting = fitting(numbers, query, viewer);
        return files.covers(numbers).stream()
                .map(
                        file ->
                                new Fresh(
                                        views.card(file, frame),
                                        fitting.contains(file.summary().number())))
                .toList();
    }

    List<ViewLink> links(Narrowed query, Member viewer, Frame frame) {
        var counts = cases.counts(viewer.id());
        return Stream.of(View.values())
                .map(
                        view ->
                                new ViewLink(
                                        view.word(),
                                        frame.say("view." + view.word()),
                                        query.in(view).address(),
                                        count(view, counts, viewer),
                                        view == query.view(),
                                        view == View.ALL && query.view() != View.ALL))
                .toList();
    }

    private long count(View view, CaseCounts counts, Member viewer) {
        return switch (view) {
            case OPEN -> counts.open();
            case UNCLAIMED -> counts.unclaimed();
            case MINE -> counts.mine();
            case LATE -> counts.late();
            case SNOOZED -> counts.snoozed();
            case AWAITING -> awaiting.of(viewer, 0, CaseCounts.MOST).size();
            case QUESTIONS, OPPORTUNITIES, CLOSED, ALL -> -1;
        };
    }

    private Set<CaseNumber> fitting(Collection<CaseNumber> numbers, Narrowed query, Member viewer) {
        return query.view() == View.AWAITING
                ? Set.copyOf(awaiting.of(viewer, 0, CaseCounts.MOST))
                : cases.among(query.toQuery(viewer.id(), CaseQuery.PAGE), numbers);
    }

    private List<CardView> cards(List<CaseNumber> numbers, Frame frame) {
        return files.covers(numbers).stream().map(file -> views.card(file, frame)).toList();
    }
}
