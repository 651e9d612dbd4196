package app.haris.social;

/** A place that keeps what people outside said, and can forget one of them. */
public interface AuthorEraser {
    /**
     * Takes away what the author said to the account, and who they were, in the current
     * transaction; safe to repeat.
     */
    void erase(AccountId account, String authorId);
}
