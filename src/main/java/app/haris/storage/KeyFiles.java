package app.haris.storage;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;

import app.haris.storage.StorageUnavailable.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Random secrets in files of the data folder, each made once at first use. Every process that sees
 * the folder sees the same ones, such as a command that runs beside Haris.
 */
public final class KeyFiles {
    private static final int BYTES = 32;

    private final DataFolder folder;
    private final SecureRandom random = new SecureRandom();
    private final Set<String> made = ConcurrentHashMap.newKeySet();

    public KeyFiles(DataFolder folder) {
        this.folder = folder;
    }

    /**
     * 32 random bytes, kept in {@code keys/<name>}.
     *
     * @param name kebab-case
     */
    public byte[] key(String name) {
        return read("keys/" + checked(name), this::randomBytes);
    }

    /**
     * The same as a line of 43 letters, digits, {@code -} and {@code _}, kept in {@code <name>}.
     */
    public String token(String name) {
        return new String(read(checked(name), this::randomLine), US_ASCII).strip();
    }

    /** Whether this process made the token, so that nobody can know it yet. */
    public boolean isNew(String name) {
        return made.contains(checked(name));
    }

    /** Where a token is kept, for telling people. */
    public Path tokenFile(String name) {
        return folder.path().resolve(checked(name));
    }

    private byte[] read(String name, Supplier<byte[]> start) {
        var file = folder.path().resolve(name);
        try {
            if (!Files.exists(file) && make(file, start.get())) {
                made.add(name);
            }
            var content = Files.readAllBytes(file);
            if (content.length < BYTES) {
                throw new StorageUnavailable(
                        Reason.DAMAGED,
                        "The key file "
                                + file
                                + " is cut short. Restore it, or delete it to have a new key.",
                        null);
            }
            return content;
        } catch (IOException e) {
            throw new StorageUnavailable(
                    Reason.NOT_WRITABLE,
                    "The key file " + file + " cannot be read or made (" + e + ").",
                    e);
        }
    }

    /**
     * Writes beside, then links: whoever reads finds the whole key or none, and of two processes
     * that make it at the same time both go on with the first one's.
     *
     * @return whether this one was the first
     */
    private boolean make(Path file, byte[] content) throws IOException {
        var directory = requireNonNull(file.getParent());
        Files.createDirectories(directory, DataFolder.ownerOnly(directory));
        var draft = directory.resolve(file.getFileName() + "." + random.nextLong() + ".new");
        try (var channel =
                FileChannel.open(
                        draft,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        ownerOnly(draft))) {
            for (var rest = ByteBuffer.wrap(content); rest.hasRemaining(); ) {
                channel.write(rest);
            }
            channel.force(true);
        }
        try {
            Files.createLink(file, draft);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } finally {
            Files.delete(draft);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        var posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private byte[] randomBytes() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] randomLine() {
        var letters = Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes());
        return (letters + "\n").getBytes(US_ASCII);
    }

    private static String checked(String name) {
        if (!name.matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("a key's name is kebab-case, not '" + name + "'");
        }
        return name;
    }
}
