package app.haris.teaching;

import app.haris.triage.Example;
import app.haris.triage.Task;

/**
 * What a member says of a text.
 *
 * @param label one of the task's; after {@value Example#NOT} one that the text has not
 */
public record Lesson(Task task, String label) {
    public Lesson {
        if (!task.labels().contains(label.replaceFirst("^" + Example.NOT, ""))) {
            throw new IllegalArgumentException(task.word() + " is never " + label);
        }
    }

    public static Lesson denying(Task task, String label) {
        return new Lesson(task, Example.NOT + label);
    }

    public boolean isDenial() {
        return label.startsWith(Example.NOT);
    }

    /** The label that is said or denied. */
    public String about() {
        return isDenial() ? label.substring(Example.NOT.length()) : label;
    }
}
