package app.haris.chat.slack.event;

import app.haris.storage.jdbc.TestDatabase;

final class SlackReactionLogOnH2Tests extends SlackReactionLogContract {
    SlackReactionLogOnH2Tests() {
        super(TestDatabase.h2());
    }
}
