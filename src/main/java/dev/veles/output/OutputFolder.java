package dev.veles.output;

import dev.veles.output.Conflict.Reason;
import java.nio.file.Path;
import java.util.List;

/**
 * An output folder: says what a tree would change in it, and changes it.
 *
 * <p>Files that Veles did not write are never replaced or removed. Each contract owns the files that its index names,
 * {@code .veles/<contract>.json}; several contracts, and people, can share one folder.
 *
 * <p><b>What is guaranteed.</b>
 *
 * <ul>
 *   <li>Whoever opens a file finds it as it was or as it will be, never a part of it.
 *   <li>When {@link #write} returns, the folder holds the whole new tree. When it throws or refuses, every file is as it
 *       was, with its time stamps; if the disk fails even at undoing, the message says so and the next point holds.
 *   <li>After a kill or a power cut, the files may be half old and half new, until the next write into the folder, of
 *       whatever contract, puts back what was there before. {@link #plan} tells of it and changes nothing. The window is
 *       that of the renames; everything that takes time or room comes before it.
 *   <li>Files that are as they should be are not touched, and a write that changes nothing touches nothing at all.
 *   <li>Two processes do not write into one folder at a time: the second is told so.
 * </ul>
 *
 * <p>Not guaranteed: that a reader who opens many files while they are written sees all old or all new ones, and
 * anything against somebody who changes the folder at the same moment on purpose.
 */
public final class OutputFolder {
    private final Disk disk;
    private final Path root;

    /**
     * An output folder, which need not be there yet.
     *
     * @param folder as the user wrote it: messages print it so. It may be a symbolic link; nothing in it may be
     */
    public OutputFolder(Path folder) {
        this(folder, new RealDisk());
    }

    OutputFolder(Path folder, Disk disk) {
        this.root = folder;
        this.disk = disk;
    }

    /**
     * What a write would do. Writes nothing, and needs no right to.
     *
     * @throws OutputException for a file that cannot be read
     */
    public OutputPlan plan(OwnedTree tree) throws OutputException {
        return Planner.plan(disk, root, tree);
    }

    /**
     * Makes the folder hold a tree: writes what differs, removes what the contract owned and no longer renders, and folders
     * that become empty by that.
     *
     * @param tree what to hold
     * @param force true to overwrite and remove also what was edited by hand; nothing else yields to it
     * @throws OutputException where the file system fails, or another process is writing into the folder
     */
    public WriteResult write(OwnedTree tree, boolean force) throws OutputException {
        OutputPlan plan = plan(tree);
        List<Conflict> refusals = plan.refusals(force);
        if (!refusals.isEmpty() && refusals.stream().noneMatch(c -> c.reason() == Reason.INTERRUPTED)) {
            return new WriteResult.Refused(refusals);
        }
        if (plan.isClean() && !new OwnFolder(disk, root).hasLeftovers()) {
            return new WriteResult.Written(plan, false);
        }
        FolderLock lock = FolderLock.take(disk, root);
        try {
            return writeLocked(tree, force);
        } finally {
            lock.close();
        }
    }

    private WriteResult writeLocked(OwnedTree tree, boolean force) throws OutputException {
        boolean undone = new Rollback(disk, root).run();
        // Again, since only now nobody else changes what was compared.
        OutputPlan plan = plan(tree);
        List<Conflict> refusals = plan.refusals(force);
        if (!refusals.isEmpty()) {
            return new WriteResult.Refused(refusals);
        }
        if (!plan.changes().isEmpty()) {
            new Transaction(disk, root).run(plan.changes());
        }
        return new WriteResult.Written(plan, undone);
    }
}
