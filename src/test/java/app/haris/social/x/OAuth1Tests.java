package app.haris.social.x;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class OAuth1Tests {
    private static final OAuth1.Moment MOMENT =
            new OAuth1.Moment(
                    "kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg",
                    Instant.ofEpochSecond(1_318_622_958));

    /**
     * The example of
     * https://docs.x.com/fundamentals/authentication/oauth-1-0a/creating-a-signature.
     */
    @Test
    void signs_as_x_does_in_its_example() {
        var call =
                new OAuth1.Call(
                        "POST",
                        "https://api.x.com/1.1/statuses/update.json",
                        Map.of(
                                "include_entities", "true",
                                "status", "Hello Ladies + Gentlemen, a signed OAuth request!"));
        var keys =
                new Keys(
                        "xvz1evFS4wEEPTGEFPHBog",
                        "kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw",
                        "370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb",
                        "LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE");

        assertThat(OAuth1.header(call, keys, MOMENT))
                .startsWith("OAuth oauth_consumer_key=\"xvz1evFS4wEEPTGEFPHBog\", oauth_nonce=")
                .contains("oauth_signature=\"Ls93hJiZbQ3akF3HF3x1Bz8%2FzU4%3D\"")
                .contains("oauth_timestamp=\"1318622958\"");
    }

    @Test
    void each_part_of_a_call_is_in_the_signature() {
        var keys = new Keys("key", "secret", "token", "access");
        var call = new OAuth1.Call("GET", "https://api.x.com/2/tweets", Map.of("ids", "1,2"));
        var header = OAuth1.header(call, keys, MOMENT);

        assertThat(
                        OAuth1.header(
                                new OAuth1.Call("PUT", call.address(), call.parameters()),
                                keys,
                                MOMENT))
                .isNotEqualTo(header);
        assertThat(
                        OAuth1.header(
                                new OAuth1.Call("GET", call.address(), Map.of("ids", "1,3")),
                                keys,
                                MOMENT))
                .isNotEqualTo(header);
        assertThat(OAuth1.header(call, new Keys("key", "secret", "token", "other"), MOMENT))
                .isNotEqualTo(header);
    }

    @Test
    void nobody_reads_secrets_in_a_log() {
        assertThat(new Keys("key", "secret", "token", "access").toString())
                .doesNotContain("secret", "token", "access");
    }
}
