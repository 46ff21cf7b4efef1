package dev.veles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.kustomize.BuildResult;
import dev.veles.kustomize.KustomizeBuilder;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final long MILLISECOND = 1_000_000;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AtomicLong clock = new AtomicLong();

    @Test
    void aLineCountsWhatTakesLongAndIsTakenAway() {
        Progress progress = progress(true);
        build(progress, 900, 300, 50, 500);
        assertThat(said())
                .isEqualTo("\rveles: building kustomizations, 2 done\rveles: building kustomizations, 4 done");
        progress.clear();
        progress.clear();
        assertThat(said()).endsWith("4 done\r\u001b[K").doesNotContain("\n");
    }

    @Test
    void whatIsQuickIsNotTalkedOf() {
        Progress progress = progress(true);
        build(progress, 300, 300, 300);
        progress.clear();
        assertThat(said()).isEmpty();
    }

    @Test
    void withoutATerminalNothingIsSaid() {
        Progress progress = progress(false);
        build(progress, 9000, 9000);
        progress.clear();
        assertThat(said()).isEmpty();
    }

    private Progress progress(boolean terminal) {
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new Progress(
                new Streams(InputStream.nullInputStream(), stream, stream, clock::get, false, terminal, ""));
    }

    /** Builds one after the other, each taking some milliseconds. */
    private void build(Progress progress, long... times) {
        for (long time : times) {
            KustomizeBuilder builder = folder -> {
                clock.addAndGet(time * MILLISECOND);
                return new BuildResult.Built("", "");
            };
            progress.over(builder).build(Path.of("a"));
        }
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
