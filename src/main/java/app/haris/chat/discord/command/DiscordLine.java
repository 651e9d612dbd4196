package app.haris.chat.discord.command;

import app.haris.inbox.CaseNumber;
import java.util.Optional;
import java.util.function.Function;

/** Writes what somebody filled into /haris as a line of the grammar. Pure. */
public final class DiscordLine {
    private DiscordLine() {}

    /**
     * The line, or nothing if there is no such subcommand any more.
     *
     * @param given what was filled in, by the option's name
     * @param here the case that the place is about
     */
    public static Optional<String> of(
            String path, Function<String, Optional<String>> given, Optional<CaseNumber> here) {
        return Subs.find(path).map(sub -> line(sub, given, here));
    }

    private static String line(
            Sub sub, Function<String, Optional<String>> given, Optional<CaseNumber> here) {
        var line = new StringBuilder(sub.line());
        for (var option : sub.options()) {
            if (!option.name().equals("revision")) {
                value(option, given, here)
                        .ifPresent(value -> line.append(' ').append(option.prefix()).append(value));
            }
        }
        return sub.ending().isEmpty() ? line.toString() : line + " " + sub.ending();
    }

    /** A revision belongs to its case; where the case is clear, it may be given alone. */
    private static Optional<String> value(
            Sub.Option option,
            Function<String, Optional<String>> given,
            Optional<CaseNumber> here) {
        var value = given.apply(option.name()).map(String::strip).filter(one -> !one.isEmpty());
        if (!option.name().equals("case")) {
            return value;
        }
        var number = value.map(one -> one.startsWith("#") ? one.substring(1) : one);
        var revision = given.apply("revision").filter(one -> !one.isBlank());
        var whose = number.or(() -> here.map(CaseNumber::toString));
        return revision.isPresent()
                ? whose.map(one -> one.contains(":") ? one : one + ":" + revision.get())
                : number;
    }
}
