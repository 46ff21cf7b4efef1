package dev.veles.config;

import dev.veles.source.Located;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code contracts}, whose items are paths or mappings. */
final class ContractsReader {
    private static final String KEY = "contracts";
    private static final String TITLE = "an entry of \"contracts\"";
    private static final List<String> KEYS = List.of("file", "covers", "environment");

    private static final String HELP = "Write the path of a contract, or `file` and what it covers.";

    private final Section root;
    private final ConfigProblems problems;

    ContractsReader(Section root, ConfigProblems problems) {
        this.root = root;
        this.problems = problems;
    }

    List<CoveringContract> read() {
        List<CoveringContract> found = new ArrayList<>();
        List<Node> items = root.items(KEY);
        for (int i = 0; i < items.size(); i++) {
            Optional<CoveringContract> contract =
                    items.get(i) instanceof Mapping mapping ? mapping(mapping) : path(items.get(i), i);
            contract.ifPresent(found::add);
        }
        return found;
    }

    private Optional<CoveringContract> path(Node item, int index) {
        String name = Section.item(KEY, index);
        if (!(item instanceof Scalar scalar) || !scalar.isString()) {
            problems.type(name, item, "a string or a mapping", HELP, item.location());
            return Optional.empty();
        }
        Optional<Located<String>> file = root.text(item, name, item.location(), Form.PATH);
        return file.map(path -> new CoveringContract(path, List.of(), Optional.empty()));
    }

    private Optional<CoveringContract> mapping(Mapping mapping) {
        Section section = new Section(mapping, TITLE, KEYS, problems);
        section.require("file", TITLE, "Add the path of the contract, such as `file: contracts/veles.yaml`.");
        Optional<Located<String>> file = section.text("file", Form.PATH);
        List<Located<PathGlob>> covers = section.globs("covers");
        Optional<Located<String>> environment = section.text("environment", Form.NAME);
        return file.map(path -> new CoveringContract(path, covers, environment));
    }
}
