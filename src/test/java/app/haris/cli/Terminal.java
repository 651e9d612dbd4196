package app.haris.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.haris.SettableClock;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Somebody at a terminal, with a folder of their own. */
final class Terminal {
    private final Map<String, String> environment = new HashMap<>();
    private final Clock clock = SettableClock.standing();
    private InputStream in = InputStream.nullInputStream();

    Terminal(Path folder) {
        environment.put("HARIS_CONFIG", folder.resolve("bot-config").toString());
        environment.put("HARIS_DATA", folder.resolve("data").toString());
        environment.put("HARIS_PORT", "0");
    }

    Terminal with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Terminal typing(String text) {
        in = new ByteArrayInputStream(text.getBytes(UTF_8));
        return this;
    }

    Said haris(String... arguments) {
        return haris(Void.class, arguments);
    }

    /** Does a verb; to run starts this application. */
    Said haris(Class<?> application, String... arguments) {
        var surroundings = new Surroundings(environment);
        var out = new StringWriter();
        var err = new StringWriter();
        var exit =
                CommandLines.commandLine(
                                new RunVerb(application, surroundings), surroundings, clock, in)
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(err, true))
                        .execute(Surroundings.shortened(arguments));
        return new Said(exit, out.toString(), err.toString());
    }

    /** How a verb ended, and what it said. */
    record Said(int exit, String out, String err) {
        List<String> lines() {
            return out.lines().toList();
        }

        List<String> complaints() {
            return err.lines().toList();
        }
    }
}
