package app.haris.storage;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Haris cannot start on its database; the message says why, and what to do about it. */
public final class StorageUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What is in the way. */
    public enum Reason {
        /** Another process has the data folder open. */
        IN_USE,
        /** A setting is wrong: an address, a password, a folder that is a file. */
        SETTING,
        /** We may not write there. */
        NOT_WRITABLE,
        /** No room is left on the disk. */
        FULL,
        /** The database server does not answer. */
        UNREACHABLE,
        /** The database's files cannot be read. */
        DAMAGED
    }

    private final Reason reason;

    public StorageUnavailable(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Finds it among the causes of what a failed start threw. */
    public static Optional<StorageUnavailable> in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StorageUnavailable found) {
                return Optional.of(found);
            }
            if (cause instanceof IOException && saysFull(cause)) {
                return Optional.of(full(failure));
            }
        }
        return Optional.empty();
    }

    /**
     * Whether this failure says that no room is left; Java has no type for it, so the file systems'
     * words must do.
     */
    public static boolean saysFull(Throwable failure) {
        var message = String.valueOf(failure.getMessage());
        return message.contains("No space left")
                || message.contains("Disk quota exceeded")
                || message.contains("not enough space");
    }

    /** No room is left, wherever that was noticed. */
    public static StorageUnavailable full(Throwable cause) {
        return new StorageUnavailable(
                Reason.FULL,
                "No room is left on the disk of the database. Make room and start again.",
                cause);
    }
}
