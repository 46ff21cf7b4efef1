package dev.veles.output;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Undoes a write that has not ended, as its journal tells; may itself be interrupted and run again.
 *
 * <p>Done twice it does what it does once, so nothing has to wait until the end of the journal is on the disk.
 *
 * <p>A file that holds neither what it held before nor what the write put there was changed since by somebody else, and
 * is left alone.
 */
final class Rollback {
    private final Disk disk;
    private final Path root;
    private final OwnFolder own;

    Rollback(Disk disk, Path root) {
        this.disk = disk;
        this.root = root;
        this.own = new OwnFolder(disk, root);
    }

    /**
     * Puts back what was there before, and removes what was staged. The caller holds the lock.
     *
     * @return true where there was a write to undo
     */
    boolean run() throws OutputException {
        if (disk.look(own.staging()).kind() == Disk.Kind.MISSING) {
            return false;
        }
        refuseLink();
        boolean interrupted = undo();
        own.removeStaging();
        return interrupted;
    }

    /**
     * Puts back what was there before, and leaves what was staged.
     *
     * @return true where there was a write to undo
     */
    boolean undo() throws OutputException {
        Optional<Journal> journal = own.readJournal();
        if (journal.isEmpty()) {
            return false;
        }
        undo(journal.get());
        disk.delete(own.journal());
        return true;
    }

    private void refuseLink() throws OutputException {
        for (Path path : List.of(own.path(), own.staging())) {
            if (disk.look(path).kind() != Disk.Kind.FOLDER) {
                throw OutputException.refused(
                        "\"" + Conflicts.display(path, "") + "\" is not a folder", "Remove it, then render again.");
            }
        }
    }

    private void undo(Journal journal) throws OutputException {
        Set<String> touched = new TreeSet<>();
        for (int step = journal.steps().size() - 1; step >= 0; step--) {
            undo(journal.steps().get(step), own.former(step), touched);
        }
        for (int i = journal.folders().size() - 1; i >= 0; i--) {
            String folder = journal.folders().get(i);
            if (new FolderView(disk, root).folder(folder) instanceof Standing.Folder
                    && disk.list(root.resolve(folder)).isEmpty()) {
                disk.delete(root.resolve(folder));
                touched.remove(folder);
                touched.add(SafePath.parent(folder));
            }
        }
        for (String folder : touched) {
            disk.force(root.resolve(folder));
        }
    }

    private void undo(Journal.Step step, Path former, Set<String> touched) throws OutputException {
        FolderView view = new FolderView(disk, root);
        Standing standing = view.at(step.path());
        boolean written = standing instanceof Standing.RegularFile file
                && view.read(step.path(), file).digest().equals(step.digest());
        boolean missing = standing instanceof Standing.Missing;
        Path target = root.resolve(step.path());
        if (step.kind() == Journal.Kind.CREATE) {
            if (written) {
                disk.delete(target);
                touched.add(SafePath.parent(step.path()));
            }
        } else if ((written || missing) && disk.look(former).kind() == Disk.Kind.FILE) {
            createFolders(SafePath.parent(step.path()), touched);
            disk.move(former, target);
            touched.add(SafePath.parent(step.path()));
        }
    }

    private void createFolders(String folder, Set<String> touched) throws OutputException {
        if (new FolderView(disk, root).folder(folder) instanceof Standing.Missing) {
            createFolders(SafePath.parent(folder), touched);
            disk.createFolder(root.resolve(folder));
            touched.add(SafePath.parent(folder));
        }
    }
}
