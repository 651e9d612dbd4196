package app.haris.inbox;

/** The number by which everybody calls a case. */
public record CaseNumber(long value) implements Comparable<CaseNumber> {
    public CaseNumber {
        if (value < 1) {
            throw new IllegalArgumentException("a case number is 1 or more, not " + value);
        }
    }

    @Override
    public int compareTo(CaseNumber other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
