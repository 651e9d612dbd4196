package app.haris.settings.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.haris.settings.Default;
import app.haris.settings.FaultySettings;
import app.haris.settings.Preview;
import app.haris.settings.Reading;
import app.haris.settings.Reload;
import app.haris.settings.Secret;
import app.haris.settings.Settings;
import app.haris.settings.SettingsFile;
import app.haris.settings.SettingsFiles;
import app.haris.settings.SettingsRefused;
import app.haris.settings.SettingsReloaded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BotConfigTests {
    record Menu(@Default("soup") String dish, Optional<Secret> secret, List<String> guests) {}

    record Guest(String name) {}

    private static final SettingsFile<Menu> MENU =
            SettingsFile.optional("menu.yml", Menu.class, "What there is.");
    private static final SettingsFile<Guest> GUESTS =
            SettingsFile.many("guests/*.yml", Guest.class, "Who comes.");

    /** A module whose files refer to each other. */
    private static final SettingsFiles MODULE =
            new SettingsFiles() {
                @Override
                public List<SettingsFile<?>> files() {
                    return List.of(MENU, GUESTS);
                }

                @Override
                public void check(Reading reading) {
                    var known = reading.all(GUESTS).stream().map(g -> g.value().name()).toList();
                    reading.find(MENU)
                            .ifPresent(
                                    menu -> {
                                        var guests = menu.value().guests();
                                        for (var i = 0; i < guests.size(); i++) {
                                            if (!known.contains(guests.get(i))) {
                                                menu.fault(
                                                        "no guest " + guests.get(i), "guests", i);
                                            }
                                        }
                                    });
                }
            };

    @TempDir private Path root;
    private final List<Object> news = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, String> variables = new HashMap<>();

    @Test
    void a_change_comes_into_use_and_is_told() throws IOException {
        write("menu.yml", "dish: pasta");
        var config = open();
        write("menu.yml", "dish: pizza");

        assertThat(config.reload()).isEqualTo(new Reload.Accepted(Set.of("menu.yml")));
        assertThat(config.current(MENU).dish()).isEqualTo("pizza");
        assertThat(news).containsExactly(new SettingsReloaded(Set.of("menu.yml")));
    }

    @Test
    void a_fault_in_one_file_keeps_all_files_as_they_were() throws IOException {
        write("menu.yml", "guests: [sara]");
        write("guests/sara.yml", "name: sara");
        var config = open();
        write("guests/sara.yml", "name: marco");
        write("guests/lina.yml", "name: lina");

        var reload = config.reload();

        assertThat(reload).isInstanceOf(Reload.Refused.class);
        assertThat(config.faults())
                .singleElement()
                .hasToString(root.resolve("menu.yml") + ":1: no guest sara");
        assertThat(config.all(GUESTS))
                .containsExactly(Map.entry("guests/sara.yml", new Guest("sara")));
        assertThat(news).containsExactly(new SettingsRefused(config.faults()));
    }

    @Test
    void a_fault_is_told_once_and_its_repair_too() throws IOException {
        write("menu.yml", "dish: pasta");
        var config = open();
        write("menu.yml", "dsih: pizza");
        lookTwice(config);
        lookTwice(config);
        config.reload();

        assertThat(news).hasSize(1);

        write("menu.yml", "dish: pasta");
        lookTwice(config);

        assertThat(config.faults()).isEmpty();
        assertThat(news).hasSize(2).last().isEqualTo(new SettingsReloaded(Set.of()));
    }

    @Test
    void a_change_is_taken_only_once_it_has_settled() throws IOException {
        write("menu.yml", "dish: pasta");
        var config = open();
        write("menu.yml", "dish: p");
        config.look();
        write("menu.yml", "dish: pizza");
        config.look();

        assertThat(config.current(MENU).dish()).isEqualTo("pasta");

        config.look();

        assertThat(config.current(MENU).dish()).isEqualTo("pizza");
        assertThat(news).hasSize(1);
    }

    @Test
    void an_editor_that_replaces_the_file_is_noticed() throws IOException {
        write("menu.yml", "dish: pasta");
        var config = open();
        write(".menu.yml.swp", "dish: pizza");
        Files.move(
                root.resolve(".menu.yml.swp"),
                root.resolve("menu.yml"),
                StandardCopyOption.REPLACE_EXISTING);
        lookTwice(config);

        assertThat(config.current(MENU).dish()).isEqualTo("pizza");
    }

    @Test
    void a_mounted_folder_whose_link_is_swapped_is_noticed() throws IOException {
        write("..1/menu.yml", "dish: pasta");
        write("..2/menu.yml", "dish: pizza");
        Files.createSymbolicLink(root.resolve("..data"), Path.of("..1"));
        Files.createSymbolicLink(root.resolve("menu.yml"), Path.of("..data/menu.yml"));
        var config = open();
        Files.delete(root.resolve("..data"));
        Files.createSymbolicLink(root.resolve("..data"), Path.of("..2"));
        lookTwice(config);

        assertThat(config.current(MENU).dish()).isEqualTo("pizza");
    }

    @Test
    void a_new_secret_in_a_file_comes_into_use() throws IOException {
        write("menu.yml", "secret: file:key");
        write("key", "old\n");
        var config = open();
        write("key", "new\n");
        lookTwice(config);

        assertThat(config.current(MENU).secret()).map(Secret::reveal).contains("new");
        assertThat(news).containsExactly(new SettingsReloaded(Set.of("menu.yml")));
    }

    @Test
    void the_watch_looks_by_itself() throws IOException {
        write("menu.yml", "dish: pasta");
        var config = open();
        var watch = new FolderWatch(config, Duration.ofMillis(20));
        watch.start();
        write("menu.yml", "dish: pizza");

        await().until(() -> config.current(MENU).dish().equals("pizza"));
        watch.stop();
    }

    @Test
    void a_folder_that_vanishes_is_no_wish_for_the_defaults() throws IOException {
        write("menu.yml", "dish: pasta");
        var config = open();
        Files.delete(root.resolve("menu.yml"));
        Files.delete(root);

        assertThat(config.reload()).isInstanceOf(Reload.Refused.class);
        assertThat(config.current(MENU).dish()).isEqualTo("pasta");
    }

    @Test
    void a_preview_changes_nothing() throws IOException {
        write("menu.yml", "dish: pasta");
        write("guests/sara.yml", "name: sara");
        var config = open();

        assertThat(config.preview(MENU, "guests: [sara]"))
                .isEqualTo(
                        new Preview.Sound<>(new Menu("soup", Optional.empty(), List.of("sara"))));
        assertThat(config.preview(MENU, "guests: [omar]"))
                .isInstanceOf(Preview.Faulty.class)
                .asString()
                .contains("no guest omar");
        assertThat(config.current(MENU).dish()).isEqualTo("pasta");
        assertThat(news).isEmpty();
    }

    @Test
    void followers_compute_again_only_after_a_change() throws IOException {
        write("menu.yml", "dish: pasta");
        write("guests/sara.yml", "name: sara");
        var config = open();
        var computed = new AtomicInteger();
        var follower =
                config.follow(
                        MENU,
                        menu -> {
                            computed.incrementAndGet();
                            return menu.dish().length();
                        });

        assertThat(follower.get()).isEqualTo(5);

        write("guests/lina.yml", "name: lina");
        write("menu.yml", "# a comment\ndish: pasta");
        config.reload();

        assertThat(follower.get()).isEqualTo(5);
        assertThat(computed).hasValue(1);

        write("menu.yml", "dish: risotto");
        config.reload();

        assertThat(follower.get()).isEqualTo(7);
        assertThat(computed).hasValue(2);
    }

    @Test
    void haris_does_not_start_with_faults_and_names_them_all() throws IOException {
        write("menu.yml", "dish: [x]\nguests: y");
        write("guests/a.yml", "nmae: a");
        write("guests/b.yaml", "name: b");
        write("mneu.yml", "dish: pasta");
        Files.write(root.resolve("guests/c.yml"), new byte[] {'n', (byte) 0xff});
        Files.write(root.resolve("guests/d.yml"), new byte[(1 << 20) + 1]);

        assertThatThrownBy(this::open)
                .isInstanceOf(FaultySettings.class)
                .extracting(wrong -> String.valueOf(wrong.getMessage()).replace(root + "/", ""))
                .isEqualTo(
                        """
                        guests/a.yml:1: the file lacks the key 'name'
                        guests/a.yml:1: unknown key 'nmae'; allowed: name; did you mean 'name'?
                        guests/b.yaml:1: unknown file; known: guests/*.yml, menu.yml; did you mean 'guests/*.yml'?
                        guests/c.yml:1: is not UTF-8 text
                        guests/d.yml:1: larger than 1 MiB
                        menu.yml:1: 'dish' must be a text, not a list
                        menu.yml:2: 'guests' must be a list, not 'y'
                        mneu.yml:1: unknown file; known: guests/*.yml, menu.yml; did you mean 'menu.yml'?\
                        """);
    }

    @Test
    void a_file_with_a_byte_order_mark_and_windows_lines_is_read() throws IOException {
        Files.write(
                root.resolve("menu.yml"),
                "\uFEFFdish: pasta\r\nguests: []\r\n".getBytes(StandardCharsets.UTF_8));

        assertThat(open().current(MENU).dish()).isEqualTo("pasta");
    }

    @Test
    void a_folder_that_does_not_exist_has_the_built_in_files() {
        var config = SettingsFixtures.open(root.resolve("nowhere"), Map.of());

        assertThat(config.notes()).singleElement().asString().contains("does not exist");
        assertThat(config.reload()).isInstanceOf(Reload.Accepted.class);
    }

    @Test
    void checking_a_folder_needs_nothing_else() {
        var checked = Settings.check(Path.of("bot-config"));

        assertThat(checked.faults()).isEmpty();
    }

    private BotConfig open() {
        return BotConfig.open(root, List.of(MODULE), variables::get, news::add);
    }

    private void write(String name, String text) throws IOException {
        SettingsFixtures.write(root, name, text);
    }

    private static void lookTwice(BotConfig config) {
        config.look();
        config.look();
    }
}
