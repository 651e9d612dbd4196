package app.haris.social.webhook;

import app.haris.social.Account;
import app.haris.social.Accounts;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whose a call is. Networks know one address for an app, whichever of its accounts something
 * happened to.
 */
@Component
public final class Siblings {
    private final Accounts accounts;

    public Siblings(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * The account of that id on the network, of those that share a secret with the one that was
     * called; nobody else's events may come by it.
     *
     * @param secret the option that bears the secret by which calls are signed
     */
    public Optional<Account> find(Account called, String secret, String ownId) {
        return isNamed(called, ownId)
                ? Optional.of(called)
                : accounts.all().stream()
                        .filter(one -> one.platform().equals(called.platform()))
                        .filter(one -> isNamed(one, ownId))
                        .filter(
                                one ->
                                        Objects.equals(
                                                secretOf(one, secret), secretOf(called, secret)))
                        .findFirst();
    }

    private static boolean isNamed(Account account, String ownId) {
        return account.ownId().filter(ownId::equals).isPresent();
    }

    private static Optional<String> secretOf(Account account, String secret) {
        return Optional.ofNullable(account.options().get(secret));
    }
}
