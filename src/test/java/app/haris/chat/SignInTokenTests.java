package app.haris.chat;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.team.MemberId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTokenTests {
    private static final byte[] KEY = new byte[32];
    private static final SignInToken TOKEN =
            new SignInToken(
                    new MemberId("عمر the third"),
                    Instant.parse("2026-11-22T09:15:00Z"),
                    new UUID(1, 2));

    @Test
    void reads_what_it_signed() {
        assertThat(SignInToken.read(TOKEN.sign(KEY), KEY)).contains(TOKEN);
    }

    @Test
    void takes_nothing_that_another_key_signed() {
        var other = new byte[32];
        other[0] = 1;

        assertThat(SignInToken.read(TOKEN.sign(other), KEY)).isEmpty();
    }

    @Test
    void takes_nothing_that_was_tampered_with() {
        var signed = TOKEN.sign(KEY);

        for (var i = 0; i < signed.length(); i++) {
            var letter = signed.charAt(i) == 'A' ? 'B' : 'A';
            var tampered = signed.substring(0, i) + letter + signed.substring(i + 1);
            assertThat(SignInToken.read(tampered, KEY).filter(token -> !token.equals(TOKEN)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a", "a.b", "..", "é.é", "\0.\0", "%%%.%%%"})
    void takes_no_nonsense(String nonsense) {
        assertThat(SignInToken.read(nonsense, KEY)).isEmpty();
    }

    @Test
    void expires_to_the_second() {
        assertThat(TOKEN.isExpired(TOKEN.expires().minusMillis(1))).isFalse();
        assertThat(TOKEN.isExpired(TOKEN.expires())).isTrue();
    }
}
