package app.haris.team;

import app.haris.audit.Origin;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What members settled for themselves, beside team.yml: which identities in chat are theirs, and in
 * which language they want to be spoken to. Every change is journaled.
 */
public interface PersonalSettings {
    /** How it was shown that an identity is a member's. */
    enum Proof {
        /** The member got a code from Haris and typed it as that identity. */
        CODE,
        /** The chat service has confirmed the member's e-mail address of team.yml. */
        EMAIL
    }

    /**
     * An identity that is to be a member's from now on.
     *
     * @param from where it was shown
     */
    record Claim(Identity identity, MemberId member, Proof proof, Origin from) {}

    /** Whose identity it is; team.yml has the last word, and is not asked here. */
    Optional<MemberId> owner(Identity identity);

    /** At most one for each surface. */
    List<Identity> identities(MemberId member);

    /**
     * Makes it the member's, in place of another one on that surface.
     *
     * @return false if it is somebody's already
     */
    boolean link(Claim claim);

    /** Takes the member's identity on a surface away; empty if there was none. */
    Optional<Identity> unlink(MemberId member, String surface, Hand by);

    /** The language that a member chose, if any. */
    Optional<Locale> language(MemberId member);

    void speak(MemberId member, Locale language, Origin from);

    /** Who changed it, and from where. */
    record Hand(MemberId member, Origin from) {}
}
