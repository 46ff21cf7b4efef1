package dev.veles.output;

import java.util.concurrent.CountDownLatch;

/**
 * Lets a write end before an ordinary signal, such as the one of Ctrl-C, ends the process. It takes milliseconds.
 *
 * <p>Not against a kill that cannot be caught; that is what the journal is for.
 */
final class ShutdownHold implements AutoCloseable {
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::await, "veles-output");

    private ShutdownHold() {}

    /** Begins to hold. */
    static ShutdownHold begin() throws OutputException {
        ShutdownHold hold = new ShutdownHold();
        try {
            Runtime.getRuntime().addShutdownHook(hold.hook);
        } catch (IllegalStateException alreadyShuttingDown) {
            throw OutputException.refused("veles was told to stop", "Render again.");
        }
        return hold;
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // The hook runs, and ends now.
        }
    }

    private void await() {
        try {
            ended.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
