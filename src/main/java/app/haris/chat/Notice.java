package app.haris.chat;

import app.haris.crisis.Scope;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Something that the whole team should see, in the channel where crises are told. What it is about
 * has one message, which changes in place.
 *
 * @param scope what the crisis is about
 * @param lines plain text; the first stands out
 * @param buttons what may be done about it; whoever may not is told so
 * @param isPinned whether it belongs on top of the channel
 */
public record Notice(
        About about, Scope scope, List<String> lines, List<Button> buttons, boolean isPinned) {
    public Notice {
        lines = List.copyOf(lines);
        buttons = List.copyOf(buttons);
    }

    /**
     * A line of the grammar, said by a click.
     *
     * @param argument what follows the verb {@code crisis}
     */
    public record Button(String argument, String label, boolean isGrave) {}

    /** What a notice is about. */
    public sealed interface About {
        /** Names it for good: at most 40 letters, digits, colons and at-signs. */
        String key();

        static About of(String key) {
            var colon = key.indexOf(':');
            var number = key.substring(colon + 1);
            return switch (key.substring(0, colon)) {
                case "level" -> new OfLevel(Instant.ofEpochMilli(Long.parseLong(number)));
                case "proposal" -> new OfProposal(Long.parseLong(number));
                case "room" -> new OfRoom(Long.parseLong(number));
                case "end" -> new OfEnd(Long.parseLong(number));
                case "due" -> OfDue.parse(number);
                default -> throw new IllegalArgumentException("no notice is named '" + key + "'");
            };
        }
    }

    /** That a level was set then, to the millisecond. */
    public record OfLevel(Instant since) implements About {
        public OfLevel {
            since = since.truncatedTo(ChronoUnit.MILLIS);
        }

        @Override
        public String key() {
            return "level:" + since.toEpochMilli();
        }
    }

    /** That a level be raised. */
    public record OfProposal(long number) implements About {
        @Override
        public String key() {
            return "proposal:" + number;
        }
    }

    /** How it stands in a crisis room. */
    public record OfRoom(long number) implements About {
        @Override
        public String key() {
            return "room:" + number;
        }
    }

    /** That the team should have heard how it stands. */
    public record OfDue(long room, Instant at) implements About {
        @Override
        public String key() {
            return "due:" + room + "@" + at.toEpochMilli();
        }

        static OfDue parse(String text) {
            var parts = text.split("@", 2);
            return new OfDue(
                    Long.parseLong(parts[0]), Instant.ofEpochMilli(Long.parseLong(parts[1])));
        }
    }

    /** The line with which a crisis room was closed. */
    public record OfEnd(long room) implements About {
        @Override
        public String key() {
            return "end:" + room;
        }
    }
}
