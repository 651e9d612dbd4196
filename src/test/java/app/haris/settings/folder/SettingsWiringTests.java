package app.haris.settings.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.haris.settings.FaultySettings;
import app.haris.settings.SettingsRefused;
import app.haris.settings.SettingsReloaded;
import app.haris.team.TeamFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

class SettingsWiringTests {
    private static final String TEAM =
            "zone: Europe/Rome\nmembers: [{id: sara, name: Sara}]\nundo: 10s\n";

    @Test
    void a_running_haris_tells_of_changes_and_of_faults() {
        var root = SettingsFixtures.write(Map.of("team.yml", TEAM));
        var told = new CopyOnWriteArrayList<>();
        try (var context = start(root, told)) {
            var settings = context.getBean(BotConfig.class);
            SettingsFixtures.write(root, "team.yml", TEAM + "zoen: Europe/Rome");
            settings.look();
            settings.look();

            assertThat(settings.faults())
                    .singleElement()
                    .asString()
                    .startsWith(root + "/team.yml:4: unknown key 'zoen'");
            assertThat(told).containsExactly(new SettingsRefused(settings.faults()));

            SettingsFixtures.write(root, "team.yml", TEAM.replace("10s", "30s"));
            settings.look();
            settings.look();

            assertThat(told).last().isEqualTo(new SettingsReloaded(Set.of("team.yml")));
            assertThat(settings.current(TeamFile.FILE).undo()).isEqualTo(Duration.ofSeconds(30));
        }
    }

    @Test
    void haris_does_not_start_with_a_fault() {
        var root = SettingsFixtures.write(Map.of("team.yml", "zone: Rome"));

        assertThatThrownBy(() -> start(root, List.of()))
                .hasRootCauseInstanceOf(FaultySettings.class);
    }

    private static AnnotationConfigApplicationContext start(Path root, List<Object> told) {
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("HARIS_CONFIG", root.toString())));
        context.register(SettingsWiring.class);
        ApplicationListener<PayloadApplicationEvent<Object>> listener =
                event -> told.add(event.getPayload());
        context.addApplicationListener(listener);
        context.refresh();
        return context;
    }
}
