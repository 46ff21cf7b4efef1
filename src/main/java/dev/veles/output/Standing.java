package dev.veles.output;

import dev.veles.output.Conflict.Reason;

/** What stands at a path, seen without following links. */
sealed interface Standing {
    /** Nothing, though the folders on the way may miss too. */
    record Missing() implements Standing {}

    /**
     * A regular file that is reached through real folders.
     *
     * @param size in bytes
     */
    record RegularFile(long size) implements Standing {}

    /** A folder that is reached through real folders. */
    record Folder() implements Standing {}

    /**
     * Something that may not be written over or through.
     *
     * @param reason SYMBOLIC_LINK, NOT_A_FILE or NOT_A_FOLDER
     * @param path what it is, the path itself or a folder on the way
     */
    record Blocked(Reason reason, String path) implements Standing {}
}
