package app.haris.team;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One of us.
 *
 * @param language in which Haris speaks to this member
 * @param identities those of team.yml
 * @param hours names of office hours, empty for none
 */
public record Member(
        MemberId id,
        String name,
        Set<Role> roles,
        Locale language,
        List<Identity> identities,
        List<String> hours) {
    public Member {
        roles = Set.copyOf(roles);
        identities = List.copyOf(identities);
        hours = List.copyOf(hours);
    }

    /** The same member, spoken to in another language. */
    public Member speaking(Locale chosen) {
        return new Member(id, name, roles, chosen, identities, hours);
    }

    /** The same member, who may that much more. */
    public Member withRoles(Collection<Role> more) {
        var all = new HashSet<>(roles);
        all.addAll(more);
        return new Member(id, name, all, language, identities, hours);
    }

    /** The identity that team.yml names for a surface. */
    public Optional<Identity> identity(String surface) {
        return identities.stream().filter(one -> one.surface().equals(surface)).findFirst();
    }

    public Role highestRole() {
        return roles.stream().max(Role::compareTo).orElse(Role.MEMBER);
    }

    public boolean may(Role role) {
        return roles.stream().anyMatch(held -> held.includes(role));
    }
}
