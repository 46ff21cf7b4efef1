package dev.veles.diff;

import dev.veles.finding.Finding;
import java.util.List;

/**
 * Everything that a comparison found.
 *
 * @param before what the first side is called, such as {@code apps/wiki} or {@code git:main}
 * @param after what the second side is called
 * @param parts what was compared apart from each other, such as environments or Flux Kustomizations
 * @param risks what the changes will break, as rules of the diff scope found it
 * @param failures what could not be compared: what does not build now and did before, or cannot be read
 * @param ignored how many differences were left out because somebody asked for it
 */
public record DiffResult(
        String before, String after, List<DiffPart> parts, List<Finding> risks, List<Finding> failures, int ignored) {
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
