package app.haris.social;

/** Names one of our accounts on a network, as in accounts.yml. */
public record AccountId(String value) {
    public AccountId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an account id must not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
