package dev.veles.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same with many things, several at a time, and gives the results in the order of the things. */
public final class Parallel {
    /** Below that, starting threads costs more than they save. */
    private static final int FEW = 16;

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
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(atOnce, things.size()));
        try {
            List<Future<R>> running = new ArrayList<>(things.size());
            for (T thing : things) {
                running.add(threads.submit(() -> function.apply(thing)));
            }
            for (Future<R> result : running) {
                results.add(result.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
