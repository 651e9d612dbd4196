package app.haris.storage.jdbc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBase;
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

    /** Only what H2's store calls. */
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // the base does without locks
    private static final class Channel extends FileBase {
        private final String file;
        private final FileChannel base;

        Channel(String file, FileChannel base) {
            this.file = file;
            this.base = base;
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            return DiskRoom.write(file, () -> base.write(source));
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            return DiskRoom.write(file, () -> base.write(source, position));
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            return base.read(target);
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return base.read(target, position);
        }

        @Override
        public long position() throws IOException {
            return base.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            base.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return base.size();
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            base.truncate(size);
            return this;
        }

        @Override
        public void force(boolean withMetadata) throws IOException {
            base.force(withMetadata);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return base.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            base.close();
        }
    }
}
