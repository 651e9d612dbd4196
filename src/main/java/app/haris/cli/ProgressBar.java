package app.haris.cli;

import java.io.PrintWriter;

/** How far a verb has come, where somebody looks. */
final class ProgressBar {
    private static final int WIDTH = 40;

    private final PrintWriter err;
    private final boolean isSeen = isTerminal();

    ProgressBar(PrintWriter err) {
        this.err = err;
    }

    void show(int done, int all) {
        if (isSeen) {
            var filled = (int) ((long) WIDTH * done / all);
            err.printf(
                    "\r[%s%s] %d of %d%s",
                    "#".repeat(filled),
                    " ".repeat(WIDTH - filled),
                    done,
                    all,
                    done == all ? "\n" : "");
            err.flush();
        }
    }

    @SuppressWarnings("SystemConsoleNull") // its type still says that it may be
    private static boolean isTerminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }
}
