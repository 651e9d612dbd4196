package app.haris.triage.linear;

import java.util.List;

/** Something that says of a text to which class it belongs. */
public interface Answering {
    Answer answer(String text);

    List<String> classes();
}
