package dev.veles.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs the commands whose start-up matters, in one process, so that a class-data archive of it serves them all. Not for
 * people: the launcher calls it when it makes an archive.
 */
final class TrainingRun {
    private static final String DEPLOYMENT = "/apps/base/notes/deployment.yaml";
    /** Of the same name, so that fields differ. */
    private static final String PATCH = "/apps/production/replicas.yaml";

    /** In a commit, if the archive is made where Git has any: what asks Git is then known. */
    private static final String NOWHERE = "no/such/folder";

    private TrainingRun() {}

    /**
     * Runs them. It returns instead of ending the process, because archives are written at an orderly exit.
     *
     * @param args a folder with a contract and a Flux repository, and one for the examples of all rules, which are
     *     written there
     */
    public static void main(String[] args) throws IOException {
        TrainingExamples.write(Path.of(args[1]));
        for (List<String> line : commandLines(args[0], args[1])) {
            Main.run(line.toArray(String[]::new));
        }
    }

    /** What is trained, in the order of use; a folder that is not there makes the check print a whole tree. */
    private static List<List<String>> commandLines(String folder, String examples) {
        String contract = folder + "/contract.yaml";
        String repository = folder + "/repository";
        return List.of(
                List.of("--version"),
                List.of("--help"),
                List.of("lint", contract),
                List.of("lint", repository, "--config", repository + "/.veles.yaml"),
                List.of("lint", examples, "--no-config"),
                List.of("render", contract, "--check", "-o", contract + ".out"),
                List.of("diff", repository + "/apps/base", repository + "/tasks"),
                List.of("diff", "--flux", repository + "/apps", repository),
                List.of("diff", "--flux", "git:HEAD:" + NOWHERE, repository),
                List.of("diff", repository + DEPLOYMENT, repository + PATCH));
    }
}
