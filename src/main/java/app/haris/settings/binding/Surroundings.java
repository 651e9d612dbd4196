package app.haris.settings.binding;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What a file may refer to outside of itself. */
public interface Surroundings {
    /** The value of an environment variable, or null. */
    @Nullable String variable(String name);

    /** Reads a file that holds a secret; a relative path starts at the folder of bot-config. */
    String secret(Path file) throws IOException;
}
