package app.haris.chat;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.SettableClock;
import app.haris.audit.Origin;
import app.haris.chat.IdentityLinks.Linking;
import app.haris.storage.DataFolder;
import app.haris.storage.KeyFiles;
import app.haris.team.FakeTeam;
import app.haris.team.Identity;
import app.haris.team.Member;
import app.haris.team.MemberId;
import app.haris.team.PersonalSettings;
import app.haris.team.PersonalSettingsInMemory;
import app.haris.team.Role;
import app.haris.team.TeamFixtures;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Codes by which members show who they are in a chat, whichever it is. */
class IdentityLinksTests {
    private static final Identity DISCORD = new Identity("discord", "77");

    @TempDir private Path folder;

    private final SettableClock clock = SettableClock.standing();
    private final Set<UUID> nonces = new HashSet<>();
    private final PersonalSettings personal = new PersonalSettingsInMemory();
    private final Member nadia =
            new Member(
                    new MemberId("nadia-b"),
                    "Nadia",
                    Set.of(Role.MEMBER),
                    Locale.ITALIAN,
                    List.of(),
                    List.of());
    private final FakeTeam team = new FakeTeam(List.of(nadia, TeamFixtures.sara()));
    private IdentityLinks links;

    @BeforeEach
    void openFolder() {
        links = new IdentityLinks(keys("data"), new Nonces(), personal, team, clock);
    }

    private KeyFiles keys(String name) {
        return new KeyFiles(new DataFolder(folder.resolve(name)));
    }

    private final class Nonces implements UsedLinks {
        @Override
        public boolean use(UUID nonce, Instant expires) {
            return nonces.add(nonce);
        }

        @Override
        public void forgetExpired(Instant now) {}
    }

    @Test
    void whoever_types_a_members_code_is_that_member() {
        var code = links.code(nadia.id());

        assertThat(redeem(" " + code.toUpperCase(Locale.ROOT) + " "))
                .isEqualTo(new Linking.Linked(nadia));
        assertThat(personal.owner(DISCORD)).contains(nadia.id());
        assertThat(redeem(code)).isEqualTo(new Linking.AlreadyUsed());
    }

    @Test
    void a_code_that_was_changed_anywhere_is_none() {
        var code = links.code(nadia.id());

        for (var at = 0; at < code.length(); at++) {
            var other = code.charAt(at) == '1' ? '2' : '1';
            var changed = code.substring(0, at) + other + code.substring(at + 1);
            assertThat(redeem(changed)).as(changed).isEqualTo(new Linking.Unknown());
        }
        for (var nonsense :
                List.of("", "-", "--", "a-b", "nadia-b-zzzzzzzzzzzzzzzz-0", "nadia-b--")) {
            assertThat(redeem(nonsense)).as(nonsense).isEqualTo(new Linking.Unknown());
        }
        assertThat(personal.owner(DISCORD)).isEmpty();
    }

    @Test
    void a_code_of_another_folder_is_none() {
        assertThat(redeem(IdentityLinks.code(nadia.id(), keys("other"), clock)))
                .isEqualTo(new Linking.Unknown());
        assertThat(redeem(IdentityLinks.code(nadia.id(), keys("data"), clock)))
                .isEqualTo(new Linking.Linked(nadia));
    }

    @Test
    void a_code_expires() {
        var code = links.code(nadia.id());
        clock.advance(LinkCode.VALIDITY);

        assertThat(redeem(code)).isEqualTo(new Linking.Expired());
    }

    @Test
    void a_code_of_whoever_has_left_is_none() {
        var code = links.code(nadia.id());
        team.become(List.of(TeamFixtures.sara()));

        assertThat(redeem(code)).isEqualTo(new Linking.Unknown());
    }

    @Test
    void the_file_has_the_last_word() {
        var sara = TeamFixtures.sara();

        assertThat(redeem(links.code(sara.id()))).isEqualTo(new Linking.Named(sara));
        assertThat(links.redeem(links.code(nadia.id()), named(sara), Origin.DISCORD))
                .isEqualTo(new Linking.Taken(sara));
        assertThat(links.redeem(links.code(sara.id()), named(sara), Origin.DISCORD))
                .isEqualTo(new Linking.Known(sara));
    }

    private static Identity named(Member member) {
        return member.identity("discord").orElseThrow();
    }

    private Linking redeem(String code) {
        return links.redeem(code, DISCORD, Origin.DISCORD);
    }
}
