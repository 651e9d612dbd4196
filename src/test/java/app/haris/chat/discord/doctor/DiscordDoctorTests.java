package app.haris.chat.discord.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.chat.ChatFile.Channels;
import app.haris.chat.DiscordInvite;
import app.haris.chat.SurfaceDoctor.Finding;
import app.haris.chat.discord.DiscordSettings;
import app.haris.chat.discord.guild.DiscordGuild;
import app.haris.chat.discord.guild.DiscordGuild.Intent;
import app.haris.chat.discord.guild.Rights;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever Discord lacks is named, with what to click. */
class DiscordDoctorTests {
    private final DiscordGuild guild = new DiscordGuild();
    private String token = DiscordGuild.BOT_TOKEN;
    private String server = DiscordGuild.GUILD;
    private String inbox = "social-inbox";
    private Set<String> roles = Set.of();
    private List<String> ofLevels = List.of();

    @BeforeEach
    void letInAsInvited() {
        guild.letNobodyDoAnything();
        guild.grant(DiscordInvite.bits());
    }

    @AfterEach
    void close() {
        guild.close();
    }

    @Test
    void whoever_was_let_in_by_the_invitation_is_well() {
        assertThat(examine()).allMatch(Finding.Well.class::isInstance).hasSize(7);
        assertThat(guild.complaints).isEmpty();
    }

    @Test
    void a_forum_by_its_id_is_well() {
        inbox = DiscordGuild.FORUM;

        assertThat(examine()).allMatch(Finding.Well.class::isInstance);
    }

    @Test
    void what_is_off_is_a_note() {
        token = "";

        assertThat(examine()).singleElement().isInstanceOf(Finding.Note.class);
    }

    @ParameterizedTest
    @CsvSource({
        "111111111111111111, the application's id",
        "Bot MTEx.G.abc, must be left out",
        "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef, the public key",
        "abcdefghijklmnopqrstuvwxyz012345, the client secret",
        "https://discord.com/api/webhooks/1/x, a webhook's address",
        "xoxb-1-2, no token of Discord's",
    })
    void a_token_of_another_kind_is_told(String other, String kind) {
        token = other;

        assertWrong().contains("bot token: this is").contains(kind).contains("Bot, Reset Token");
    }

    @Test
    void a_token_that_discord_refuses_is_told() {
        guild.isTokenDead = true;

        assertWrong().contains("Discord refuses it").contains("DISCORD_BOT_TOKEN");
    }

    @Test
    void a_missing_intent_is_named_with_where_it_is_switched_on() {
        guild.privileged = Set.of();

        assertThat(examine())
                .filteredOn(Finding.Note.class::isInstance)
                .extracting(Finding::what)
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("Message Content")
                .contains("Privileged Gateway Intents");
        assertThat(examine()).noneMatch(Finding.Wrong.class::isInstance);
    }

    @Test
    void where_roles_matter_the_intent_for_them_is_named_and_a_role_that_is_not_there() {
        guild.privileged = Set.of(Intent.MESSAGE_CONTENT);
        roles = Set.of(DiscordGuild.STAFF_ROLE, "444444444444444449");

        assertWrong().contains("role 444444444444444449: not there").contains("discord-roles");
        assertThat(examine())
                .filteredOn(Finding.Note.class::isInstance)
                .extracting(Finding::what)
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("Server Members Intent");
    }

    @Test
    void a_server_that_is_not_set_is_told() {
        server = "";

        assertWrong().contains("Copy Server ID").contains("DISCORD_GUILD");
    }

    @Test
    void a_server_that_haris_is_not_in_is_told_with_the_invitation() {
        guild.kick();

        assertWrong()
                .contains("not in " + DiscordGuild.GUILD)
                .contains("client_id=" + DiscordGuild.APPLICATION)
                .contains("permissions=" + DiscordInvite.bits());
    }

    @Test
    void a_missing_scope_is_told_with_the_invitation() {
        guild.mayOfferCommands = false;

        assertWrong().contains("applications.commands").contains("scope=bot+applications.commands");
    }

    @Test
    void a_missing_channel_is_named() {
        inbox = "social-in";

        assertWrong().contains("channel social-in: not there").contains("chat.yml");
    }

    @Test
    void what_the_role_lacks_is_named_once_for_all_channels() {
        guild.grant(DiscordInvite.bits() & ~Rights.MANAGE_THREADS & ~Rights.CREATE_PUBLIC_THREADS);

        assertWrong()
                .contains("permissions: missing Create Public Threads, Manage Threads;")
                .contains("Server Settings, Roles, Haris");
    }

    @Test
    void what_one_channel_takes_away_is_named_with_the_channel() {
        guild.deny(DiscordGuild.INBOX, Rights.SEND_MESSAGES | Rights.READ_MESSAGE_HISTORY);

        assertWrong()
                .contains("channel social-inbox: Haris lacks Send Messages, Read Message History")
                .contains("Edit Channel, Permissions");
    }

    @Test
    void the_channel_of_a_level_is_examined_too() {
        ofLevels = List.of("war-room");
        assertThat(examine())
                .filteredOn(Finding.Note.class::isInstance)
                .extracting(Finding::what)
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("war-room", "escalation.yml", "not there");

        ofLevels = List.of(DiscordGuild.CRISIS);
        guild.deny(DiscordGuild.CRISIS, Rights.SEND_MESSAGES);
        assertThat(examine())
                .filteredOn(Finding.Wrong.class::isInstance)
                .extracting(Finding::what)
                .anyMatch(what -> what.startsWith("channel " + DiscordGuild.CRISIS));
    }

    @Test
    void a_discord_that_does_not_answer_is_told() {
        guild.isAway = true;

        assertWrong().contains("does not answer at " + guild.apiUrl());
    }

    private AbstractStringAssert<?> assertWrong() {
        return assertThat(examine())
                .filteredOn(Finding.Wrong.class::isInstance)
                .extracting(Finding::what)
                .singleElement(InstanceOfAssertFactories.STRING);
    }

    private List<Finding> examine() {
        var settings =
                new DiscordSettings(
                        token,
                        server,
                        guild.apiUrl(),
                        Optional.empty(),
                        new Channels(inbox, "social-crisis"),
                        List.of(),
                        Locale.ENGLISH,
                        Map.of());
        return new DiscordDoctor(settings, new DiscordDoctor.Named(roles, ofLevels)).examine();
    }
}
