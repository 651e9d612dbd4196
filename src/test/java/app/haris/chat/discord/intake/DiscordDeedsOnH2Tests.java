package app.haris.chat.discord.intake;

import app.haris.storage.jdbc.TestDatabase;

final class DiscordDeedsOnH2Tests extends DiscordDeedsContract {
    DiscordDeedsOnH2Tests() {
        super(TestDatabase.h2());
    }
}
