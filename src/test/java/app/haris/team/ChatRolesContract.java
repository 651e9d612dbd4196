package app.haris.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is known of roles in a chat service. */
public abstract class ChatRolesContract {
    private static final Identity SARA = new Identity("discord", "345");

    protected abstract ChatRoles roles();

    @Test
    void what_was_said_last_counts() {
        var roles = roles();

        assertThat(roles.tell(SARA, Set.of("1", "2"))).isTrue();
        assertThat(roles.tell(SARA, Set.of("2", "1"))).isFalse();
        assertThat(roles.of(sara(), "discord")).containsExactlyInAnyOrder("1", "2");

        assertThat(roles.tell(SARA, Set.of("2"))).isTrue();
        assertThat(roles.of(sara(), "discord")).containsExactly("2");
        assertThat(roles.tell(SARA, Set.of())).isTrue();
        assertThat(roles.of(sara(), "discord")).isEmpty();
    }

    @Test
    void nobody_bears_what_another_bears_or_bears_elsewhere() {
        var roles = roles();
        roles.tell(new Identity("discord", "346"), Set.of("1"));
        roles.tell(new Identity("slack", "345"), Set.of("1"));

        assertThat(roles.of(sara(), "discord")).isEmpty();
    }

    protected static Member sara() {
        return new Member(
                new MemberId("sara"),
                "Sara",
                Set.of(Role.MEMBER),
                Locale.ENGLISH,
                List.of(SARA),
                List.of());
    }
}
