package app.haris.storage;

import org.jspecify.annotations.Nullable;

/**
 * The disk is full or failing, or the database server is away, so nothing can be promised; the
 * message says which, and what to do.
 */
public final class DiskTrouble extends RuntimeException {
    private static final long serialVersionUID = 1;

    public DiskTrouble(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
