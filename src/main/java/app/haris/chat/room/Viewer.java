package app.haris.chat.room;

import app.haris.audit.Origin;
import app.haris.inbox.Actor;
import app.haris.team.Member;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A member who is signed in to the room; read from team.yml anew at each request. */
final class Viewer extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1;

    private final transient Member member;
    private final String session;

    Viewer(Member member, String session) {
        super(AuthorityUtils.NO_AUTHORITIES);
        this.member = member;
        this.session = session;
        setAuthenticated(true);
    }

    Member member() {
        return member;
    }

    /** The hash of the session's cookie. */
    String session() {
        return session;
    }

    Actor actor() {
        return new Actor(member, Origin.ROOM);
    }

    @Override
    public Object getPrincipal() {
        return this;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return member.id().value();
    }
}
