package dev.veles.output;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Veles' own folder below an output folder: where its indexes lie and, only while it writes, its lock and what it has
 * prepared.
 *
 * <p>Prepared files have numbers for names, so that nobody who walks the output folder takes them for manifests.
 */
final class OwnFolder {
    private static final String LOCK = ".lock";
    private static final String STAGING = ".staging";

    private final Disk disk;
    private final Path folder;
    private final Path staging;

    OwnFolder(Disk disk, Path root) {
        this.disk = disk;
        this.folder = root.resolve(SafePath.OWN_FOLDER);
        this.staging = folder.resolve(STAGING);
    }

    Path path() {
        return folder;
    }

    Path lock() {
        return folder.resolve(LOCK);
    }

    Path staging() {
        return staging;
    }

    /** New content of a step of the journal. */
    Path fresh(int step) {
        return staging.resolve("new").resolve(Integer.toString(step));
    }

    /** Former content of a step of the journal. */
    Path former(int step) {
        return staging.resolve("old").resolve(Integer.toString(step));
    }

    Path journal() {
        return staging.resolve("journal");
    }

    /** What stands in the folder, in order. */
    List<String> names() throws OutputException {
        return disk.list(folder);
    }

    /** True where a write, over or not, has left more than indexes. */
    boolean hasLeftovers() throws OutputException {
        List<String> names = names();
        return names.contains(STAGING) || names.contains(LOCK);
    }

    /** True where a write was under way and the files may be half old and half new. */
    boolean isInterrupted(List<String> names) throws OutputException {
        return names.contains(STAGING) && disk.look(journal()).kind() != Disk.Kind.MISSING;
    }

    /** Makes room for a journal and its files. */
    void createStaging() throws OutputException {
        disk.createFolder(staging);
        disk.createFolder(staging.resolve("new"));
        disk.createFolder(staging.resolve("old"));
    }

    /** Returns when all that was kept would be found after a power cut. */
    void forceStaging() throws OutputException {
        disk.force(staging.resolve("old"));
        disk.force(staging);
        disk.force(folder);
    }

    /** Puts the journal in place: from here on the write is undone, if it does not end. */
    void writeJournal(Journal journal) throws OutputException {
        Path draft = staging.resolve("journal.tmp");
        disk.write(draft, journal.toText());
        disk.force(draft);
        disk.move(draft, journal());
        disk.force(staging);
    }

    /** The journal of a write that has not ended. */
    Optional<Journal> readJournal() throws OutputException {
        if (disk.look(journal()).kind() == Disk.Kind.MISSING) {
            return Optional.empty();
        }
        return Optional.of(Journal.parse(disk.read(journal()), journal()));
    }

    /** Removes what was staged; there must be no journal any more. */
    void removeStaging() throws OutputException {
        removeAll(staging);
    }

    private void removeAll(Path path) throws OutputException {
        if (disk.look(path).kind() == Disk.Kind.FOLDER) {
            for (String name : disk.list(path)) {
                removeAll(path.resolve(name));
            }
        }
        disk.delete(path);
    }
}
