package app.haris.work;

/**
 * Tells this instance's listeners ({@code @EventListener} methods) what has happened, after the
 * current transaction has committed. News may be lost in a crash: whatever must happen is a {@link
 * Job} too.
 */
public interface News {
    void tell(Record event);
}
