package dev.veles.output;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Compares each file of a tree, and each file that was owned before, with what is on disk. */
final class Comparison {
    private final Path root;
    private final OwnedTree tree;
    private final FolderView view;
    private final Indexes indexes;
    private final Conflicts texts;
    private final TreeMap<String, FileChange> changes = new TreeMap<>();
    private final List<String> unchanged = new ArrayList<>();
    // By file: one thing can be in the way of many files.
    private final TreeMap<String, Conflict> conflicts = new TreeMap<>();
    private final TreeMap<String, String> owned = new TreeMap<>();

    Comparison(Path root, OwnedTree tree, FolderView view, Indexes indexes) {
        this.root = root;
        this.tree = tree;
        this.view = view;
        this.indexes = indexes;
        this.texts = new Conflicts(root);
    }

    OutputPlan plan() throws OutputException {
        for (Map.Entry<String, String> file : tree.files().files().entrySet()) {
            compare(file.getKey(), Content.of(file.getValue()));
        }
        for (Map.Entry<String, String> file : indexes.own().files().entrySet()) {
            if (!owned.containsKey(file.getKey())) {
                compareFormer(file.getKey(), file.getValue());
            }
        }
        List<FileChange> all = new ArrayList<>(changes.values());
        compareIndex(all);
        return new OutputPlan(root, tree.owner(), all, unchanged, List.copyOf(conflicts.values()));
    }

    private void compare(String path, Content after) throws OutputException {
        owned.put(path, after.digest());
        String otherOwner = indexes.others().get(path);
        Standing standing = view.at(path);
        if (otherOwner != null) {
            conflict(texts.otherOwner(path, otherOwner));
        } else if (standing instanceof Standing.Blocked blocked) {
            conflict(texts.blocked(blocked));
        } else if (standing instanceof Standing.RegularFile file) {
            compareFile(path, file, after);
        } else {
            changes.put(path, new FileChange.Created(path, after));
        }
    }

    private void compareFile(String path, Standing.RegularFile file, Content after) throws OutputException {
        String written = indexes.own().files().get(path);
        if (written == null && file.size() != after.size()) {
            conflict(texts.foreign(path));
            return;
        }
        Content before = view.read(path, file);
        if (before.equals(after)) {
            // Also where nobody owned it: from now on the contract does.
            unchanged.add(path);
        } else if (written == null) {
            conflict(texts.foreign(path));
        } else {
            if (!before.digest().equals(written)) {
                conflict(texts.handEdited(path));
            }
            changes.put(path, new FileChange.Replaced(path, before, after));
        }
    }

    /** A file that was written before and is not rendered: it is left alone, or it is stale. */
    private void compareFormer(String path, String written) throws OutputException {
        if (!tree.scope().test(path)) {
            owned.put(path, written);
            return;
        }
        Standing standing = view.at(path);
        if (standing instanceof Standing.Blocked blocked) {
            conflict(texts.blocked(blocked));
        } else if (standing instanceof Standing.RegularFile file
                && !indexes.others().containsKey(path)) {
            Content before = view.read(path, file);
            if (!before.digest().equals(written)) {
                conflict(texts.staleHandEdited(path));
            }
            changes.put(path, new FileChange.Removed(path, before));
        }
    }

    private void compareIndex(List<FileChange> all) {
        String path = OwnedIndex.path(tree.owner());
        Content after = Content.of(new OwnedIndex(tree.owner(), owned).toJson());
        Optional<Content> before = indexes.text();
        if (owned.isEmpty()) {
            before.ifPresent(content -> all.add(new FileChange.Removed(path, content)));
        } else if (before.isEmpty()) {
            all.add(new FileChange.Created(path, after));
        } else if (before.get().equals(after)) {
            unchanged.add(path);
        } else {
            all.add(new FileChange.Replaced(path, before.get(), after));
        }
    }

    private void conflict(Conflict conflict) {
        conflicts.put(conflict.file(), conflict);
    }
}
