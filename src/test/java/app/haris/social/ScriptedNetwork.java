package app.haris.social;

import app.haris.storage.Transactions;
import app.haris.work.Agenda;
import app.haris.work.Job;
import app.haris.work.JobName;
import java.time.Clock;
import org.awaitility.Awaitility;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Has a whole Haris ask its sandbox for news, which says what a test tells it to say. */
@TestConfiguration(proxyBeanMethods = false)
@Import(ScriptedNetwork.Impatience.class)
public class ScriptedNetwork {
    @Bean
    ScriptedSource network() {
        return new ScriptedSource("sandbox");
    }

    /** Has the network looked at without waiting for the time to come. */
    public static final class Impatience {
        private static final JobName POLL = new JobName("source-poll");

        private final ScriptedSource network;
        private final Agenda agenda;
        private final Transactions transactions;
        private final Clock clock;

        Impatience(ScriptedSource network, Agenda agenda, Transactions transactions, Clock clock) {
            this.network = network;
            this.agenda = agenda;
            this.transactions = transactions;
            this.clock = clock;
        }

        /** What the network says from now on, and that it is asked twice. */
        public void hear(Fetched fetched) {
            network.says(fetched);
            lookAgain();
            lookAgain();
        }

        private void lookAgain() {
            var looks = network.cursors().size();
            var account = AccountFixtures.acmeDemo().id().value();
            transactions.run(
                    () -> {
                        agenda.remove(POLL, account);
                        agenda.add(new Job(POLL, account, clock.instant()));
                    });
            Awaitility.await().until(() -> network.cursors().size() > looks);
        }
    }
}
