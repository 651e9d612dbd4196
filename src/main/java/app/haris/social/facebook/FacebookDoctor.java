package app.haris.social.facebook;

import app.haris.social.Account;
import app.haris.social.AccountDoctor;
import app.haris.social.PlatformName;
import app.haris.social.graph.Examination;
import java.util.List;
import org.springframework.stereotype.Component;

/** Examines what an account on Facebook may and may not. */
@Component
final class FacebookDoctor implements AccountDoctor {
    private final Examination examination;

    FacebookDoctor(Examination examination) {
        this.examination = examination;
    }

    @Override
    public PlatformName name() {
        return Facebook.NAME;
    }

    @Override
    public List<Finding> examine(Account account) {
        return examination.of(account, FacebookNeeds.ALL);
    }
}
