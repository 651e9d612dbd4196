package app.haris.cli;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** A secret in a file that its owner alone may read. */
final class SecretFile {
    private SecretFile() {}

    /** Writes beside, then moves: a crash leaves the old secret or the new one. */
    static Path write(Path folder, String name, String secret) throws IOException {
        Files.createDirectories(folder, only("rwx------"));
        var draft = Files.createTempFile(folder, name, ".new", only("rw-------"));
        Files.writeString(draft, secret + "\n");
        var file = folder.resolve(name).toAbsolutePath().normalize();
        return Files.move(
                draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?>[] only(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
