package app.haris.team;

/** Names a member of our team, as in team.yml. */
public record MemberId(String value) {
    public MemberId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a member id must not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
