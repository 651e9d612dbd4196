package app.haris.social;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Acme, the brand of our tests, and its accounts. */
public final class AccountFixtures {
    private AccountFixtures() {}

    public static Brand acme() {
        return new Brand(
                new BrandId("acme"),
                "Acme",
                List.of(Language.ARABIC, Language.ITALIAN, Language.ENGLISH),
                ZoneId.of("Europe/Rome"));
    }

    /** The sandbox account {@code acme-demo}, whose own author id is its account id. */
    public static Account acmeDemo() {
        return sandbox("acme-demo");
    }

    /** A sandbox account of Acme that counts lengths as {@code rules} does. */
    public static Account acmeDemo(String rules) {
        return account("acme-demo", "sandbox", Map.of("rules", rules));
    }

    public static Account sandbox(String id) {
        return account(id, "sandbox", Map.of());
    }

    public static Account account(String id, String platform, Map<String, String> options) {
        return new Account(
                new AccountId(id),
                acme().id(),
                new PlatformName(platform),
                Optional.of(id),
                Optional.empty(),
                options);
    }

    /** Acme with its one sandbox account. */
    public static FakeAccounts accounts() {
        return new FakeAccounts(List.of(acme()), List.of(acmeDemo()));
    }
}
