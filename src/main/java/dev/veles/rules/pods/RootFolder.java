package dev.veles.rules.pods;

import dev.veles.manifest.Field;
import dev.veles.manifest.PodView;
import java.util.List;
import java.util.Optional;

/**
 * The file system of an image that its container cannot write to.
 *
 * @param readOnly true where nobody can; false where folders that belong to root are closed to the container's user
 */
record RootFolder(boolean readOnly) {
    /** Folders that are root's in nearly every image. */
    private static final List<String> OF_ROOT =
            List.of("/var/lib", "/var/cache", "/var/log", "/var/run", "/run", "/etc", "/usr", "/root", "/srv");

    /** Empty where the container may write to its image's file system, or where nothing tells. */
    static Optional<RootFolder> of(PodView pod, Field container) {
        boolean readOnly = container
                .text("securityContext", "readOnlyRootFilesystem")
                .orElse("")
                .equals("true");
        return readOnly || pod.runsWithoutRoot(container) ? Optional.of(new RootFolder(readOnly)) : Optional.empty();
    }

    boolean refuses(String path) {
        return readOnly || OF_ROOT.stream().anyMatch(folder -> Mounts.isBelow(path, folder));
    }

    String words() {
        return readOnly
                ? "the read-only root file system, below no mount"
                : "a folder of root's, below no mount, and the container runs without root";
    }
}
