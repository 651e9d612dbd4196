package app.haris;

import app.haris.cli.CommandLines;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Starts Haris, or does another verb of its command line.
 *
 * <p>Beans bear the full names of their classes, so that two modules may use the same word.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class HarisApplication {
    public static void main(String[] arguments) {
        CommandLines.main(HarisApplication.class, arguments);
    }
}
