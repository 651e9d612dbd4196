package app.haris.chat.room;

import java.io.File;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Skips a test where there is no Chromium, and says so; with {@code CI=true} that is a failure, for
 * nobody reads there what was skipped.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(WantsBrowser.Condition.class)
@interface WantsBrowser {
    final class Condition implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            var isThere = browser().isPresent() && driver().isPresent();
            if (isThere) {
                return ConditionEvaluationResult.enabled("Chromium is there");
            }
            var why =
                    "The browser tests want chromium (or google-chrome) and chromedriver on the"
                            + " PATH: install both to run them.";
            if ("true".equals(System.getenv("CI"))) {
                throw new IllegalStateException(why + " With CI=true they may not be skipped.");
            }
            System.err.println(context.getDisplayName() + " is skipped. " + why);
            return ConditionEvaluationResult.disabled(why);
        }

        static Optional<Path> browser() {
            return Stream.of(
                            "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                    .flatMap(name -> onPath(name).stream())
                    .findFirst();
        }

        static Optional<Path> driver() {
            return onPath("chromedriver");
        }

        private static Optional<Path> onPath(String name) {
            var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
            return Arrays.stream(path.split(File.pathSeparator))
                    .filter(folder -> !folder.isBlank())
                    .map(folder -> Path.of(folder, name))
                    .filter(Files::isExecutable)
                    .findFirst();
        }
    }
}
