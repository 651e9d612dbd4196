package app.haris.chat.slack.queue;

import app.haris.storage.jdbc.TestDatabase;

final class SlackQueueOnPostgresTests extends SlackQueueContract {
    SlackQueueOnPostgresTests() {
        super(TestDatabase.postgres());
    }
}
