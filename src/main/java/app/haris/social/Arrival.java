package app.haris.social;

import java.time.Instant;

/** News from a network about one interaction. */
public sealed interface Arrival {
    AccountId account();

    RemoteId id();

    /** An interaction, perhaps one that we have already. */
    record Received(Interaction interaction) implements Arrival {
        @Override
        public AccountId account() {
            return interaction.account();
        }

        @Override
        public RemoteId id() {
            return interaction.id();
        }
    }

    /** The author changed the text. */
    record Edited(AccountId account, RemoteId id, String text, Instant at) implements Arrival {}

    /** The author or the network took the interaction away. */
    record Deleted(AccountId account, RemoteId id, Instant at) implements Arrival {}

    /** Somebody who may, such as a colleague in the network's own app, hid it or shows it again. */
    record Hidden(AccountId account, RemoteId id, boolean isHidden, Instant at)
            implements Arrival {}

    /**
     * What was said below this post of ours, a broadcast, can no longer be answered.
     *
     * @param id the broadcast's, which is the conversation of what was said to it
     */
    record Ended(AccountId account, RemoteId id, Instant at) implements Arrival {}

    /** Who somebody is whom we knew by an id alone, as calls about messages name them. */
    record Introduced(AccountId account, Author author) implements Arrival {
        @Override
        public RemoteId id() {
            return new RemoteId(author.id());
        }
    }

    /** Somebody of ours answered in the network's own application. */
    record AnsweredNatively(
            AccountId account, RemoteId id, Receipt receipt, String text, Instant at)
            implements Arrival {}
}
