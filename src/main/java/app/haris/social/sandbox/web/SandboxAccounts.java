package app.haris.social.sandbox.web;

import app.haris.social.Account;
import app.haris.social.AccountId;
import app.haris.social.Accounts;
import app.haris.social.Brand;
import app.haris.social.PlatformName;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The accounts that have a page here. */
@Component
final class SandboxAccounts {
    private static final PlatformName SANDBOX = new PlatformName("sandbox");

    private final Accounts accounts;

    SandboxAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    List<Account> all() {
        return accounts.all().stream()
                .filter(account -> account.platform().equals(SANDBOX))
                .toList();
    }

    Optional<Account> find(String id) {
        return id.isBlank()
                ? Optional.empty()
                : accounts.find(new AccountId(id))
                        .filter(account -> account.platform().equals(SANDBOX));
    }

    Brand brandOf(Account account) {
        return accounts.brandOf(account.id());
    }
}
