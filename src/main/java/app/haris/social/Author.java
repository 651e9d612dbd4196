package app.haris.social;

import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Somebody outside who speaks to the brand; what the network did not tell is absent. */
public record Author(
        String id,
        @Nullable String handle,
        @Nullable String name,
        @Nullable Long followers,
        boolean verified) {
    public Author {
        if (id.isBlank()) {
            throw new IllegalArgumentException("an author's id must not be blank");
        }
    }

    /** The same person under the id by which they are known here. */
    public Author known(String as) {
        return as.equals(id) ? this : new Author(as, handle, name, followers, verified);
    }

    /** Whether the network told an id, and nothing by which a person would know them. */
    public boolean isNameless() {
        return handle == null && name == null;
    }

    /** As the network tells now; where it tells no name, with what it told of the same before. */
    public Author since(Author before) {
        return isNameless() && before.id.equals(id) ? before : this;
    }

    /** What a card calls the author: the name, else the handle, else the id. */
    public String displayName() {
        return Optional.ofNullable(name)
                .filter(text -> !text.isBlank())
                .or(() -> Optional.ofNullable(handle))
                .orElse(id);
    }

    public OptionalLong reach() {
        return followers == null ? OptionalLong.empty() : OptionalLong.of(followers);
    }
}
