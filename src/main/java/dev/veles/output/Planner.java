package dev.veles.output;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Plans a write: reads what is owned, judges the paths, then compares. Writes nothing. */
final class Planner {
    private final Path root;
    private final OwnedTree tree;
    private final FolderView view;
    private final OwnFolder own;
    private final Conflicts texts;
    private final List<Conflict> conflicts = new ArrayList<>();

    private Planner(Disk disk, Path root, OwnedTree tree) {
        this.root = root;
        this.tree = tree;
        this.view = new FolderView(disk, root);
        this.own = new OwnFolder(disk, root);
        this.texts = new Conflicts(root);
    }

    /** The plan for a tree in a folder. */
    static OutputPlan plan(Disk disk, Path root, OwnedTree tree) throws OutputException {
        return new Planner(disk, root, tree).plan();
    }

    private OutputPlan plan() throws OutputException {
        conflicts.addAll(TreePaths.check(tree.files().files().keySet(), texts));
        if (view.folder(SafePath.OWN_FOLDER) instanceof Standing.Blocked blocked) {
            conflicts.add(texts.blocked(blocked));
            return stopped();
        }
        List<String> names = own.names();
        if (own.isInterrupted(names)) {
            conflicts.add(texts.interrupted());
        }
        Indexes indexes = new Indexes.Reader(view, texts).read(tree.owner(), names);
        conflicts.addAll(indexes.conflicts());
        // While it is not known what is owned, each file would look foreign.
        return conflicts.isEmpty() ? new Comparison(root, tree, view, indexes).plan() : stopped();
    }

    private OutputPlan stopped() {
        return new OutputPlan(root, tree.owner(), List.of(), List.of(), conflicts);
    }
}
