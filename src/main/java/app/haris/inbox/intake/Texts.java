package app.haris.inbox.intake;

import app.haris.social.Interaction;

/** An interaction whose author changed the text. */
final class Texts {
    private Texts() {}

    static Interaction changed(Interaction said, String text) {
        return new Interaction(
                said.platform(),
                said.account(),
                said.kind(),
                said.id(),
                said.createdAt(),
                said.author(),
                text,
                said.language(),
                said.url(),
                said.inReplyTo(),
                said.conversation(),
                said.rating(),
                said.media(),
                said.reach(),
                said.json());
    }
}
