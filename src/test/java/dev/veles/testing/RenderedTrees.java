package dev.veles.testing;

import dev.veles.render.ContractRenderer;
import dev.veles.render.TreeRenderer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every tree that Veles writes in this repository, for tests that ask real tools about all of them. */
public final class RenderedTrees {
    private RenderedTrees() {}

    /**
     * The trees by their names.
     *
     * @param scratch an empty folder, for what is rendered on the way
     */
    public static Map<String, Path> all(Path scratch) {
        Map<String, Path> trees = new LinkedHashMap<>();
        Path committed = Path.of("out");
        if (Files.isDirectory(committed)) {
            trees.put("out", committed);
        }
        for (Path contract : Contracts.paths()) {
            Path tree = scratch.resolve("tree-" + trees.size());
            BuiltObjects.write(tree, TreeRenderer.render(ContractRenderer.render(Contracts.read(contract))));
            trees.put(contract.toString(), tree);
        }
        return trees;
    }
}
