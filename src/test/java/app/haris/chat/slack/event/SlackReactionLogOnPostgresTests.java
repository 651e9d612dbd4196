package app.haris.chat.slack.event;

import app.haris.storage.jdbc.TestDatabase;

final class SlackReactionLogOnPostgresTests extends SlackReactionLogContract {
    SlackReactionLogOnPostgresTests() {
        super(TestDatabase.postgres());
    }
}
