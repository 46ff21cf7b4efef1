package dev.veles.parallel;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Work that is done once: by another thread meanwhile, or by whichever thread comes first. */
public final class Task<T> {
    private final FutureTask<T> future;

    /** Work that is still to be done. */
    public Task(Supplier<T> work) {
        this.future = new FutureTask<>(work::get);
    }

    /**
     * Work that another thread begins at once.
     *
     * @param name of the thread
     */
    public static <T> Task<T> begun(String name, Supplier<T> work) {
        Task<T> task = new Task<>(work);
        new Thread(task.future, name).start();
        return task;
    }

    /** Does it here, unless somebody does it or has done it. */
    public void run() {
        future.run();
    }

    /**
     * The result of work that is done here, unless somebody does it or has done it.
     *
     * @throws RuntimeException what the work threw
     */
    public T get() {
        run();
        return result();
    }

    /**
     * Waits for it.
     *
     * @throws RuntimeException what the work threw
     */
    public T result() {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e);
        }
    }
}
