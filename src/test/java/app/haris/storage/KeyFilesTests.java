package app.haris.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeyFilesTests {
    @TempDir private Path directory;

    @Test
    void a_token_is_new_only_to_whom_made_it() {
        var first = files();
        var token = first.token("api-token");

        var second = files();

        assertThat(first.isNew("api-token")).isTrue();
        assertThat(second.token("api-token")).isEqualTo(token).matches("[A-Za-z0-9_-]{43}");
        assertThat(second.isNew("api-token")).isFalse();
    }

    @Test
    void two_processes_at_once_go_on_with_one_token() throws Exception {
        var start = new CyclicBarrier(8);
        Set<String> tokens = new HashSet<>();
        var makers = 0;

        try (var threads = Executors.newFixedThreadPool(8)) {
            Set<Future<KeyFiles>> all = new HashSet<>();
            for (int i = 0; i < 8; i++) {
                all.add(
                        threads.submit(
                                () -> {
                                    var files = files();
                                    start.await();
                                    files.token("api-token");
                                    return files;
                                }));
            }
            for (var one : all) {
                tokens.add(one.get().token("api-token"));
                makers += one.get().isNew("api-token") ? 1 : 0;
            }
        }

        assertThat(tokens).hasSize(1);
        assertThat(makers).isEqualTo(1);
        assertThat(directory).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void only_the_owner_may_read_a_key() throws IOException {
        files().key("sign-in");

        assertThat(Files.getPosixFilePermissions(directory.resolve("keys/sign-in")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void a_key_that_was_cut_short_is_named_and_not_replaced() throws IOException {
        files().token("api-token");
        Files.writeString(directory.resolve("api-token"), "short");

        assertThatThrownBy(() -> files().token("api-token"))
                .isInstanceOf(StorageUnavailable.class)
                .hasMessageContaining(directory.resolve("api-token").toString())
                .hasMessageContaining("cut short");
        assertThat(directory.resolve("api-token")).hasContent("short");
    }

    private KeyFiles files() {
        return new KeyFiles(DataFolder.at(directory));
    }
}
