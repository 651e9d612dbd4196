package app.haris.chat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/** About orders to say nothing. */
public sealed interface SilenceCommand extends Command {
    record ListSilences() implements SilenceCommand {}

    /**
     * @param scope {@code brand:acme} or {@code topic:refund}; empty for everything
     */
    record AskSilence(Optional<String> scope, End end, String why) implements SilenceCommand {
        /** When it ends. */
        public sealed interface End {
            record After(Duration time) implements End {}

            /** The next time that clocks of the member's zone show this. */
            record At(LocalTime time) implements End {}
        }
    }

    record ApproveSilence(long order) implements SilenceCommand {}

    record EndSilence(long order) implements SilenceCommand {}
}
