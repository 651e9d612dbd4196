package app.haris.social.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.haris.settings.folder.SettingsFixtures;
import app.haris.social.AccountId;
import app.haris.social.Language;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsAccountsTests {
    private static final String BRANDS =
            "brands: [{id: acme, name: Acme, languages: [ar, it], zone: Europe/Rome}]\n";

    @Test
    void the_built_in_account_is_a_sandbox() {
        var accounts = new SettingsAccounts(SettingsFixtures.builtIn());
        var demo = accounts.find(new AccountId("acme-demo")).orElseThrow();

        assertThat(demo.platform().value()).isEqualTo("sandbox");
        assertThat(demo.ownId()).contains("acme-demo");
        assertThat(accounts.brandOf(demo.id()).languages())
                .containsExactly(Language.ARABIC, Language.ITALIAN, Language.ENGLISH);
    }

    @Test
    void options_carry_the_keys_of_the_network() {
        var accounts =
                accounts(
                        "{id: acme-sky, brand: acme, platform: bluesky,"
                                + " url: https://bsky.social, handle: acme.bsky.social,"
                                + " app-password: s3cret, poll: 30s, paused: true}");
        var sky = accounts.find(new AccountId("acme-sky")).orElseThrow();

        assertThat(sky.options())
                .containsEntry("app-password", "s3cret")
                .containsEntry("url", "https://bsky.social")
                .containsEntry("poll", "PT30S");
        assertThat(sky.ownId()).contains("acme.bsky.social");
        assertThat(sky.isPaused()).isTrue();
        assertThat(sky.toString()).doesNotContain("s3cret");
    }

    @Test
    void the_brand_of_an_account_that_is_gone_cannot_be_told() {
        var accounts = accounts("{id: acme-demo, brand: acme, platform: sandbox, rules: x}");

        assertThatThrownBy(() -> accounts.brandOf(new AccountId("acme-old")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("acme-old");
    }

    private static SettingsAccounts accounts(String account) {
        return new SettingsAccounts(
                SettingsFixtures.with(
                        Map.of("accounts.yml", BRANDS + "accounts:\n  - " + account)));
    }
}
