package dev.veles.output;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Carries changes out, all or none.
 *
 * <ol>
 *   <li>All new content is written aside, and all content that goes gets a second name. Whatever needs room on the disk
 *       happens here.
 *   <li>A journal is put in place.
 *   <li>Files are renamed into place and removed, each in one step.
 *   <li>The journal is removed: that is the moment at which the new tree counts.
 * </ol>
 *
 * <p>A failure in any of them is undone at once, a kill by the next run: see {@link Rollback}.
 */
final class Transaction {
    private final Disk disk;
    private final Path root;
    private final OwnFolder own;

    Transaction(Disk disk, Path root) {
        this.disk = disk;
        this.root = root;
        this.own = new OwnFolder(disk, root);
    }

    /**
     * Carries changes out. The caller holds the lock, and has undone what an earlier write left.
     *
     * @throws OutputException only where all files are as they were before, or will be after the next run
     */
    void run(List<FileChange> changes) throws OutputException {
        ShutdownHold hold = ShutdownHold.begin();
        try {
            Journal journal = new Staging(disk, root).stage(changes);
            own.writeJournal(journal);
            apply(changes, journal);
            commit();
            tidy();
        } catch (OutputException e) {
            throw undone(e);
        } finally {
            hold.close();
        }
    }

    private void apply(List<FileChange> changes, Journal journal) throws OutputException {
        for (String folder : journal.folders()) {
            disk.createFolder(root.resolve(folder));
        }
        Set<String> touched = new TreeSet<>();
        journal.folders().forEach(folder -> touched.add(SafePath.parent(folder)));
        for (int step = 0; step < changes.size(); step++) {
            apply(changes.get(step), step);
            touched.add(SafePath.parent(changes.get(step).path()));
        }
        for (FileChange change : changes) {
            if (change instanceof FileChange.Removed) {
                removeEmpty(SafePath.parent(change.path()), touched);
            }
        }
        for (String folder : touched) {
            disk.force(root.resolve(folder));
        }
    }

    private void apply(FileChange change, int step) throws OutputException {
        Path target = root.resolve(change.path());
        if (change instanceof FileChange.Removed) {
            disk.delete(target);
            return;
        }
        if (change instanceof FileChange.Created && disk.look(target).kind() != Disk.Kind.MISSING) {
            String message = "cannot write \"" + Conflicts.display(target, "") + "\": it was created in the meantime";
            throw OutputException.refused(message, "Render again.");
        }
        disk.move(own.fresh(step), target);
    }

    private void removeEmpty(String folder, Set<String> touched) throws OutputException {
        String empty = folder;
        while (!empty.isEmpty()
                && touched.contains(empty)
                && disk.list(root.resolve(empty)).isEmpty()) {
            disk.delete(root.resolve(empty));
            touched.remove(empty);
            empty = SafePath.parent(empty);
            touched.add(empty);
        }
    }

    private void commit() throws OutputException {
        try {
            disk.delete(own.journal());
        } catch (OutputException e) {
            // Some file systems report a failure for what they have done; then there is nothing left to undo.
            if (disk.look(own.journal()).kind() != Disk.Kind.MISSING) {
                throw e;
            }
        }
    }

    private OutputException undone(OutputException failure) {
        try {
            new Rollback(disk, root).undo();
            tidy();
            return failure.advising("All files are as they were before. " + failure.help());
        } catch (OutputException second) {
            return failure.advising(
                    "Undoing it failed too: " + second.getMessage() + ". What was there before is kept in" + " \""
                            + Conflicts.display(own.staging(), "") + "\", and the next render puts it back.");
        }
    }

    private void tidy() {
        try {
            // What is kept may go only when the journal that needs it is gone for good.
            disk.force(own.staging());
            own.removeStaging();
        } catch (OutputException leftToTheNextRun) {
            // The files are complete, old or new; the next run finds no journal and removes the rest.
        }
    }
}
