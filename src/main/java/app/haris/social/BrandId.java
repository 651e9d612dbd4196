package app.haris.social;

/** Names a brand, as in accounts.yml. */
public record BrandId(String value) {
    public BrandId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a brand id must not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
