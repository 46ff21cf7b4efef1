package dev.veles.kustomize;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The real kustomize on this machine: the program of that name, or the one inside kubectl.
 *
 * <p>Nothing is started before {@link #build}. What it builds may name remote resources, which the tool then fetches.
 */
public final class KustomizeTool {
    /** How long one build may take where nothing else is said. */
    public static final Duration DEFAULT_TIME_LIMIT = Duration.ofSeconds(60);

    /** How long one build of any repository may take where nothing else is said. */
    public static final Duration BOUNDED_TIME = Duration.ofSeconds(30);

    /** How many bytes it may take. */
    public static final long BOUNDED_MEMORY = 2L << 30;

    private static final List<String> NAMES = List.of("kustomize", "kubectl");

    private final Path executable;
    private final Duration timeLimit;
    private final boolean loadRestrictions;
    private final ToolLimits limits;

    private KustomizeTool(Path executable, Duration timeLimit, boolean loadRestrictions, ToolLimits limits) {
        this.executable = executable;
        this.timeLimit = timeLimit;
        this.loadRestrictions = loadRestrictions;
        this.limits = limits;
    }

    /**
     * Looks for {@code kustomize}, then for {@code kubectl}.
     *
     * @param searchPath folders to look in, as in the variable PATH
     * @return the first that can be executed; empty where there is none
     */
    public static Optional<KustomizeTool> find(String searchPath) {
        return findAll(searchPath).stream().findFirst();
    }

    /**
     * Looks for both programs.
     *
     * @param searchPath folders to look in, as in the variable PATH
     * @return for each name the first that can be executed
     */
    public static List<KustomizeTool> findAll(String searchPath) {
        return NAMES.stream()
                .map(name -> find(name, searchPath))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Looks for a program of some name.
     *
     * @param name a kustomize, or a kubectl if it begins with that
     * @param searchPath folders to look in, as in the variable PATH
     */
    public static Optional<KustomizeTool> find(String name, String searchPath) {
        return Pattern.compile(File.pathSeparator)
                .splitAsStream(searchPath)
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst()
                .map(KustomizeTool::of);
    }

    /**
     * Takes a given program, whether it is there or not.
     *
     * @param executable a kustomize, or a kubectl if its name begins with that
     */
    public static KustomizeTool of(Path executable) {
        return new KustomizeTool(executable, DEFAULT_TIME_LIMIT, true, ToolLimits.NONE);
    }

    /** The same tool with another time limit for each build. */
    public KustomizeTool within(Duration limit) {
        return new KustomizeTool(executable, limit, loadRestrictions, limits);
    }

    /** The same tool, allowed to load files from outside the folder that it builds, as Flux does. */
    public KustomizeTool withoutLoadRestrictions() {
        return new KustomizeTool(executable, timeLimit, false, limits);
    }

    /** The same tool, allowed this much memory for each build where the system can hold it to that. */
    public KustomizeTool withinMemory(long bytes) {
        return new KustomizeTool(executable, timeLimit, loadRestrictions, limits.withMemory(bytes));
    }

    /**
     * The same tool as a linter may let it loose on any repository: without load restrictions as Flux has none, offline,
     * and within 30 seconds and 2 GiB.
     */
    public KustomizeTool bounded() {
        return withoutLoadRestrictions().offline().within(BOUNDED_TIME).withinMemory(BOUNDED_MEMORY);
    }

    /** The same tool, kept from reaching the network. */
    public KustomizeTool offline() {
        return new KustomizeTool(executable, timeLimit, loadRestrictions, limits.withoutNetwork());
    }

    /** What the tool is called in messages. */
    @Override
    public String toString() {
        return isKubectl() ? "kubectl kustomize" : "kustomize build";
    }

    /**
     * Builds a folder with a {@code kustomization.yaml}. Blocks until the tool ends or the time is up.
     *
     * @param folder the folder
     * @return what became of it
     * @throws UncheckedIOException where the output cannot be kept in a temporary file
     */
    public BuildResult build(Path folder) {
        try {
            return new ToolProcess(command(folder), timeLimit, limits).run(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command(Path folder) {
        List<String> command = new ArrayList<>();
        command.add(executable.toString());
        command.add(isKubectl() ? "kustomize" : "build");
        command.add(folder.toAbsolutePath().toString());
        if (!loadRestrictions) {
            command.addAll(List.of("--load-restrictor", "LoadRestrictionsNone"));
        }
        return command;
    }

    private boolean isKubectl() {
        return String.valueOf(executable.getFileName()).startsWith("kubectl");
    }
}
