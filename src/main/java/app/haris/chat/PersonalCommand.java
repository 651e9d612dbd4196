package app.haris.chat;

import app.haris.team.MemberId;
import java.util.Optional;

/** What members settle for themselves. */
public sealed interface PersonalCommand extends Command {
    /**
     * Shows by a code that an identity in a chat is a member's; without one, asks for a code.
     *
     * @param code as the member was given it
     */
    record Link(Optional<String> code) implements PersonalCommand {}

    /**
     * Takes the identities away that were linked.
     *
     * @param member whose; empty for the actor's own
     */
    record Unlink(Optional<MemberId> member) implements PersonalCommand {}

    /**
     * @param language in which the actor wants to be spoken to; empty to ask for the present one
     */
    record Speak(Optional<String> language) implements PersonalCommand {}
}
