package dev.veles.cli;

import dev.veles.kustomize.BuildResult;
import dev.veles.kustomize.KustomizeBuilder;
import java.nio.file.Path;

/**
 * One line for whoever waits at a terminal while kustomizations are built; it shows after a second and is gone at the
 * end. Without a terminal nothing is written.
 */
final class Progress {
    private static final long SECOND = 1_000_000_000L;
    private static final long REDRAWN = SECOND / 10;

    private final Streams streams;
    private final long start;
    private long drawn;
    private boolean shown;
    private int done;

    Progress(Streams streams) {
        this.streams = streams;
        this.start = streams.nanos().getAsLong();
        this.drawn = start;
    }

    /** A builder whose builds are counted. */
    KustomizeBuilder over(KustomizeBuilder builder) {
        return streams.progress() ? folder -> counted(builder, folder) : builder;
    }

    private BuildResult counted(KustomizeBuilder builder, Path folder) {
        draw(0);
        BuildResult result = builder.build(folder);
        draw(1);
        return result;
    }

    private synchronized void draw(int more) {
        done += more;
        long now = streams.nanos().getAsLong();
        if (now - start >= SECOND && (!shown || now - drawn >= REDRAWN)) {
            drawn = now;
            shown = true;
            streams.err().print("\rveles: building kustomizations, " + done + " done");
            streams.err().flush();
        }
    }

    /** Takes the line away. */
    synchronized void clear() {
        if (shown) {
            streams.err().print("\r\u001b[K");
            streams.err().flush();
            shown = false;
        }
    }
}
