package app.haris.team;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.audit.Origin;
import app.haris.team.PersonalSettings.Claim;
import app.haris.team.PersonalSettings.Hand;
import app.haris.team.PersonalSettings.Proof;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What members' own settings promise, wherever they are kept. */
public abstract class PersonalSettingsContract {
    private static final Identity SLACK = new Identity("slack", "U7");
    private static final Identity OTHER = new Identity("slack", "U8");
    private static final Identity DISCORD = new Identity("discord", "345");

    private final MemberId sara = new MemberId("sara");
    private final MemberId marco = new MemberId("marco");
    private PersonalSettings personal;

    protected abstract PersonalSettings open();

    @BeforeEach
    void opened() {
        personal = open();
    }

    @Test
    void an_identity_is_one_members() {
        assertThat(personal.link(claim(SLACK, sara))).isTrue();
        assertThat(personal.link(claim(SLACK, sara))).isTrue();
        assertThat(personal.link(claim(SLACK, marco))).isFalse();

        assertThat(personal.owner(SLACK)).contains(sara);
        assertThat(personal.identities(marco)).isEmpty();
    }

    @Test
    void a_member_has_one_identity_on_each_surface() {
        personal.link(claim(SLACK, sara));
        personal.link(claim(DISCORD, sara));
        personal.link(claim(OTHER, sara));

        assertThat(personal.owner(SLACK)).isEmpty();
        assertThat(personal.identities(sara)).containsExactlyInAnyOrder(OTHER, DISCORD);
    }

    @Test
    void an_identity_can_be_taken_away_again() {
        personal.link(claim(SLACK, sara));
        var hand = new Hand(marco, Origin.ROOM);

        assertThat(personal.unlink(sara, "slack", hand)).contains(SLACK);
        assertThat(personal.unlink(sara, "slack", hand)).isEmpty();

        assertThat(personal.owner(SLACK)).isEmpty();
        assertThat(personal.link(claim(SLACK, marco))).isTrue();
    }

    @Test
    void the_language_chosen_last_is_spoken() {
        assertThat(personal.language(sara)).isEmpty();

        personal.speak(sara, Locale.ITALIAN, Origin.SLACK);
        personal.speak(sara, Locale.forLanguageTag("ar"), Origin.ROOM);

        assertThat(personal.language(sara)).contains(Locale.forLanguageTag("ar"));
        assertThat(personal.language(marco)).isEmpty();
    }

    private static Claim claim(Identity identity, MemberId member) {
        return new Claim(identity, member, Proof.CODE, Origin.SLACK);
    }
}
