package app.haris.chat.room;

import app.haris.inbox.CaseNumber;
import app.haris.inbox.CaseQuery;
import app.haris.social.AccountId;
import app.haris.social.BrandId;
import app.haris.team.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which part of the inbox somebody looks at: a saved view, narrowed further. Empty texts narrow
 * nothing.
 */
record Narrowed(
        View view,
        String text,
        String brand,
        String account,
        String tag,
        String author,
        long after) {

    /** The saved views; {@code ALL} is what the search looks through. */
    enum View {
        OPEN,
        UNCLAIMED,
        MINE,
        LATE,
        AWAITING,
        QUESTIONS,
        OPPORTUNITIES,
        SNOOZED,
        CLOSED,
        ALL;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static View of(@Nullable String word) {
            for (var view : values()) {
                if (view.word().equals(word)) {
                    return view;
                }
            }
            return OPEN;
        }

        private Optional<String> state() {
            return switch (this) {
                case OPEN, UNCLAIMED, MINE, LATE, QUESTIONS, OPPORTUNITIES -> Optional.of("open");
                case SNOOZED -> Optional.of("snoozed");
                case CLOSED -> Optional.of("closed");
                case AWAITING, ALL -> Optional.empty();
            };
        }
    }

    /** What a view shows by what the default rules tag; a tag that is asked for goes before. */
    private Optional<String> kind() {
        return switch (view) {
            case QUESTIONS -> Optional.of("question");
            case OPPORTUNITIES -> Optional.of("opportunity");
            case OPEN, UNCLAIMED, MINE, LATE, AWAITING, SNOOZED, CLOSED, ALL -> Optional.empty();
        };
    }

    /** A filter that is on. */
    record Chosen(String name, String value) {}

    public List<Chosen> chosen() {
        var chosen = new ArrayList<Chosen>();
        choose(chosen, "q", text);
        choose(chosen, "brand", brand);
        choose(chosen, "account", account);
        choose(chosen, "tag", tag);
        choose(chosen, "author", author);
        return chosen;
    }

    public boolean isNarrow() {
        return !chosen().isEmpty();
    }

    CaseQuery toQuery(MemberId viewer, int limit) {
        return new CaseQuery(
                view.state(),
                some(brand).map(BrandId::new),
                some(account).map(AccountId::new),
                some(text),
                some(author),
                some(tag).or(this::kind),
                view == View.MINE ? Optional.of(viewer) : Optional.empty(),
                view == View.UNCLAIMED,
                view == View.LATE,
                after > 0 ? Optional.of(new CaseNumber(after)) : Optional.empty(),
                limit);
    }

    Narrowed after(long number) {
        return new Narrowed(view, text, brand, account, tag, author, number);
    }

    Narrowed in(View other) {
        return new Narrowed(other, text, brand, account, tag, author, 0);
    }

    /** The address of the list without one of its filters. */
    public String without(String name) {
        return address(name);
    }

    public String address() {
        return address("");
    }

    private String address(String left) {
        var address = UriComponentsBuilder.fromPath("/");
        if (view != View.OPEN) {
            address.queryParam("view", view.word());
        }
        for (var filter : chosen()) {
            if (!filter.name().equals(left)) {
                address.queryParam(filter.name(), "{" + filter.name() + "}");
            }
        }
        if (after > 0) {
            address.queryParam("after", after);
        }
        return address.encode()
                .buildAndExpand(
                        Map.of(
                                "q", text, "brand", brand, "account", account, "tag", tag, "author",
                                author))
                .toUriString();
    }

    private static void choose(List<Chosen> chosen, String name, String value) {
        if (!value.isEmpty()) {
            chosen.add(new Chosen(name, value));
        }
    }

    private static Optional<String> some(String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }
}
