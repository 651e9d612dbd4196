package app.haris.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.audit.Origin;
import app.haris.chat.Cards;
import app.haris.chat.CaseFiles;
import app.haris.chat.ChatSurface;
import app.haris.chat.ChatSurfaceContract;
import app.haris.chat.discord.card.DiscordPainter;
import app.haris.chat.discord.guild.DiscordGuild;
import app.haris.chat.discord.message.DiscordContent;
import app.haris.chat.discord.rest.DiscordApi;
import app.haris.chat.discord.rest.DiscordChannels;
import app.haris.chat.discord.rest.DiscordNetwork;
import app.haris.chat.discord.rest.DiscordThreads;
import app.haris.chat.mirror.MirrorFixture;
import app.haris.storage.jdbc.TestDatabase;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Discord keeps what every surface promises, in messages of its own markup. */
class DiscordSurfaceTests extends ChatSurfaceContract {
    @RegisterExtension final TestDatabase database = TestDatabase.h2();

    final DiscordGuild guild = new DiscordGuild();
    private MirrorFixture<DiscordContent> surface;

    @AfterEach
    void closeGuild() {
        guild.close();
        assertThat(guild.complaints).isEmpty();
    }

    @Override
    protected ChatSurface open(CaseFiles files, Cards cards) {
        var api = new DiscordApi(guild.apiUrl(), DiscordGuild.BOT_TOKEN, Clock.systemUTC());
        var network =
                new DiscordNetwork(
                        api,
                        new DiscordChannels(api, DiscordGuild.GUILD),
                        new DiscordThreads(api, DiscordGuild.GUILD, number -> "#" + number));
        surface =
                new MirrorFixture<>(
                        network,
                        new DiscordPainter(),
                        Origin.DISCORD,
                        new MirrorFixture.House(files, cards, database, inbox()));
        return surface;
    }

    /** Where cases are shown. */
    String inbox() {
        return "social-inbox";
    }

    @Override
    protected void settle() {
        surface.settle();
    }

    /** A bar before each line of a quote, and a backslash before what would be markup. */
    @Override
    protected List<String> visible() {
        return guild.messages().stream()
                .map(message -> message.visible())
                .map(text -> text.replaceAll("(?m)^> ", "").replaceAll("\\\\(\\p{Punct})", "$1"))
                .toList();
    }

    @Override
    protected int pings() {
        return guild.messages().stream().mapToInt(message -> message.pinged.size()).sum();
    }
}
