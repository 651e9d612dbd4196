package app.haris.chat.discord.intake;

import app.haris.storage.jdbc.TestDatabase;

final class DiscordDeedsOnPostgresTests extends DiscordDeedsContract {
    DiscordDeedsOnPostgresTests() {
        super(TestDatabase.postgres());
    }
}
