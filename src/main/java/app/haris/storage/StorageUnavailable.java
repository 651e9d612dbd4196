package app.haris.storage;

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
        }
        return Optional.empty();
    }
}
