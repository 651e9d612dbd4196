package app.haris.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * What a Haris holds after a full collection, in MB.
 *
 * @param heap what is alive
 * @param resident what the system counts, which the process seldom gives back
 */
public record ProcessMemory(long heap, long resident) {
    /** The last line: how many objects there are, and of how many bytes. */
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

    private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s*(\\d+) kB");

    /** Has it collect and count what is left, while everything stands still. */
    public static ProcessMemory of(HarisProcess haris) {
        var pid = Long.toString(haris.pid());
        var bytes = number(TOTAL, ask(pid, "GC.class_histogram"));
        var kilobytes = number(RESIDENT, HarisProcess.read(Path.of("/proc", pid, "status")));
        return new ProcessMemory(
                Math.round(bytes / 1024.0 / 1024.0), Math.round(kilobytes / 1024.0));
    }

    private static long number(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("not as expected: " + text);
        }
        return Long.parseLong(found.group(1));
    }

    private static String ask(String pid, String command) {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            var asking = new ProcessBuilder(jcmd, pid, command).redirectErrorStream(true).start();
            var told = new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!asking.waitFor(1, TimeUnit.MINUTES) || asking.exitValue() != 0) {
                throw new IllegalStateException("jcmd " + command + ": " + told);
            }
            return told;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
