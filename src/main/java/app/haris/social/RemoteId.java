package app.haris.social;

/** The network's own identifier of an interaction, post or reply, unique within an account. */
public record RemoteId(String value) {
    public RemoteId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a remote id must not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
