package app.haris.social;

/** Names a network: sandbox, mastodon, bluesky, x, facebook, instagram. */
public record PlatformName(String value) {
    public PlatformName {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a platform name must not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
