package dev.veles.output;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Prepares changes aside: writes all new content, and gives all content that goes a second name. Whatever needs room on
 * the disk happens here, before any file of the tree is touched.
 */
final class Staging {
    private final Disk disk;
    private final Path root;
    private final OwnFolder own;

    Staging(Disk disk, Path root) {
        this.disk = disk;
        this.root = root;
        this.own = new OwnFolder(disk, root);
    }

    /**
     * Stages changes, and plans them as a journal.
     *
     * @throws OutputException naming the file that could not be prepared
     */
    Journal stage(List<FileChange> changes) throws OutputException {
        own.createStaging();
        List<Journal.Step> steps = new ArrayList<>();
        for (FileChange change : changes) {
            attempt(change, steps.size(), this::stage);
            steps.add(Journal.Step.of(change));
        }
        // All at the end: a disk that has been given everything takes it in far less time than file by file.
        for (int step = 0; step < changes.size(); step++) {
            attempt(changes.get(step), step, this::force);
        }
        own.forceStaging();
        return new Journal(missingFolders(changes), steps);
    }

    private interface Attempt {
        void run(FileChange change, int step) throws OutputException;
    }

    private void attempt(FileChange change, int step, Attempt attempt) throws OutputException {
        try {
            attempt.run(change, step);
        } catch (OutputException e) {
            throw e.whileDoing("write", root.resolve(change.path()));
        }
    }

    private void stage(FileChange change, int step) throws OutputException {
        if (change instanceof FileChange.Created created) {
            disk.write(own.fresh(step), created.after().bytes());
        } else if (change instanceof FileChange.Replaced replaced) {
            disk.write(own.fresh(step), replaced.after().bytes());
            keep(change.path(), replaced.before(), step);
        } else if (change instanceof FileChange.Removed removed) {
            keep(change.path(), removed.before(), step);
        }
    }

    private void force(FileChange change, int step) throws OutputException {
        if (!(change instanceof FileChange.Removed)) {
            disk.force(own.fresh(step));
        }
    }

    private void keep(String path, Content expected, int step) throws OutputException {
        disk.keep(root.resolve(path), own.former(step));
        if (!Content.of(disk.read(own.former(step))).equals(expected)) {
            throw OutputException.refused("it was changed in the meantime", "Render again.");
        }
    }

    private List<String> missingFolders(List<FileChange> changes) throws OutputException {
        FolderView view = new FolderView(disk, root);
        Set<String> missing = new TreeSet<>();
        for (FileChange change : changes) {
            String folder = SafePath.parent(change.path());
            while (view.folder(folder) instanceof Standing.Missing) {
                missing.add(folder);
                folder = SafePath.parent(folder);
            }
        }
        // In order, a folder comes before what is in it.
        return List.copyOf(missing);
    }
}
