package dev.veles.output;

import java.nio.file.Path;
import java.util.List;

/**
 * Every step that is taken on the file system, one method each, so that a test can let any of them fail.
 *
 * <p>None follows a symbolic link at the path itself.
 */
interface Disk {
    /** What a path names. */
    enum Kind {
        MISSING,
        FILE,
        FOLDER,
        LINK,
        OTHER
    }

    /**
     * What a path names, and how large it is.
     *
     * @param kind what
     * @param size in bytes; meaningful for files alone
     */
    record Entry(Kind kind, long size) {}

    Entry look(Path path) throws OutputException;

    byte[] read(Path file) throws OutputException;

    /** Names in order; none where there is no such folder. */
    List<String> list(Path folder) throws OutputException;

    /** Creates one folder, whose parent is there. */
    void createFolder(Path folder) throws OutputException;

    /** Writes a file that is not there yet. A reader may see it half-written. */
    void write(Path file, byte[] bytes) throws OutputException;

    /** Returns when the file, or the names in the folder, would survive a power cut, where the system can tell. */
    void force(Path path) throws OutputException;

    /** Gives the content of a file a second name, so that it survives a {@link #move} over the first. */
    void keep(Path file, Path copy) throws OutputException;

    /** Renames in one step, over a file that is there; both names must be on one file system. */
    void move(Path from, Path to) throws OutputException;

    /** Removes a file or an empty folder. */
    void delete(Path path) throws OutputException;
}
