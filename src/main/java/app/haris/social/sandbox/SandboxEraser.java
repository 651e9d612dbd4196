package app.haris.social.sandbox;

import app.haris.social.AccountId;
import app.haris.social.AuthorEraser;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Forgets an author on the sandbox network, which keeps what was said in Haris's own database. */
@Component
final class SandboxEraser implements AuthorEraser {
    private final Posts posts;
    private final Hearing hearing;
    private final Clock clock;

    SandboxEraser(Posts posts, Hearing hearing, Clock clock) {
        this.posts = posts;
        this.hearing = hearing;
        this.clock = clock;
    }

    @Override
    public void erase(AccountId account, String authorId) {
        hearing.catchUp();
        posts.erase(account, authorId, clock.instant());
    }
}
