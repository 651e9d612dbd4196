package app.haris.social.sandbox;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** A way in which networks misbehave. */
public enum Fault {
    OK("ok"),
    /** It posts, and says so late; too late, if need be. */
    SLOW("slow"),
    TOO_MANY_REQUESTS("429"),
    BROKEN("500"),
    /** It posts, and says that it failed. */
    POSTED_BUT_BROKEN("posted-but-500"),
    /** The connection breaks before the answer; it has posted or has not. */
    RESET("reset"),
    /** It never answers, and does not post. */
    HANG("hang"),
    REFUSE("refuse");

    private final String title;

    Fault(String title) {
        this.title = title;
    }

    /** The name outside. */
    public String title() {
        return title;
    }

    public static Optional<Fault> named(String title) {
        return Arrays.stream(values()).filter(fault -> fault.title.equals(title)).findFirst();
    }

    /** The names of all, for those who have to choose one. */
    public static String titles() {
        return Arrays.stream(values()).map(Fault::title).collect(Collectors.joining(", "));
    }
}
