package app.haris.storage.jdbc;

import java.io.IOException;
import java.nio.ByteBuffer;
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
        return new Channel(toString(), super.open(mode));
    }

    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // the base does without locks
    private static final class Channel extends ForwardingChannel {
        private final String file;

        Channel(String file, FileChannel base) {
            super(base);
            this.file = file;
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            return DiskRoom.write(file, () -> super.write(source));
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            return DiskRoom.write(file, () -> super.write(source, position));
        }
    }
}
