package app.haris.chat.slack.intake;

import app.haris.storage.jdbc.TestDatabase;

final class SlackEnvelopesOnPostgresTests extends SlackEnvelopesContract {
    SlackEnvelopesOnPostgresTests() {
        super(TestDatabase.postgres());
    }
}
