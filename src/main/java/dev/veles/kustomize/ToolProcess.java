package dev.veles.kustomize;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One run of the real tool. Its output goes to files, so that no full pipe can hold it up. */
final class ToolProcess {
    private final List<String> command;
    private final Duration limit;
    private final ToolLimits limits;

    ToolProcess(List<String> command, Duration limit, ToolLimits limits) {
        this.command = List.copyOf(command);
        this.limit = limit;
        this.limits = limits;
    }

    /** Runs the command, which builds the folder, and waits for it. */
    BuildResult run(Path folder) throws IOException {
        Path kept = Files.createTempDirectory("veles-build");
        Path out = kept.resolve("out");
        Path err = kept.resolve("err");
        try {
            return run(folder, out, err);
        } finally {
            Files.deleteIfExists(out);
            Files.deleteIfExists(err);
            Files.deleteIfExists(kept);
        }
    }

    private BuildResult run(Path folder, Path out, Path err) throws IOException {
        Process process;
        try {
            process = limits.process(command)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
        } catch (IOException e) {
            return new BuildResult.NotRun(Path.of(command.get(0)), String.valueOf(e.getMessage()));
        }
        process.getOutputStream().close();
        if (!endsInTime(process)) {
            return new BuildResult.TimedOut(limit);
        }
        String said = ToolMessage.relative(Files.readString(err), folder);
        if (process.exitValue() != 0 && limits.areExceeded(said)) {
            return new BuildResult.OutOfMemory(limits.memory());
        }
        if (process.exitValue() != 0) {
            return new BuildResult.Failed(said.isEmpty() ? "exit code " + process.exitValue() : said);
        }
        return new BuildResult.Built(Files.readString(out), said);
    }

    private boolean endsInTime(Process process) {
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        return false;
    }
}
