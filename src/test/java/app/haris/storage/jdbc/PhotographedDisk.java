package app.haris.storage.jdbc;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** H2's file, copied after each write of a version: what a process that dies there would leave. */
public final class PhotographedDisk extends FilePathWrapper {
    private static volatile Album album = new Album(Path.of(""), 0);

    /** Copies the next writes into the folder, so many of them. */
    static Album begin(Path folder, int most) {
        FilePath.register(new PhotographedDisk());
        album = new Album(folder, most);
        return album;
    }

    @Override
    public String getScheme() {
        return "photographed";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        var file = Path.of(unwrap().toRealPath().toString().replaceFirst("^.*:", ""));
        return new ForwardingChannel(
                super.open(mode),
                write -> {
                    var written = write.run();
                    album.add(file);
                    return written;
                });
    }

    /** Copies of one database. */
    static final class Album {
        private final Path folder;
        private final int most;
        private final List<Path> copies = new ArrayList<>();

        private Album(Path folder, int most) {
            this.folder = folder;
            this.most = most;
        }

        private synchronized void add(Path file) throws IOException {
            if (copies.size() < most) {
                var name = "copy-" + copies.size();
                Files.copy(file, folder.resolve(name + ".mv.db"));
                copies.add(folder.resolve(name));
            }
        }

        synchronized boolean isFull() {
            return copies.size() >= most;
        }

        /** The names by which H2 opens the copies. */
        synchronized List<Path> copies() {
            return List.copyOf(copies);
        }
    }
}
