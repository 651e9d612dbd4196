package app.haris.social;

/** Who can read a text on the network. */
public enum Visibility {
    PUBLIC,
    PRIVATE
}
