package dev.veles.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Does the same with many things, several at a time, and gives the results in the order of the things. */
public final class Parallel {
    /** Below that, starting threads costs more than they save. */
    private static final int FEW = 16;

    /** For each thread, so that one is not done long before the others. */
    private static final int BATCHES = 64;

    private Parallel() {}

    /**
     * Applies a function to each thing.
     *
     * @param function may be called by several threads at once
     * @throws RuntimeException what the function threw for the first thing for which it threw
     */
    public static <T, R> List<R> map(List<T> things, Function<T, R> function) {
        int processors = Runtime.getRuntime().availableProcessors();
        return map(things, things.size() < FEW ? 1 : processors, function);
    }

    /**
     * The same for things of which few are worth a thread each, such as those that wait for another process.
     *
     * @param atOnce how many threads there may be; with one, or for one thing, none is started
     * @throws RuntimeException what the function threw for the first thing for which it threw
     */
    public static <T, R> List<R> map(List<T> things, int atOnce, Function<T, R> function) {
        List<R> results = new ArrayList<>(things.size());
        if (atOnce < 2 || things.size() < 2) {
            for (T thing : things) {
                results.add(function.apply(thing));
            }
            return results;
        }
        List<List<T>> batches = batches(things, atOnce);
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(atOnce, batches.size()));
        try {
            List<Task<List<R>>> running = new ArrayList<>(batches.size());
            for (List<T> batch : batches) {
                Task<List<R>> task = new Task<>(() -> map(batch, 1, function));
                threads.execute(task::run);
                running.add(task);
            }
            for (Task<List<R>> task : running) {
                results.addAll(task.result());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    /** Thousands of small things are handed over many at a time, few things one by one. */
    private static <T> List<List<T>> batches(List<T> things, int atOnce) {
        int size = Math.max(1, things.size() / (atOnce * BATCHES));
        List<List<T>> batches = new ArrayList<>();
        for (int start = 0; start < things.size(); start += size) {
            batches.add(things.subList(start, Math.min(start + size, things.size())));
        }
        return batches;
    }
}
