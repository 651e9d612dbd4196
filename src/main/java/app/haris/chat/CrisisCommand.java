package app.haris.chat;

import app.haris.escalation.CrisisLevel;
import java.time.Duration;
import java.util.Optional;

/** About a crisis, or what could be one. */
public sealed interface CrisisCommand extends Command
        permits CrisisCommand.ShowCrisis,
                CrisisCommand.SetCrisisLevel,
                CrisisCommand.CloseCrisis,
                CrisisCommand.RaiseLevel,
                CrisisCommand.DismissProposal,
                RoomCommand {
    record ShowCrisis() implements CrisisCommand {}

    /**
     * @param scope {@code brand:acme} or {@code topic:refund}; empty for everything
     * @param time after which somebody is reminded
     */
    record SetCrisisLevel(
            CrisisLevel level, Optional<String> scope, Optional<Duration> time, String why)
            implements CrisisCommand {}

    record CloseCrisis(String why) implements CrisisCommand {}

    /**
     * @param proposal of a level, by its number
     */
    record RaiseLevel(long proposal) implements CrisisCommand {}

    /**
     * @param quiet how long nothing alike is proposed; empty as the settings say
     */
    record DismissProposal(long proposal, Optional<Duration> quiet, String why)
            implements CrisisCommand {}
}
