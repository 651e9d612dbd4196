package app.haris.storage;

import app.haris.storage.StorageUnavailable.Reason;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which Haris keeps what it must not lose: the embedded database and its keys. Only
 * the account that runs Haris may look into it.
 */
public record DataFolder(Path path) {
    public DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    /**
     * Makes the folder if it is missing.
     *
     * @throws StorageUnavailable if it cannot be made or written
     */
    public static DataFolder at(Path wanted) {
        var folder = new DataFolder(wanted);
        folder.prepare();
        return folder;
    }

    private void prepare() {
        try {
            Files.createDirectories(path, ownerOnly(path));
        } catch (FileAlreadyExistsException e) {
            throw unavailable(
                    Reason.SETTING,
                    "is not a folder. Move the file away, or set HARIS_DATA to another folder",
                    e);
        } catch (AccessDeniedException e) {
            throw notWritable(e);
        } catch (IOException e) {
            throw unavailable(
                    e.toString().contains("No space left") ? Reason.FULL : Reason.NOT_WRITABLE,
                    "cannot be made (" + e.getMessage() + "). Set HARIS_DATA to another folder",
                    e);
        }
        if (!Files.isWritable(path) || !Files.isExecutable(path)) {
            throw notWritable(null);
        }
    }

    private StorageUnavailable notWritable(@Nullable Throwable cause) {
        return unavailable(
                Reason.NOT_WRITABLE,
                "cannot be written by the account that runs Haris. Change its owner, or set"
                        + " HARIS_DATA to another folder",
                cause);
    }

    private StorageUnavailable unavailable(
            Reason reason, String complaint, @Nullable Throwable cause) {
        return new StorageUnavailable(
                reason, "The data folder " + path + " " + complaint + ".", cause);
    }

    static FileAttribute<?>[] ownerOnly(Path near) {
        var posix = near.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }
}
