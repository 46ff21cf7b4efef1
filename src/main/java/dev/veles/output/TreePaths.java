package dev.veles.output;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Judges the paths of a tree by themselves, whatever is on disk. */
final class TreePaths {
    private final Conflicts texts;
    private final Map<String, String> spellings = new HashMap<>();
    // A set: each file of a folder meets the folder's collision.
    private final Set<Conflict> conflicts = new LinkedHashSet<>();

    private TreePaths(Conflicts texts) {
        this.texts = texts;
    }

    /** What keeps a tree with these paths from being the same on every file system, in the order of the paths. */
    static List<Conflict> check(Set<String> paths, Conflicts texts) {
        TreePaths checked = new TreePaths(texts);
        for (String path : paths) {
            checked.check(path, paths);
        }
        return List.copyOf(checked.conflicts);
    }

    private void check(String path, Set<String> paths) {
        if (!SafePath.isForOutput(path)) {
            conflicts.add(texts.badPath(path));
            return;
        }
        for (String part = path; !part.isEmpty(); part = SafePath.parent(part)) {
            String spelling = spellings.putIfAbsent(part.toLowerCase(Locale.ROOT), part);
            if (spelling != null) {
                // Folders above were seen together with it.
                if (!spelling.equals(part)) {
                    conflicts.add(texts.caseCollision(part, spelling));
                }
                break;
            }
        }
        for (String folder = SafePath.parent(path); !folder.isEmpty(); folder = SafePath.parent(folder)) {
            if (paths.contains(folder)) {
                conflicts.add(texts.fileAndFolder(folder));
            }
        }
    }
}
