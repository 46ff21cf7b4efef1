package dev.veles.kustomize;

import java.nio.file.Path;
import java.time.Duration;

/** What became of a build by the real kustomize. */
public sealed interface BuildResult {
    /**
     * The build went through.
     *
     * @param text the objects as YAML documents, as the tool printed them
     * @param warnings what the tool said on stderr, such as the use of deprecated fields; mostly empty
     */
    record Built(String text, String warnings) implements BuildResult {}

    /**
     * The tool refused.
     *
     * @param message what it said, with paths relative to the folder that was built; never empty
     */
    record Failed(String message) implements BuildResult {}

    /**
     * The tool did not end in time and was stopped.
     *
     * @param limit how long it was given
     */
    record TimedOut(Duration limit) implements BuildResult {}

    /**
     * The tool asked for more memory than it was allowed.
     *
     * @param bytes how much it was allowed
     */
    record OutOfMemory(long bytes) implements BuildResult {}

    /**
     * There is no tool to run.
     *
     * @param executable the file that is missing or cannot be executed
     * @param reason what the system says of it
     */
    record NotRun(Path executable, String reason) implements BuildResult {}
}
