package app.haris.storage.jdbc;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * H2's files {@code patient:…}, to which a write waits while the disk is full; H2 makes them by
 * name.
 */
public final class PatientFiles extends FilePathWrapper {
    static final String SCHEME = "patient";

    static void install() {
        FilePath.register(new PatientFiles());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        var file = toString();
        return new ForwardingChannel(super.open(mode), write -> DiskRoom.write(file, write));
    }
}
