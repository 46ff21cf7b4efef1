package dev.veles.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * The real API server that {@code VELES_TEST_KUBECONFIG} names, asked through kubectl. Nothing is changed there but
 * namespaces, which get the label that makes it warn of what Pod Security's restricted profile would refuse, and what goes
 * through the {@link #proxy}.
 */
public final class ApiServer {
    private static final String VARIABLE = "VELES_TEST_KUBECONFIG";
    private static final String WARN = "pod-security.kubernetes.io/warn=restricted";
    private static final int SECONDS = 120;

    private final String kubeconfig;

    private ApiServer(String kubeconfig) {
        this.kubeconfig = kubeconfig;
    }

    /**
     * What kubectl said.
     *
     * @param accepted one line for each object that the server would take
     * @param complaints rejections and warnings in its words; empty where there are none
     */
    public record Answer(List<String> accepted, String complaints) {}

    /** The server; where none is named, the test is skipped and says why. */
    public static ApiServer orSkip() {
        String kubeconfig = System.getenv(VARIABLE);
        assumeTrue(
                kubeconfig != null && !kubeconfig.isEmpty(),
                VARIABLE + " is not set, so there is no API server to ask; .ci/api-server starts one");
        return new ApiServer(kubeconfig);
    }

    /** What it serves, each as {@code apiVersion kind}. */
    public Set<String> kinds() {
        Set<String> kinds = new TreeSet<>();
        for (String line : kubectl(List.of("api-resources", "--no-headers")).accepted()) {
            List<String> columns = Arrays.asList(line.trim().split("\\s+", -1));
            int last = columns.size() - 1;
            kinds.add(columns.get(last - 2) + " " + columns.get(last));
        }
        return kinds;
    }

    /** Makes namespaces that warn of pods which are not restricted. */
    public void prepareNamespaces(Set<String> names) {
        Set<String> missing = new TreeSet<>(names);
        missing.removeAll(
                kubectl(List.of("get", "namespaces", "-o", "jsonpath={range .items[*]}{.metadata.name}{\"\\n\"}{end}"))
                        .accepted());
        for (String name : missing) {
            kubectl(List.of("create", "namespace", name));
        }
        List<String> label = new ArrayList<>(List.of("label", "--overwrite", "namespace", WARN));
        label.addAll(3, names);
        kubectl(label);
    }

    /** Asks whether it would take the objects of a file, or of all files of a folder. */
    public Answer dryRun(Path files) {
        return kubectl(List.of(
                "apply",
                "--server-side",
                "--force-conflicts",
                "--dry-run=server",
                "--validate=strict",
                "-f",
                files.toString()));
    }

    /** Its own API, for what kubectl does not do as Flux does. */
    public ApiProxy proxy() {
        return ApiProxy.start(kubeconfig);
    }

    private Answer kubectl(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("kubectl", "--kubeconfig", kubeconfig));
        command.addAll(arguments);
        try {
            Path out = Files.createTempFile("kubectl", ".out");
            Path err = Files.createTempFile("kubectl", ".err");
            Process process = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("kubectl did not end: " + arguments);
            }
            String said = Files.readString(err);
            boolean silent = process.exitValue() != 0 && said.isBlank();
            return new Answer(Files.readAllLines(out), silent ? "exit code " + process.exitValue() : said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
