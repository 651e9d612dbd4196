package app.haris.chat.slack.queue;

import app.haris.storage.jdbc.TestDatabase;

final class SlackQueueOnH2Tests extends SlackQueueContract {
    SlackQueueOnH2Tests() {
        super(TestDatabase.h2());
    }
}
