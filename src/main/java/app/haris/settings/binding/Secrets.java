package app.haris.settings.binding;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a secret that is written down, or the file that holds it. */
final class Secrets {
    private static final String FILE = "file:";

    private Secrets() {}

    static String read(String text, Surroundings surroundings) throws Unreadable {
        if (!text.startsWith(FILE)) {
            return text;
        }
        var name = text.substring(FILE.length());
        var content = content(name, surroundings);
        if (content.isBlank()) {
            throw new Unreadable(name, "is empty");
        }
        return content;
    }

    private static String content(String name, Surroundings surroundings) throws Unreadable {
        try {
            return surroundings.secret(Path.of(name));
        } catch (NoSuchFileException _) {
            throw new Unreadable(name, "does not exist");
        } catch (IOException | InvalidPathException wrong) {
            throw new Unreadable(name, "cannot be read (" + wrong.getClass().getSimpleName() + ")");
        }
    }

    /** Says why, without the secret. */
    static final class Unreadable extends Exception {
        Unreadable(String file, String why) {
            super("reads its secret from " + Found.shown(file) + ", which " + why);
        }
    }
}
