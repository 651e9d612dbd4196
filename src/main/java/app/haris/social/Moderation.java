package app.haris.social;

/** What we can do to an interaction besides answering it. */
public enum Moderation {
    LIKE,
    HIDE,
    DELETE
}
