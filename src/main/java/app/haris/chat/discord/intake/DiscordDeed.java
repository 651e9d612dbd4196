package app.haris.chat.discord.intake;

import app.haris.inbox.CaseNumber;
import java.util.Map;
import java.util.Optional;

/**
 * Something that somebody asked Haris to do, as it is kept until it is done.
 *
 * @param id Discord's for the interaction
 * @param told by names, what is needed to know what was asked
 * @param token by which it may be answered for a quarter of an hour
 * @param isQuiet whether what is seen to be done needs no words
 */
record DiscordDeed(
        String id,
        String person,
        How how,
        Map<String, String> told,
        String token,
        boolean isQuiet) {
    static final String LINE = "line";
    static final String CASE = "case";
    static final String TYPED = "typed";
    static final String PATH = "path";
    static final String CHANNEL = "channel";
    static final String MESSAGE = "message";

    /** Options of a command have names of their own. */
    static final String OPTION = "option:";

    /** By what it was asked. */
    enum How {
        /** A line of the grammar, about a case: a button, or a form that was filled in. */
        LINE,
        /** A command with options, in a channel. */
        COMMAND,
        /** What is chosen from a message's menu. */
        MENU
    }

    DiscordDeed {
        told = Map.copyOf(told);
    }

    String told(String name) {
        return told.getOrDefault(name, "");
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(told.get(OPTION + name));
    }

    Optional<CaseNumber> number() {
        return Optional.ofNullable(told.get(CASE)).map(Long::valueOf).map(CaseNumber::new);
    }
}
