package app.haris.chat.mirror;

import app.haris.storage.jdbc.TestDatabase;

final class SlackReactionLogOnPostgresTests extends ReactionLogContract {
    SlackReactionLogOnPostgresTests() {
        super(TestDatabase.postgres());
    }
}
