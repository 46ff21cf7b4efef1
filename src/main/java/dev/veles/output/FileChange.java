package dev.veles.output;

/** One file that is not on disk as it should be. */
public sealed interface FileChange {
    /** Relative to the output folder, with forward slashes. */
    String path();

    /**
     * A file that is not there yet.
     *
     * @param path where it comes to stand
     * @param after what it will hold
     */
    record Created(String path, Content after) implements FileChange {}

    /**
     * A file whose content changes.
     *
     * @param path where it stands
     * @param before what it holds now
     * @param after what it will hold
     */
    record Replaced(String path, Content before, Content after) implements FileChange {}

    /**
     * A file that the contract owns and no longer renders.
     *
     * @param path where it stands
     * @param before what it holds now
     */
    record Removed(String path, Content before) implements FileChange {}
}
