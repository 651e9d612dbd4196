package app.haris.inbox.intake;

import app.haris.inbox.CaseChanged;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.flow.CaseRow;
import app.haris.inbox.jdbc.InteractionRow;
import app.haris.inbox.jdbc.InteractionRow.Head;
import app.haris.inbox.jdbc.InteractionRow.News;
import app.haris.inbox.jdbc.Keys;
import app.haris.social.AccountId;
import app.haris.social.Arrival;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What one transaction of the intake has read, and what it is about to write. */
final class Sheet {
    private final Instant now;
    private final Threads threads;
    private final Map<UUID, Head> heads = new HashMap<>();
    private final Map<UUID, News> early = new HashMap<>();
    private final Map<CaseNumber, CaseRow> cases = new HashMap<>();
    private final Map<UUID, CaseNumber> places = new HashMap<>();
    private final Deque<CaseNumber> freshNumbers = new ArrayDeque<>();
    private final Set<CaseNumber> opened = new HashSet<>();
    private final Set<CaseNumber> superseded = new HashSet<>();
    private final Map<CaseNumber, String> changes = new LinkedHashMap<>();
    private final Map<UUID, InteractionRow> arrived = new LinkedHashMap<>();
    private final List<Arrival> heard = new ArrayList<>();

    Sheet(Instant now, Threads threads) {
        this.now = now;
        this.threads = threads;
    }

    Instant now() {
        return now;
    }

    Threads threads() {
        return threads;
    }

    void know(Head head) {
        heads.put(head.id(), head);
    }

    Optional<Head> head(UUID interaction) {
        return Optional.ofNullable(heads.get(interaction));
    }

    void knowEarly(UUID interaction, News news) {
        early.put(interaction, news);
    }

    News early(UUID interaction) {
        return early.getOrDefault(interaction, News.NONE);
    }

    /** A case as it is stored and locked. */
    void know(CaseRow row) {
        cases.put(row.shown().number(), row);
        if (row.isCurrent()) {
            places.put(place(row), row.shown().number());
        }
    }

    private static UUID place(CaseRow row) {
        return Keys.place(row.thread(), row.shown().author().id());
    }

    Optional<CaseRow> find(CaseNumber number) {
        return Optional.ofNullable(cases.get(number));
    }

    /** The case that goes on in a place. */
    Optional<CaseRow> at(UUID place) {
        return Optional.ofNullable(places.get(place)).flatMap(this::find);
    }

    /** The cases of a thread that wait for somebody. */
    List<CaseRow> openIn(UUID thread) {
        return cases.values().stream()
                .filter(row -> row.thread().equals(thread) && !row.shown().isClosed())
                .sorted(Comparator.comparing(row -> row.shown().number()))
                .toList();
    }

    List<CaseRow> namelessOf(AccountId account, String author) {
        return cases.values().stream()
                .filter(row -> row.shown().account().equals(account))
                .filter(row -> row.shown().author().id().equals(author))
                .filter(row -> row.shown().author().isNameless())
                .toList();
    }

    private CaseRow row(CaseNumber number) {
        return Objects.requireNonNull(cases.get(number), "a case that is not on the sheet");
    }

    void offer(Collection<CaseNumber> numbers) {
        freshNumbers.addAll(numbers);
    }

    CaseNumber freshNumber() {
        return freshNumbers.remove();
    }

    void open(CaseRow row) {
        opened.add(row.shown().number());
        know(row);
        changes.put(row.shown().number(), "opened");
    }

    /** The case changed; of several changes in one transaction the first says what happened. */
    void change(CaseRow row, String what) {
        know(row);
        changes.putIfAbsent(row.shown().number(), what);
    }

    /** The case leaves its place to another one, which no card shows. */
    void supersede(CaseRow holder) {
        var number = holder.shown().number();
        places.values().remove(number);
        cases.put(number, holder.superseded());
        superseded.add(number);
    }

    void add(InteractionRow row) {
        arrived.put(row.id(), row);
    }

    Optional<InteractionRow> arrived(UUID interaction) {
        return Optional.ofNullable(arrived.get(interaction));
    }

    /** The arrival is news to us. */
    void hear(Arrival arrival) {
        heard.add(arrival);
    }

    List<CaseRow> openedRows() {
        return opened.stream().map(this::row).toList();
    }

    List<CaseRow> changedRows() {
        return Stream.concat(changes.keySet().stream(), superseded.stream())
                .filter(number -> !opened.contains(number))
                .distinct()
                .map(this::row)
                .toList();
    }

    int arrivals() {
        return arrived.size();
    }

    List<InteractionRow> arrivedRows() {
        return List.copyOf(arrived.values());
    }

    /** All cases on the sheet, as they are now. */
    Map<CaseNumber, CaseRow> cases() {
        return Map.copyOf(cases);
    }

    List<Arrival> heard() {
        return List.copyOf(heard);
    }

    List<CaseChanged> changes() {
        return changes.entrySet().stream()
                .map(
                        change ->
                                new CaseChanged(
                                        change.getKey(),
                                        row(change.getKey()).shown().version(),
                                        change.getValue()))
                .toList();
    }
}
