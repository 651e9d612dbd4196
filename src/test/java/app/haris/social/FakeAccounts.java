package app.haris.social;

import java.util.List;
import java.util.Optional;

/** Accounts in memory that a test may replace at any time. */
public final class FakeAccounts implements Accounts {
    private final List<Brand> brands;
    private volatile List<Account> accounts;

    public FakeAccounts(List<Brand> brands, List<Account> accounts) {
        this.brands = List.copyOf(brands);
        this.accounts = List.copyOf(accounts);
    }

    public void become(List<Account> accounts) {
        this.accounts = List.copyOf(accounts);
    }

    @Override
    public List<Account> all() {
        return accounts;
    }

    @Override
    public List<Brand> brands() {
        return brands;
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return accounts.stream().filter(account -> account.id().equals(id)).findFirst();
    }

    @Override
    public Brand brandOf(AccountId id) {
        var account =
                find(id).orElseThrow(() -> new IllegalArgumentException("no such account: " + id));
        return brands.stream()
                .filter(brand -> brand.id().equals(account.brand()))
                .findFirst()
                .orElseThrow();
    }
}
