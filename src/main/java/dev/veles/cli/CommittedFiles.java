package dev.veles.cli;

import dev.veles.triage.Git;
import dev.veles.triage.TriageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What Git holds although something ignores it: it is delivered all the same. */
final class CommittedFiles {
    private CommittedFiles() {}

    /** Those of the repository that a folder is in; where git cannot say, nothing is known of them. */
    static List<Path> below(Path root) {
        try {
            return isInRepository(root) ? Git.in(root).committedThoughIgnored() : List.of();
        } catch (TriageException e) {
            return List.of();
        }
    }

    /** Asking git where there is no repository would only cost time. */
    private static boolean isInRepository(Path root) {
        for (Path folder = root; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"))) {
                return true;
            }
        }
        return false;
    }
}
