package app.haris.triage.cel;

import app.haris.triage.Condition;
import java.util.List;

/** What came of a condition as written. */
public sealed interface Compilation {
    record Usable(Condition condition) implements Compilation {}

    /** It cannot be used; there is at least one problem. */
    record Faulty(List<Problem> problems) implements Compilation {
        public Faulty {
            problems = List.copyOf(problems);
        }
    }

    /**
     * What is wrong, for operators.
     *
     * @param line of the condition, from 1
     * @param column of that line, from 1
     */
    record Problem(int line, int column, String message) {
        @Override
        public String toString() {
            return line == 1
                    ? "column %d: %s".formatted(column, message)
                    : "line %d, column %d of the condition: %s".formatted(line, column, message);
        }
    }
}
