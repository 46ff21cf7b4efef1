package dev.veles.output;

import dev.veles.output.Conflict.Reason;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * An output folder as it is found: what stands at each path, never seen through a link.
 *
 * <p>Folders are looked at once, so a view is good for one pass. The output folder itself may be a link: where it leads
 * is the user's word.
 */
final class FolderView {
    private static final long MOST_BYTES = 64L << 20;
    private static final Standing MISSING = new Standing.Missing();
    private static final Standing FOLDER = new Standing.Folder();

    private final Disk disk;
    private final Path root;
    private final Map<String, Standing> folders = new HashMap<>();

    FolderView(Disk disk, Path root) {
        this.disk = disk;
        this.root = root;
        folders.put("", FOLDER);
    }

    /** What stands at a path, as a place for a file. */
    Standing at(String path) throws OutputException {
        Standing above = folder(SafePath.parent(path));
        if (above != FOLDER) {
            return above;
        }
        Disk.Entry entry = disk.look(root.resolve(path));
        return switch (entry.kind()) {
            case MISSING -> MISSING;
            case FILE -> new Standing.RegularFile(entry.size());
            case LINK -> new Standing.Blocked(Reason.SYMBOLIC_LINK, path);
            case FOLDER, OTHER -> new Standing.Blocked(Reason.NOT_A_FILE, path);
        };
    }

    /** What stands at a path, as a place for a folder: a folder, nothing, or what is in the way. */
    Standing folder(String path) throws OutputException {
        Standing known = folders.get(path);
        if (known != null) {
            return known;
        }
        Standing above = folder(SafePath.parent(path));
        Standing found = above == FOLDER ? lookForFolder(path) : above;
        folders.put(path, found);
        return found;
    }

    /**
     * The content of a file that stands at a path.
     *
     * @throws OutputException also for a file so large that Veles cannot have written it
     */
    Content read(String path, Standing.RegularFile file) throws OutputException {
        if (file.size() > MOST_BYTES) {
            throw OutputException.refused(
                    "cannot read \"" + Conflicts.display(root, path) + "\": it is larger than 64 MiB",
                    "Move it away, then render again.");
        }
        return Content.of(disk.read(root.resolve(path)));
    }

    private Standing lookForFolder(String path) throws OutputException {
        return switch (disk.look(root.resolve(path)).kind()) {
            case MISSING -> MISSING;
            case FOLDER -> FOLDER;
            case LINK -> new Standing.Blocked(Reason.SYMBOLIC_LINK, path);
            case FILE, OTHER -> new Standing.Blocked(Reason.NOT_A_FOLDER, path);
        };
    }
}
