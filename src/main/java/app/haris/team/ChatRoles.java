package app.haris.team;

import java.util.Set;

/** Which roles of a chat service its people bear, as the service last said. */
public interface ChatRoles {
    /** Where no chat service says anything. */
    ChatRoles NONE =
            new ChatRoles() {
                @Override
                public boolean tell(Identity identity, Set<String> roles) {
                    return false;
                }

                @Override
                public Set<String> of(Member member, String surface) {
                    return Set.of();
                }
            };

    /**
     * Notes all roles that somebody bears now; for none, that they bear none any more.
     *
     * @return whether that is news
     */
    boolean tell(Identity identity, Set<String> roles);

    /**
     * The roles that a member's identity on a surface bears; another instance's news are seen
     * within seconds, and what was known serves while the database is slow.
     */
    Set<String> of(Member member, String surface);
}
