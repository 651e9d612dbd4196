package app.haris.triage.linear;

import app.haris.triage.Example;
import app.haris.triage.Task;
import java.util.List;

/** How texts are read before a team has taught anything. */
interface Base {
    List<String> classes();

    /** How far each class is from being read, before it is turned into how likely it is. */
    double[] margins(String text, Features features);

    double[] probabilities(double[] margins, Form form);

    /** What is said where classes are so likely. */
    default String label(double[] probabilities) {
        return Models.likeliest(classes(), probabilities).label();
    }

    /** Changes with whatever the margins come from. */
    long mark();

    /** What no lesson may make it forget: learned again with every lesson. */
    default List<Example> anchors() {
        return List.of();
    }

    /** What ships for the task. */
    static Base of(Task task) {
        return task.isTrained() ? new Shipped.Of(new Shipped(), task) : new LanguageBase();
    }
}
