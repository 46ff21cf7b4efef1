package dev.veles.lint;

/**
 * How much a lint went through.
 *
 * @param objects Kubernetes objects that were judged, each as often as it reaches a cluster
 * @param files files that were read for them; 0 where nothing was read from files
 * @param builds kustomizations that were built
 * @param suppressed findings that somebody has suppressed with a reason
 * @param known findings that a baseline holds, or that stand on lines that did not change
 */
public record LintCounts(int objects, int files, int builds, int suppressed, int known) {
    /** Nothing at all. */
    public static final LintCounts NONE = new LintCounts(0, 0, 0, 0, 0);

    /** Objects alone, as a contract has them. */
    public static LintCounts objects(int objects) {
        return new LintCounts(objects, 0, 0, 0, 0);
    }

    /** Both together. */
    public LintCounts plus(LintCounts other) {
        return new LintCounts(
                objects + other.objects,
                files + other.files,
                builds + other.builds,
                suppressed + other.suppressed,
                known + other.known);
    }
}
