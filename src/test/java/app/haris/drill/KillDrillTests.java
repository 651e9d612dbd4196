package app.haris.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.haris.drill.KillDrill.Promises;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What Haris promised stands after it was killed at any moment. {@code -Dharis.drill.kills=100}
 * takes longer and proves more, {@code -Dharis.drill.database=postgresql} does it on PostgreSQL;
 * {@code -Dharis.drill.seed} repeats the same dice.
 */
final class KillDrillTests {
    private static final int KILLS = Integer.getInteger("haris.drill.kills", 2);
    private static final long SEED = Long.getLong("haris.drill.seed", System.nanoTime());

    @TempDir private Path folder;

    @Test
    void nothing_promised_is_lost_or_doubled_by_being_killed() throws Exception {
        System.out.println("seed " + SEED);
        KillDrill.configure(folder.resolve("bot-config"));
        try (var haris = HarisProcess.ofClasses(folder, KillDrill.database())) {
            var promises = new KillDrill(haris, folder, SEED).run(KILLS);

            var finding = atRest(haris);
            haris.close();
            var verified = haris.run("audit", "verify");

            tell(promises, finding);
            judge(promises, finding);
            assertThat(verified.exit()).as(verified.toString()).isZero();
        }
    }

    private static Finding atRest(HarisProcess haris) {
        var finding = new AtomicReference<>(Finding.of(haris));
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(1))
                .until(
                        () -> {
                            finding.set(Finding.of(haris));
                            return !finding.get().isOnItsWay();
                        });
        return finding.get();
    }

    private static void judge(Promises promises, Finding found) {
        var all = new SoftAssertions();
        all.assertThat(found.interactions.keySet())
                .as("interactions kept")
                .containsExactlyInAnyOrderElementsOf(promises.interactions);
        all.assertThat(Finding.moreThanOnce(found.interactions))
                .as("interactions doubled")
                .isEmpty();
        all.assertThat(found.casesOfConversations.values())
                .as("cases of a conversation")
                .allSatisfy(cases -> assertThat(cases).hasSize(1));
        all.assertThat(found.cards).as("cards").hasSameSizeAs(found.casesOfConversations);
        all.assertThat(Finding.moreThanOnce(found.cards)).as("cards doubled").isEmpty();
        all.assertThat(found.claims).as("claims kept").containsAllEntriesOf(promises.claims);
        all.assertThat(found.drafts.keySet()).as("drafts kept").containsAll(promises.drafts);
        all.assertThat(found.approved).as("approvals kept").containsAll(promises.approvals);
        all.assertThat(promises.wantedApprovals)
                .as("asked to approve what was published")
                .containsAll(found.published.keySet());
        all.assertThat(found.approved)
                .as("approved what was published")
                .containsAll(found.published.keySet());
        all.assertThat(Finding.moreThanOnce(found.published)).as("replies doubled").isEmpty();
        all.assertThat(found.published.keySet())
                .as("published what is told to be")
                .containsAll(
                        found.drafts.entrySet().stream()
                                .filter(draft -> draft.getValue().equals("published"))
                                .map(Map.Entry::getKey)
                                .toList());
        all.assertAll();
    }

    private static void tell(Promises promises, Finding found) {
        System.out.printf(
                """
                kills %d
                interactions: accepted %d, found %d, doubled %d
                cases: %d of %d conversations
                claims %d, drafts %d, approvals %d promised
                drafts found: %s
                published %d, doubled %d%n\
                """,
                KILLS,
                promises.interactions.size(),
                found.interactions.size(),
                Finding.moreThanOnce(found.interactions).size(),
                found.cards.size(),
                found.casesOfConversations.size(),
                promises.claims.size(),
                promises.drafts.size(),
                promises.approvals.size(),
                found.states(),
                found.published.size(),
                Finding.moreThanOnce(found.published).size());
    }
}
