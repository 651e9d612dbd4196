package app.haris;

import app.haris.cli.CommandLines;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Haris, or does another verb of its command line. */
@SpringBootApplication
public class HarisApplication {
    public static void main(String[] arguments) {
        CommandLines.main(HarisApplication.class, arguments);
    }
}
