package app.haris.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.haris.storage.StorageUnavailable.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder of what must not be lost. */
final class DataFolderTests {
    @TempDir private Path place;

    @Test
    void missing_folder_is_made_for_its_owner_alone() throws IOException {
        var folder = DataFolder.at(place.resolve("deep/data"));

        assertThat(Files.getPosixFilePermissions(folder.path()))
                .containsExactlyInAnyOrder(
                        PosixFilePermission.OWNER_READ,
                        PosixFilePermission.OWNER_WRITE,
                        PosixFilePermission.OWNER_EXECUTE);
    }

    @Test
    void folder_that_is_there_is_left_as_it_is() throws IOException {
        var there = Files.createDirectory(place.resolve("data"));
        Files.writeString(there.resolve("mine"), "kept");

        DataFolder.at(there);

        assertThat(there.resolve("mine")).hasContent("kept");
    }

    @Test
    void path_is_absolute_so_that_a_message_can_be_followed() {
        assertThat(new DataFolder(Path.of("./x/../data")).path())
                .isEqualTo(Path.of("").toAbsolutePath().resolve("data"));
    }

    @Test
    void file_in_its_place_is_said_so() throws IOException {
        var file = Files.writeString(place.resolve("data"), "a file");

        assertUnavailable(file, Reason.SETTING, "is not a folder");
    }

    @Test
    void file_on_the_way_to_it_is_said_so() throws IOException {
        Files.writeString(place.resolve("file"), "a file");

        assertUnavailable(place.resolve("file/data"), Reason.NOT_WRITABLE, "Set HARIS_DATA");
    }

    /** Where even root may not write. */
    @Test
    void place_that_cannot_be_written_is_said_so() {
        assertUnavailable(Path.of("/proc/haris/data"), Reason.NOT_WRITABLE, "Set HARIS_DATA");
    }

    private static void assertUnavailable(Path wanted, Reason reason, String words) {
        assertThatThrownBy(() -> DataFolder.at(wanted))
                .isInstanceOfSatisfying(
                        StorageUnavailable.class,
                        unavailable -> {
                            assertThat(unavailable.reason()).isEqualTo(reason);
                            assertThat(unavailable)
                                    .hasMessageContaining(wanted.toString())
                                    .hasMessageContaining(words);
                        });
    }
}
