package app.haris.team;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The people of our tests: sara approves, marco leads, lina administers, omar is a member. */
public final class TeamFixtures {
    private static final Locale ARABIC = Locale.of("ar");

    private TeamFixtures() {}

    public static Member sara() {
        return member("sara", "Sara", Role.APPROVER, Locale.ITALIAN);
    }

    public static Member marco() {
        return member("marco", "Marco", Role.LEAD, Locale.ITALIAN);
    }

    public static Member lina() {
        return member("lina", "Lina", Role.ADMIN, Locale.ENGLISH);
    }

    public static Member omar() {
        return member("omar", "عمر", Role.MEMBER, ARABIC);
    }

    /** All four, under the default policy, in an office that is always open. */
    public static FakeTeam team() {
        return new FakeTeam(List.of(sara(), marco(), lina(), omar()));
    }

    public static Member member(String id, String name, Role role, Locale language) {
        var identities =
                List.of(new Identity("slack", "U-" + id), new Identity("discord", "D-" + id));
        return new Member(new MemberId(id), name, Set.of(role), language, identities, List.of());
    }
}
