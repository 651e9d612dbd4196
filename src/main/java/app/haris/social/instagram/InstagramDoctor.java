package app.haris.social.instagram;

import app.haris.social.Account;
import app.haris.social.AccountDoctor;
import app.haris.social.PlatformName;
import app.haris.social.graph.Examination;
import java.util.List;
import org.springframework.stereotype.Component;

/** Examines what an account on Instagram may and may not. */
@Component
final class InstagramDoctor implements AccountDoctor {
    private final Examination examination;

    InstagramDoctor(Examination examination) {
        this.examination = examination;
    }

    @Override
    public PlatformName name() {
        return Instagram.NAME;
    }

    @Override
    public List<Finding> examine(Account account) {
        return examination.of(account, InstagramNeeds.ALL);
    }
}
