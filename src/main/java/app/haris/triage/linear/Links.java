package app.haris.triage.linear;

import app.haris.triage.Example;
import app.haris.triage.Task;
import java.util.regex.Pattern;

/**
 * Gives some of the examples of intents a link. Among the texts that the project wrote nearly all
 * links are spam's, so that a link alone would tell spam; but people share news, pictures and pages
 * with all that they want.
 */
final class Links {
    private static final Pattern LINK = Pattern.compile("https?:|www\\.");
    private static final String LINKED = " https://t.co/a1B2c3D4e5";

    /** One of so many gets a link, as often as those have one that are spam. */
    private static final int EVERY = 4;

    private Links() {}

    static Example added(Task task, Example example) {
        var isChosen = Hash.place(Hash.of(example.text()), 20) % EVERY == 0;
        return task == Task.INTENT
                        && isChosen
                        && !example.about().equals("spam")
                        && !LINK.matcher(example.text()).find()
                ? new Example(
                        example.text() + LINKED,
                        example.label(),
                        example.language(),
                        example.source(),
                        example.apart())
                : example;
    }
}
