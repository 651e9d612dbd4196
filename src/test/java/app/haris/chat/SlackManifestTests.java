package app.haris.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class SlackManifestTests {
    @Test
    void socket_mode_needs_no_address() {
        var settings = settings(Optional.empty());

        assertThat(settings).containsEntry("socket_mode_enabled", true);
        assertThat(settings.toString()).doesNotContain("request_url");
    }

    @Test
    void http_mode_names_the_address_wherever_slack_calls() {
        var manifest = SlackManifest.yaml(Optional.of("https://haris.example/"), false);

        assertThat(settings(Optional.of("https://haris.example/")))
                .containsEntry("socket_mode_enabled", false);
        assertThat(manifest.split("https://haris.example/slack/events", -1)).hasSize(4);
    }

    @Test
    void addresses_are_read_only_where_that_is_wanted() {
        assertThat(SlackManifest.yaml(Optional.empty(), false)).doesNotContain("email");
        assertThat(SlackManifest.yaml(Optional.empty(), true))
                .contains("      - users:read.email\n");
    }

    @SuppressWarnings("unchecked") // a manifest is maps of maps
    private static Map<String, Object> settings(Optional<String> http) {
        Map<String, Object> manifest = new Yaml().load(SlackManifest.yaml(http, false));
        assertThat(manifest).containsKeys("display_information", "features", "oauth_config");
        return (Map<String, Object>) manifest.get("settings");
    }
}
