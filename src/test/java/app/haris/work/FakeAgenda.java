package app.haris.work;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Jobs in memory, run when a test says so. */
public final class FakeAgenda implements Agenda {
    private final Map<Place, Job> waiting = new ConcurrentHashMap<>();

    @Override
    public void add(Job job) {
        waiting.putIfAbsent(new Place(job.name(), job.key()), job);
    }

    @Override
    public void remove(JobName name, String key) {
        waiting.remove(new Place(name, key));
    }

    /** What waits, earliest first. */
    public List<Job> waiting() {
        return waiting.values().stream()
                .sorted(Comparator.comparing(Job::due).thenComparing(Job::key))
                .toList();
    }

    /** Runs what is due, and what falls due by that; what a worker throws ends the test. */
    public void runDue(Instant now, Worker... workers) {
        while (runOne(now, List.of(workers))) {
            continue;
        }
    }

    private boolean runOne(Instant now, List<Worker> workers) {
        for (var job : waiting()) {
            for (var worker : workers) {
                if (!job.due().isAfter(now) && worker.name().equals(job.name())) {
                    run(job, worker);
                    return true;
                }
            }
        }
        return false;
    }

    private void run(Job job, Worker worker) {
        remove(job.name(), job.key());
        if (worker.run(job) instanceof Worker.Next.Again again) {
            add(new Job(job.name(), job.key(), again.at()));
        }
    }

    private record Place(JobName name, String key) {}
}
