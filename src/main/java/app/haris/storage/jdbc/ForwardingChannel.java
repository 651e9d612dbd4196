package app.haris.storage.jdbc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBase;

/** A file of H2's that does what another does, in its own way; only what H2's store calls. */
@SuppressWarnings("UnsynchronizedOverridesSynchronized") // the base does without locks
final class ForwardingChannel extends FileBase {
    private final FileChannel base;
    private final Manner manner;

    /** How what touches the disk is done. */
    interface Manner {
        int write(DiskRoom.Write write) throws IOException;

        default void force(Force force) throws IOException {
            force.run();
        }
    }

    /** Brings what was written to the disk. */
    interface Force {
        void run() throws IOException;
    }

    ForwardingChannel(FileChannel base, Manner manner) {
        this.base = base;
        this.manner = manner;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        return manner.write(() -> base.write(source));
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
        return manner.write(() -> base.write(source, position));
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
        manner.force(() -> base.force(withMetadata));
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
