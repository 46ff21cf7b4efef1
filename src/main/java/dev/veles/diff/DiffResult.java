package dev.veles.diff;

import dev.veles.finding.Finding;
import java.util.List;

/**
 * Everything that a comparison found.
 *
 * @param before what the first side is called, such as {@code apps/wiki} or {@code git:main}
 * @param after what the second side is called
 * @param extent what was looked at
 * @param parts what was compared apart from each other
 * @param risks what the changes will break, as rules of the diff scope found it
 * @param failures what could not be compared, because it does not build or cannot be read
 * @param ignored how many differences were left out because somebody asked for it
 */
public record DiffResult(
        String before,
        String after,
        Extent extent,
        List<DiffPart> parts,
        List<Finding> risks,
        List<DiffFailure> failures,
        int ignored) {
    /**
     * What was looked at.
     *
     * @param noun what a part is, such as an environment or a Kustomization
     * @param alike how many parts are known to be the same without having been compared
     * @param unreached files that are not the same and belong to no part
     */
    public record Extent(String noun, int alike, List<String> unreached) {
        /** Parts that are nothing in particular. */
        public static final Extent PARTS = new Extent("part", 0, List.of());

        /** The environments of a contract. */
        public static final Extent ENVIRONMENTS = new Extent("environment", 0, List.of());

        /** Copies the list. */
        public Extent {
            unreached = List.copyOf(unreached);
        }
    }

    /**
     * What is compared by itself.
     *
     * @param name the environment's or Flux Kustomization's name; empty where there is only one part
     * @param diff what differs
     */
    public record DiffPart(String name, SetDiff diff) {}

    /** Copies the lists. */
    public DiffResult {
        parts = List.copyOf(parts);
        risks = List.copyOf(risks);
        failures = List.copyOf(failures);
    }

    /** True where nothing differs; what could not be compared may differ. */
    public boolean isEqual() {
        for (DiffPart part : parts) {
            if (!part.diff().isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
