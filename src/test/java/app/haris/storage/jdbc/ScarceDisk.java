package app.haris.storage.jdbc;

import java.io.IOException;
import java.nio.channels.FileChannel;
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
        return new ForwardingChannel(super.open(mode), new Scarcity());
    }

    private static final class Scarcity implements ForwardingChannel.Manner {
        @Override
        public int write(DiskRoom.Write write) throws IOException {
            if (isFull) {
                throw new IOException("No space left on device");
            }
            return write.run();
        }

        @Override
        public void force(ForwardingChannel.Force force) throws IOException {
            if (isBroken) {
                throw new IOException("Input/output error");
            }
            force.run();
        }
    }
}
