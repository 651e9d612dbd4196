package app.haris.storage.jdbc;

import app.haris.storage.DiskTrouble;

/** Says what is wrong with the disk, and what to do. */
final class DiskFaults {
    private DiskFaults() {}

    static DiskTrouble describe(Throwable cause) {
        if (SqlTrouble.isAway(cause)) {
            return new DiskTrouble(
                    "The database does not answer ("
                            + rootOf(cause)
                            + "). See that its server runs; Haris goes on by itself.",
                    cause);
        }
        return new DiskTrouble(
                SqlTrouble.isFull(cause)
                        ? "No room is left on the disk of the database. Make room; Haris goes on by"
                                + " itself."
                        : "The disk of the database fails ("
                                + rootOf(cause)
                                + "). Look at the system's log, and restart Haris when it is"
                                + " mended.",
                cause);
    }

    /** The disk works again, but what was committed before may not have reached it. */
    static DiskTrouble lost() {
        return new DiskTrouble("The disk of the database failed meanwhile. Try again.", null);
    }

    private static String rootOf(Throwable failure) {
        var cause = failure;
        for (var next = cause.getCause(); next != null; next = next.getCause()) {
            cause = next;
        }
        return cause.getClass().getSimpleName();
    }
}
