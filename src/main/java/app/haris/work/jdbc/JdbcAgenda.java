package app.haris.work.jdbc;

import app.haris.storage.Transactions;
import app.haris.work.Agenda;
import app.haris.work.Job;
import app.haris.work.JobName;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Gathers the jobs of a transaction and writes them at its end, in one batch and always in the same
 * order, so that two transactions that put the same jobs down cannot block each other.
 */
@Component
final class JdbcAgenda implements Agenda {
    private final Transactions transactions;
    private final JobTable table;
    private final Bell bell;
    private final Clock clock;

    JdbcAgenda(Tools tools) {
        transactions = tools.transactions();
        table = tools.table();
        bell = tools.bell();
        clock = tools.clock();
    }

    @Override
    public void add(Job job) {
        transactions.run(() -> gathered().putIfAbsent(Place.of(job), job));
    }

    @Override
    public void remove(JobName name, String key) {
        transactions.run(
                () -> {
                    gathered().remove(new Place(name.value(), key));
                    table.remove(name, key);
                });
    }

    private Map<Place, Job> gathered() {
        return transactions.gathered(
                this,
                () -> {
                    var jobs = new TreeMap<Place, Job>();
                    transactions.beforeCommit(() -> write(jobs));
                    return jobs;
                });
    }

    private void write(Map<Place, Job> gathered) {
        if (gathered.isEmpty()) {
            return;
        }
        var jobs = List.copyOf(gathered.values());
        gathered.clear();
        table.add(jobs);
        var now = clock.instant();
        if (jobs.stream().anyMatch(job -> !job.due().isAfter(now))) {
            transactions.afterCommit(bell::ring);
        }
    }

    private record Place(String name, String key) implements Comparable<Place> {
        static Place of(Job job) {
            return new Place(job.name().value(), job.key());
        }

        @Override
        public int compareTo(Place other) {
            var byName = name.compareTo(other.name);
            return byName == 0 ? key.compareTo(other.key) : byName;
        }
    }
}
