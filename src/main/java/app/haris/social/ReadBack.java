package app.haris.social;

/** What reading back from the network says about a publication whose outcome is unknown. */
public sealed interface ReadBack {
    record Found(Receipt receipt) implements ReadBack {}

    /** It is not there, and the network guarantees that it cannot appear any more. */
    record Absent() implements ReadBack {}

    /** It was not seen, but may be there or may yet appear: a member must look. */
    record Inconclusive(String reason) implements ReadBack {}
}
