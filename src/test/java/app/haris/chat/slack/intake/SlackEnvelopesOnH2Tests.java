package app.haris.chat.slack.intake;

import app.haris.storage.jdbc.TestDatabase;

final class SlackEnvelopesOnH2Tests extends SlackEnvelopesContract {
    SlackEnvelopesOnH2Tests() {
        super(TestDatabase.h2());
    }
}
