package app.haris.social;

/** A text's length and the most that is allowed, both as the network counts. */
public record TextLength(int count, int limit) {
    public boolean fits() {
        return count <= limit;
    }
}
