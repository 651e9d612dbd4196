package app.haris.chat.discord.command;

import java.util.List;

/**
 * A subcommand of /haris.
 *
 * @param path as it is typed, such as {@code claim} or {@code oncall swap}
 * @param line the words of the grammar with which its line begins
 * @param ending the words with which it ends; mostly none
 * @param options in the order in which they stand in the line
 */
record Sub(String path, String line, String ending, List<Option> options) {
    Sub {
        options = List.copyOf(options);
    }

    static Sub of(String path, String line, Option... options) {
        return new Sub(path, line, "", List.of(options));
    }

    Sub ending(String words) {
        return new Sub(path, line, words, options);
    }

    String verb() {
        return line.split(" ", 2)[0];
    }

    String group() {
        var space = path.indexOf(' ');
        return space < 0 ? "" : path.substring(0, space);
    }

    String name() {
        return path.substring(path.indexOf(' ') + 1);
    }

    /**
     * Something that may be given with it.
     *
     * @param prefix what the grammar wants before it
     * @param isSuggested whether Discord asks us what there is to choose from
     * @param choices all there is to choose from; empty for anything
     */
    record Option(
            String name,
            String prefix,
            boolean isRequired,
            boolean isSuggested,
            List<String> choices) {
        Option {
            choices = List.copyOf(choices);
        }

        static Option plain(String name) {
            return new Option(name, "", false, false, List.of());
        }

        static Option suggested(String name) {
            return new Option(name, "", false, true, List.of());
        }

        static Option among(String name, String... choices) {
            return new Option(name, "", false, false, List.of(choices));
        }

        Option required() {
            return new Option(name, prefix, true, isSuggested, choices);
        }

        Option after(String words) {
            return new Option(name, words, isRequired, isSuggested, choices);
        }
    }
}
