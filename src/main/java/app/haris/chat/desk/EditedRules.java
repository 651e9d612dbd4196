package app.haris.chat.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Rules that somebody is still working on: {@code rules.yml.new} beside {@code rules.yml}, because
 * a change of the latter would be in use within seconds.
 */
@Component
final class EditedRules {
    private final Path file;

    EditedRules(@Value("${HARIS_CONFIG:./bot-config}") Path folder) {
        file = folder.resolve("rules.yml.new");
    }

    Path file() {
        return file;
    }

    Optional<String> read() {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + file, failure);
        }
    }
}
