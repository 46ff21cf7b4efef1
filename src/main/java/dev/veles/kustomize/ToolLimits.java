package dev.veles.kustomize;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the real tool may not do.
 *
 * @param memory how many bytes of data it may hold; 0 for no limit
 * @param offline true to keep it from the network: no program for Git is found, and a proxy that does not exist is asked
 *     for addresses
 */
record ToolLimits(long memory, boolean offline) {
    static final ToolLimits NONE = new ToolLimits(0, false);

    private static final List<String> SIGNS =
            List.of("out of memory", "cannot allocate memory", "SIGSEGV: segmentation violation");

    private static final Path SHELL = Path.of("/bin/sh");
    /** Nothing listens there. */
    private static final String NO_PROXY = "http://127.0.0.1:9";

    ToolLimits withMemory(long bytes) {
        return new ToolLimits(bytes, offline);
    }

    ToolLimits withoutNetwork() {
        return new ToolLimits(memory, true);
    }

    /**
     * The process to start.
     *
     * @throws IOException where there is no such program
     */
    ProcessBuilder process(List<String> command) throws IOException {
        ProcessBuilder process = new ProcessBuilder(limited(command));
        Map<String, String> environment = process.environment();
        if (memory > 0) {
            // Measured: a tenth less processor time. The soft limit has it collect more before it fails.
            environment.putIfAbsent("GOGC", "400");
            environment.putIfAbsent("GOMEMLIMIT", Long.toString(memory / 2));
        }
        if (offline) {
            environment.put("PATH", "");
            for (String name : List.of("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy")) {
                environment.put(name, NO_PROXY);
            }
            environment.remove("NO_PROXY");
            environment.remove("no_proxy");
        }
        return process;
    }

    /**
     * Data and not address space is limited ({@code -d} and not {@code -v}): programs in Go reserve much more addresses
     * than they use.
     */
    private List<String> limited(List<String> command) throws IOException {
        if (memory == 0 || !Files.isExecutable(SHELL)) {
            return command;
        }
        if (!Files.isExecutable(Path.of(command.get(0)))) {
            throw new IOException("no such program: " + command.get(0));
        }
        List<String> limited = new ArrayList<>();
        limited.add(SHELL.toString());
        limited.add("-c");
        limited.add("ulimit -d " + memory / 1024 + " 2>/dev/null; exec \"$0\" \"$@\"");
        limited.addAll(command);
        return limited;
    }

    /** Whether a tool that failed ran out of memory, over which the runtime of Go may stumble before it says so. */
    boolean areExceeded(String message) {
        return memory > 0 && SIGNS.stream().anyMatch(message::contains);
    }
}
