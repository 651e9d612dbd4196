package app.haris.settings;

/**
 * A file's content that knows its lines.
 *
 * <p>A path leads from the file's root to a value by keys and indexes: {@code "accounts", 3,
 * "brand"}. Where the file leaves the value to its default, the nearest thing that is written down
 * counts.
 */
public interface Located<T> {
    /** Relative to the folder, such as {@code replies/shop.yml}. */
    String file();

    /** Whether it came with Haris, because the folder has no such file. */
    boolean isBuiltIn();

    T value();

    int line(Object... path);

    /** Reports what is wrong at the path; see {@link Names} for names that nobody has. */
    void fault(String message, Object... path);

    /** Whether something was found wrong with the file so far. */
    boolean isFaulty();

    /** Tells what an operator should know about the path, though it is no fault. */
    void note(String message, Object... path);
}
