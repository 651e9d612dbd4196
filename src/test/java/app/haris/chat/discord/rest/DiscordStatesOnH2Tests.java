package app.haris.chat.discord.rest;

import app.haris.storage.jdbc.TestDatabase;

final class SlackDiscordStatesOnH2Tests extends DiscordStatesContract {
    SlackDiscordStatesOnH2Tests() {
        super(TestDatabase.h2());
    }
}
