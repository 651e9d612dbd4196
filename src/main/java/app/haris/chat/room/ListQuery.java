package app.haris.chat.room;

import app.haris.chat.room.Narrowed.View;
import org.jspecify.annotations.Nullable;

/** The parameters of a list's address, as they came. */
record ListQuery(
        @Nullable String view,
        @Nullable String q,
        @Nullable String brand,
        @Nullable String account,
        @Nullable String tag,
        @Nullable String author,
        @Nullable Long after) {
    static final ListQuery NONE = new ListQuery(null, null, null, null, null, null, null);
    private static final int LONGEST = 200;

    Narrowed narrowed() {
        return new Narrowed(
                View.of(view),
                text(q),
                text(brand),
                text(account),
                text(tag),
                text(author),
                after == null ? 0 : Math.max(0, after));
    }

    private static String text(@Nullable String value) {
        if (value == null) {
            return "";
        }
        var stripped = value.strip();
        return stripped.length() <= LONGEST ? stripped : stripped.substring(0, LONGEST);
    }
}
