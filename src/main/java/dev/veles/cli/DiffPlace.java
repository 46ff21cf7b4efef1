package dev.veles.cli;

import java.util.Optional;

/**
 * What a user compares: a path, the standard input, or what a commit holds at a path.
 *
 * @param written as the user wrote it
 * @param ref the commit; empty for files as they are
 * @param path the file or folder; empty for everything in a commit, or in the repository
 */
record DiffPlace(String written, Optional<String> ref, String path) {
    /** The files of the repository that the user stands in, as they are now. */
    static final DiffPlace REPOSITORY = new DiffPlace("the work tree", Optional.empty(), "");

    private static final String GIT = "git:";
    private static final String STREAM = "-";

    /**
     * Reads {@code PATH}, {@code -} or {@code git:REF[:PATH]}.
     *
     * @throws UsageException for {@code git:} without a ref
     */
    static DiffPlace of(String written) {
        if (!written.startsWith(GIT)) {
            return new DiffPlace(written, Optional.empty(), written);
        }
        String rest = written.substring(GIT.length());
        int colon = rest.indexOf(':');
        String ref = colon < 0 ? rest : rest.substring(0, colon);
        if (ref.isBlank()) {
            throw new UsageException(
                    "diff: \"" + written + "\" names no commit", "Write git:REF or git:REF:PATH, such as git:main.");
        }
        return new DiffPlace(written, Optional.of(ref), colon < 0 ? "" : rest.substring(colon + 1));
    }

    boolean isStream() {
        return written.equals(STREAM);
    }

    /** True for all that a commit holds. */
    boolean isCommit() {
        return ref.isPresent() && path.isEmpty();
    }
}
