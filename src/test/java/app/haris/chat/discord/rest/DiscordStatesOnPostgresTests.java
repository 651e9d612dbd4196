package app.haris.chat.discord.rest;

import app.haris.storage.jdbc.TestDatabase;

final class SlackDiscordStatesOnPostgresTests extends DiscordStatesContract {
    SlackDiscordStatesOnPostgresTests() {
        super(TestDatabase.postgres());
    }
}
