package app.haris.social;

/** A line on which a network tells at once that there is news; what it is, is fetched as ever. */
public interface Bell extends AutoCloseable {
    /** Whether the line still holds; to be asked every few seconds, since it may be cut unheard. */
    boolean holds();

    @Override
    void close();
}
