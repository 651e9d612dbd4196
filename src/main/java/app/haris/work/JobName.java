package app.haris.work;

/** Names a kind of job, such as {@code reply-send}. */
public record JobName(String value) {
    public JobName {
        if (!value.matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("a job's name is kebab-case, not '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
