package app.haris.work.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.haris.storage.jdbc.TestDatabase;
import app.haris.work.Worker.Next;
import java.time.Duration;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

final class WorkOnH2Tests extends WorkContract {
    WorkOnH2Tests() {
        super(TestDatabase.h2());
    }

    /** One connection at a time writes there, so whoever takes jobs waits for whoever adds one. */
    @Test
    void waiting_job_does_not_start_before_who_added_it_again_has_committed() {
        var seen = new CopyOnWriteArrayList<String>();
        database.client().sql("create table fact (id integer)").update();
        agenda.add(dueNow("1042"));

        database.transactions()
                .run(
                        () -> {
                            database.client().sql("insert into fact values (1)").update();
                            agenda.add(dueNow("1042"));
                            work.start(
                                    worker(
                                            job -> {
                                                seen.add(facts());
                                                return new Next.Done();
                                            }));
                            await().during(Duration.ofMillis(500)).until(runs::isEmpty);
                        });

        await().until(() -> runs.contains("1042"));
        assertThat(seen).containsExactly("1");
    }
}
