package app.haris.bench;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Threads that do the same side by side; what one of them throws fails the measurement. */
final class Crew {
    private Crew() {}

    interface Work {
        void of(int member) throws Exception;
    }

    static void work(int members, Work work) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(members)) {
            List<Callable<Void>> works =
                    IntStream.range(0, members)
                            .<Callable<Void>>mapToObj(
                                    member ->
                                            () -> {
                                                work.of(member);
                                                return null;
                                            })
                            .toList();
            for (var result : threads.invokeAll(works)) {
                result.get();
            }
        }
    }
}
