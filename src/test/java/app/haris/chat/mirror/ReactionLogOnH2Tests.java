package app.haris.chat.mirror;

import app.haris.storage.jdbc.TestDatabase;

final class SlackReactionLogOnH2Tests extends ReactionLogContract {
    SlackReactionLogOnH2Tests() {
        super(TestDatabase.h2());
    }
}
