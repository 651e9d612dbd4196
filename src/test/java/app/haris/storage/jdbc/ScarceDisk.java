package app.haris.storage.jdbc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.function.UnaryOperator;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** H2's files on a disk that is full, or fails, when a test says so. */
public final class ScarceDisk extends FilePathWrapper {
    private static volatile boolean isFull;
    private static volatile boolean isBroken;

    /** Makes the address of an embedded database one on this disk. */
    static final UnaryOperator<String> ADDRESS = url -> url.replaceFirst(":retry:", ":scarce:");

    static void install() {
        FilePath.register(new ScarceDisk());
        fill(false);
        breakDown(false);
    }

    /** Whether each write fails. */
    static void fill(boolean full) {
        isFull = full;
    }

    /** Whether each fsync fails. */
    static void breakDown(boolean broken) {
        isBroken = broken;
    }

    @Override
    public String getScheme() {
        return "scarce";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(super.open(mode));
    }

    private static final class Channel extends FileChannel {
        private final FileChannel base;

        Channel(FileChannel base) {
            this.base = base;
        }

        private static void checkRoom() throws IOException {
            if (isFull) {
                throw new IOException("No space left on device");
            }
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            checkRoom();
            return base.write(source);
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            checkRoom();
            return base.write(source, position);
        }

        @Override
        public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
            checkRoom();
            return base.write(sources, offset, length);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            if (isBroken) {
                throw new IOException("Input/output error");
            }
            base.force(metaData);
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
        public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
            return base.read(targets, offset, length);
        }

        @Override
        public long position() throws IOException {
            return base.position();
        }

        @Override
        public FileChannel position(long newPosition) throws IOException {
            base.position(newPosition);
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
        public long transferTo(long position, long count, WritableByteChannel target)
                throws IOException {
            return base.transferTo(position, count, target);
        }

        @Override
        public long transferFrom(ReadableByteChannel source, long position, long count)
                throws IOException {
            return base.transferFrom(source, position, count);
        }

        @Override
        public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
            return base.map(mode, position, size);
        }

        @Override
        public FileLock lock(long position, long size, boolean shared) throws IOException {
            return base.lock(position, size, shared);
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
