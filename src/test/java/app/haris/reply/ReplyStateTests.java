package app.haris.reply;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.reply.ReplyState.Approved;
import app.haris.reply.ReplyState.Drafted;
import app.haris.reply.ReplyState.Held;
import app.haris.reply.ReplyState.Published;
import app.haris.reply.ReplyState.Refused;
import app.haris.reply.ReplyState.Rejected;
import app.haris.reply.ReplyState.Sending;
import app.haris.reply.ReplyState.Stopped;
import app.haris.reply.ReplyState.Superseded;
import app.haris.reply.ReplyState.Unknown;
import app.haris.team.MemberId;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ReplyStateTests {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final MemberId SARA = new MemberId("sara");

    /** Every state with its word and all the steps that lead out of it. */
    static Stream<Arguments> table() {
        return Stream.of(
                Arguments.of(
                        new Drafted(),
                        "draft",
                        Set.of("approved", "rejected", "superseded", "foundPublished")),
                Arguments.of(
                        new Approved(NOW),
                        "approved",
                        Set.of(
                                "hastened",
                                "lapsed",
                                "stopped",
                                "held",
                                "claimed",
                                "rejected",
                                "superseded",
                                "foundPublished")),
                Arguments.of(
                        new Held("x"),
                        "held",
                        Set.of("released", "rejected", "superseded", "foundPublished")),
                Arguments.of(
                        new Stopped(SARA),
                        "stopped",
                        Set.of("released", "rejected", "superseded", "foundPublished")),
                Arguments.of(
                        new Sending(NOW),
                        "sending",
                        Set.of("published", "notSent", "held", "refused", "unknown")),
                Arguments.of(
                        new Unknown("x", NOW),
                        "unknown",
                        Set.of("published", "notSent", "held", "refused")),
                Arguments.of(new Published(Optional.empty(), NOW), "published", Set.of()),
                Arguments.of(new Refused("x"), "refused", Set.of()),
                Arguments.of(new Rejected(SARA, "x"), "rejected", Set.of()),
                Arguments.of(new Superseded(), "superseded", Set.of()));
    }

    @ParameterizedTest
    @MethodSource("table")
    void a_state_permits_these_steps_and_no_others(
            ReplyState state, String word, Set<String> steps) {
        var found =
                Arrays.stream(state.getClass().getMethods())
                        .filter(method -> !Modifier.isStatic(method.getModifiers()))
                        .filter(method -> ReplyState.class.isAssignableFrom(method.getReturnType()))
                        .map(method -> method.getName())
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(state.word()).isEqualTo(word);
        assertThat(found).containsExactlyInAnyOrderElementsOf(steps);
    }

    @Test
    void only_a_claim_leads_to_the_network() {
        assertThat(new Approved(NOW).claimed(NOW)).isEqualTo(new Sending(NOW));
        assertThat(new Sending(NOW).unknown("reset", NOW)).isEqualTo(new Unknown("reset", NOW));
        assertThat(new Unknown("reset", NOW).notSent(NOW)).isEqualTo(new Approved(NOW));
    }
}
