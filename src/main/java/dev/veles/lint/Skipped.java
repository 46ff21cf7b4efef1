package dev.veles.lint;

/**
 * Something that could not be judged.
 *
 * @param file the file, as reports print it
 * @param reason why, as a sentence without a full stop
 */
public record Skipped(String file, String reason) implements Comparable<Skipped> {
    /** By file, then by reason. */
    @Override
    public int compareTo(Skipped other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : reason.compareTo(other.reason);
    }
}
