package app.haris.storage.jdbc;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/**
 * Records in a file, each with its length and check sum before it, so that one that a crash cut off
 * is recognized. It was never promised, and neither was anything behind it.
 *
 * <p>The first record is the file's turn, by which files are brought into their order.
 */
final class RedoFile implements AutoCloseable {
    private static final int HEADER = 2 * Integer.BYTES;
    private static final int SOME = 250;
    private static final int LONGEST_RECORD = 64 * 1024 * 1024;

    private final Path path;
    private final FileChannel channel;
    private long size;

    /** Opens the file, or makes it; what is in it stays until it is cleared. */
    RedoFile(Path path) throws IOException {
        this.path = path;
        channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        size = channel.size();
    }

    long size() {
        return size;
    }

    /** Whether there is nothing but the turn. */
    boolean isEmpty() {
        return size <= HEADER + Long.BYTES;
    }

    /** 0 where there is none. */
    long turn() throws IOException {
        try (var reader = new Reader(path)) {
            var first = reader.next(1);
            return first.isEmpty() ? 0 : ByteBuffer.wrap(first.getFirst()).getLong();
        }
    }

    /** Empties the file for another turn. */
    void begin(long turn) throws IOException {
        clear();
        add(List.of(ByteBuffer.allocate(Long.BYTES).putLong(turn).array()));
    }

    void clear() throws IOException {
        channel.truncate(0);
        size = 0;
    }

    /** Adds records; if it fails, the file counts as if it had not been tried. */
    void add(List<byte[]> records) throws IOException {
        var length = records.stream().mapToInt(record -> HEADER + record.length).sum();
        var bytes = ByteBuffer.allocate(length);
        for (var record : records) {
            bytes.putInt(record.length).putInt(sum(record)).put(record);
        }
        bytes.flip();
        var at = size;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
        size = at;
    }

    /** Returns when what was added survives a loss of power. */
    void force() throws IOException {
        channel.force(false);
    }

    /** Tells the records that are whole, some at a time; returns how many there were. */
    long each(Consumer<List<byte[]>> told) throws IOException {
        var count = 0L;
        try (var reader = new Reader(path)) {
            reader.next(1);
            for (var some = reader.next(SOME); !some.isEmpty(); some = reader.next(SOME)) {
                told.accept(some);
                count += some.size();
            }
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Returns when files that were made in the folder are in it after a loss of power. */
    static void forceFolder(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static final class Reader implements AutoCloseable {
        private final DataInputStream in;
        private boolean isOver;

        private Reader(Path path) throws IOException {
            in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)));
        }

        /** The next records; none at the end. */
        List<byte[]> next(int most) throws IOException {
            var records = new ArrayList<byte[]>();
            while (!isOver && records.size() < most) {
                readOne(records);
            }
            return records;
        }

        private void readOne(List<byte[]> records) throws IOException {
            try {
                var length = in.readInt();
                var sum = in.readInt();
                isOver = length <= 0 || length > LONGEST_RECORD;
                var record = isOver ? new byte[0] : in.readNBytes(length);
                isOver = isOver || record.length < length || sum(record) != sum;
                if (!isOver) {
                    records.add(record);
                }
            } catch (EOFException end) {
                isOver = true;
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    private static int sum(byte[] record) {
        var sum = new CRC32C();
        sum.update(record);
        return (int) sum.getValue();
    }
}
