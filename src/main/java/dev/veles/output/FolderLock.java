package dev.veles.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Keeps other processes from writing into the same output folder.
 *
 * <p>The lock is the operating system's, so that it ends with the process. The file that carries it is removed
 * afterwards, since an output folder is often under version control; one that a kill left behind does no harm.
 */
final class FolderLock implements AutoCloseable {
    private static final int ATTEMPTS = 5;

    private final Disk disk;
    private final OwnFolder own;
    private final FileChannel channel;
    private final List<Path> created;

    private FolderLock(Disk disk, OwnFolder own, FileChannel channel, List<Path> created) {
        this.disk = disk;
        this.own = own;
        this.channel = channel;
        this.created = created;
    }

    /**
     * Takes the lock of an output folder, which is created where it is missing.
     *
     * @throws OutputException where another process holds it
     */
    static FolderLock take(Disk disk, Path root) throws OutputException {
        OwnFolder own = new OwnFolder(disk, root);
        List<Path> created = new ArrayList<>();
        createFolders(disk, own.path(), created);
        try {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                Optional<FileChannel> channel = open(own.lock(), root);
                if (channel.isPresent()) {
                    return new FolderLock(disk, own, channel.get(), created);
                }
            }
        } catch (IOException e) {
            throw OutputException.cannot("lock", own.lock(), e);
        }
        throw busy(root);
    }

    /** Ends the lock and removes its file, and the folders that were created for it if nothing came to stand in them. */
    @Override
    public void close() {
        try {
            // First the name, then the lock: whoever opened the file before that finds out in open().
            disk.delete(own.lock());
            removeIfEmpty(own.path());
            for (int i = created.size() - 1; i >= 0; i--) {
                removeIfEmpty(created.get(i));
            }
        } catch (OutputException harmless) {
            // The tree is complete, and the next run takes the file over.
        } finally {
            release();
        }
    }

    private static Optional<FileChannel> open(Path file, Path root) throws IOException, OutputException {
        try {
            createIfMissing(file);
            Object before = identity(file);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            boolean locked = isLocked(channel);
            // Another process may have removed the file and its lock since it was opened here.
            if (locked && identity(file).equals(before)) {
                return Optional.of(channel);
            }
            channel.close();
            if (!locked) {
                throw busy(root);
            }
        } catch (NoSuchFileException removedMeanwhile) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static void createIfMissing(Path file) throws IOException {
        try {
            if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
                Files.createFile(file);
            }
        } catch (FileAlreadyExistsException createdMeanwhile) {
            // Then it can be opened.
        }
    }

    /** What stays the same as long as a name means the same file; the name alone where the system cannot tell. */
    private static Object identity(Path file) throws IOException {
        BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return Objects.requireNonNullElse(found.fileKey(), file);
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static void createFolders(Disk disk, Path folder, List<Path> created) throws OutputException {
        if (disk.look(folder).kind() == Disk.Kind.MISSING) {
            Path parent = folder.getParent();
            if (parent != null) {
                createFolders(disk, parent, created);
            }
            disk.createFolder(folder);
            created.add(folder);
        }
    }

    private void removeIfEmpty(Path folder) throws OutputException {
        if (disk.look(folder).kind() == Disk.Kind.FOLDER && disk.list(folder).isEmpty()) {
            disk.delete(folder);
        }
    }

    private void release() {
        try {
            channel.close();
        } catch (IOException endsWithTheProcess) {
            // Nothing was written through this channel.
        }
    }

    private static OutputException busy(Path root) {
        return OutputException.refused(
                "another veles is writing into \"" + Conflicts.display(root, "") + "\"",
                "Wait for it to end, then render again.");
    }
}
