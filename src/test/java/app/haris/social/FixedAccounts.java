package app.haris.social;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Accounts as a test names them, all of the brand acme. */
public final class FixedAccounts implements Accounts {
    public static final Brand ACME =
            new Brand(
                    new BrandId("acme"),
                    "Acme",
                    List.of(Language.ARABIC, Language.ITALIAN, Language.ENGLISH),
                    ZoneId.of("Europe/Rome"));

    private final List<Account> accounts = new CopyOnWriteArrayList<>();

    public FixedAccounts(Account... accounts) {
        this.accounts.addAll(Arrays.asList(accounts));
    }

    /** An account without any option of its platform. */
    public static Account account(String id, String platform) {
        return account(id, platform, Map.of());
    }

    public static Account account(String id, String platform, Map<String, String> options) {
        return new Account(
                new AccountId(id),
                ACME.id(),
                new PlatformName(platform),
                Optional.empty(),
                Optional.empty(),
                options);
    }

    /** Adds an account, or replaces the one of the same id, as a reload does. */
    public void put(Account account) {
        accounts.removeIf(other -> other.id().equals(account.id()));
        accounts.add(account);
    }

    @Override
    public List<Account> all() {
        return List.copyOf(accounts);
    }

    @Override
    public List<Brand> brands() {
        return List.of(ACME);
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return accounts.stream().filter(account -> account.id().equals(id)).findFirst();
    }

    @Override
    public Brand brandOf(AccountId id) {
        return find(id).map(account -> ACME)
                .orElseThrow(() -> new IllegalArgumentException("no account " + id));
    }
}
