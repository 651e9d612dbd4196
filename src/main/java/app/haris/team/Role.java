package app.haris.team;

import java.util.Locale;

/** What a member may do; each role may all that the ones before it may. */
public enum Role {
    MEMBER,
    APPROVER,
    LEAD,
    ADMIN;

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
