package app.haris.social.settings;

import app.haris.settings.Settings;
import app.haris.social.Account;
import app.haris.social.AccountId;
import app.haris.social.Accounts;
import app.haris.social.Brand;
import app.haris.social.BrandId;
import app.haris.social.PlatformName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The accounts of the accounts.yml that is in use. */
@Component
final class SettingsAccounts implements Accounts {
    private final Supplier<Book> book;

    SettingsAccounts(Settings settings) {
        book = settings.follow(AccountsFile.FILE, Book::of);
    }

    @Override
    public List<Account> all() {
        return List.copyOf(book.get().accounts().values());
    }

    @Override
    public List<Brand> brands() {
        return List.copyOf(book.get().brands().values());
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return Optional.ofNullable(book.get().accounts().get(id));
    }

    @Override
    public Brand brandOf(AccountId id) {
        var now = book.get();
        var account = now.accounts().get(id);
        if (account == null) {
            throw new IllegalArgumentException("the account " + id + " is not configured");
        }
        return Objects.requireNonNull(now.brands().get(account.brand()));
    }

    /** What one version of accounts.yml comes to. */
    private record Book(Map<BrandId, Brand> brands, Map<AccountId, Account> accounts) {
        static Book of(AccountsFile file) {
            var brands = new LinkedHashMap<BrandId, Brand>();
            for (var entry : file.brands()) {
                var brand = new Brand(entry.id(), entry.name(), entry.languages(), entry.zone());
                brands.put(brand.id(), brand);
            }
            var accounts = new LinkedHashMap<AccountId, Account>();
            for (var entry : file.accounts()) {
                accounts.put(entry.common().id(), account(entry));
            }
            return new Book(brands, accounts);
        }

        private static Account account(AccountEntry entry) {
            var common = entry.common();
            var options = entry.options();
            if (common.paused()) {
                options.with("paused", true);
            }
            return new Account(
                    common.id(),
                    common.brand(),
                    new PlatformName(entry.getClass().getSimpleName().toLowerCase(Locale.ROOT)),
                    entry.ownId(),
                    common.activated(),
                    options.texts());
        }
    }
}
