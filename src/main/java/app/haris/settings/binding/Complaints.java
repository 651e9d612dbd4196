package app.haris.settings.binding;

import app.haris.settings.yaml.Problem;
import app.haris.settings.yaml.Tree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong; each complaint answers null, the value of what does not fit. */
final class Complaints {
    private final List<Problem> problems;

    Complaints(List<Problem> problems) {
        this.problems = problems;
    }

    List<Problem> problems() {
        return problems;
    }

    int count() {
        return problems.size();
    }

    @Nullable Object say(int line, String message) {
        problems.add(new Problem(line, message));
        return null;
    }

    @Nullable Object refuse(Shape shape, Tree tree, String name) {
        return refuse(shape, tree.line(), name, Found.in(tree));
    }

    @Nullable Object refuse(Shape shape, int line, String name, String found) {
        return say(line, "'%s' must be %s, not %s".formatted(name, shape.expected(), found));
    }
}
