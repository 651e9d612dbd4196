package app.haris.inbox.replay;

import app.haris.inbox.CaseNumber;
import app.haris.inbox.jdbc.PastRows;
import app.haris.inbox.jdbc.PastRows.Heard;
import app.haris.social.AccountId;
import app.haris.social.Brand;
import app.haris.social.BrandId;
import app.haris.triage.Facts;
import app.haris.triage.Facts.Counts;
import app.haris.triage.Facts.History;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts the past as the inbox counted it when it was the present. */
final class Tallies {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final Window<Voice> authorDay = new Window<>(DAY);
    private final Window<AccountId> accountDay = new Window<>(DAY);
    private final Window<AccountId> accountHour = new Window<>(HOUR);
    private final Window<Long> alikeHour = new Window<>(HOUR);
    private final Map<Voice, Long> contacts = new HashMap<>();
    private final Map<CaseNumber, Long> sizes = new HashMap<>();

    private record Voice(BrandId brand, String authorId) {
        static Voice of(Heard heard) {
            return new Voice(heard.brand(), heard.interaction().author().id());
        }
    }

    /** Looks up what was before a time for those who appear for the first time. */
    void prepare(List<Heard> page, PastRows rows, Instant begin) {
        var newcomers =
                page.stream()
                        .map(Voice::of)
                        .filter(voice -> !contacts.containsKey(voice))
                        .collect(
                                Collectors.groupingBy(
                                        Voice::brand,
                                        Collectors.mapping(Voice::authorId, Collectors.toSet())));
        newcomers.forEach((brand, authors) -> lookUp(brand, authors, rows, begin));
        var cases =
                page.stream()
                        .flatMap(heard -> heard.caseNumber().stream())
                        .filter(number -> !sizes.containsKey(number))
                        .collect(Collectors.toSet());
        var known = rows.sizes(cases, begin);
        cases.forEach(number -> sizes.put(number, known.getOrDefault(number, 0L)));
    }

    private void lookUp(BrandId brand, Set<String> authors, PastRows rows, Instant begin) {
        var known = rows.contacts(brand, authors, begin);
        authors.forEach(
                author -> contacts.put(new Voice(brand, author), known.getOrDefault(author, 0L)));
    }

    /** Counts one more, and says what could be known about it then. */
    Facts add(Heard heard, Brand brand, boolean isOfficeOpen) {
        var at = heard.place().at();
        var voice = Voice.of(heard);
        var account = heard.interaction().account();
        var size = heard.caseNumber().map(number -> sizes.merge(number, 1L, Long::sum)).orElse(1L);
        var history = new History(size, contacts.merge(voice, 1L, Long::sum));
        var counts =
                new Counts(
                        authorDay.add(voice, at),
                        accountHour.add(account, at),
                        accountDay.add(account, at),
                        alikeHour.add(heard.alike(), at));
        return new Facts(brand, isOfficeOpen, history, counts, Set.of(), Map.of());
    }
}
