package dev.veles.build;

import dev.veles.finding.Finding;
import dev.veles.repository.RepositoryPath;
import dev.veles.source.Location;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.ArrayList;
import java.util.List;

/**
 * One kustomization as it takes part in builds: what its file says, with what Flux adds and without what is not built
 * here.
 *
 * @param folder what its paths are relative to
 * @param start the start of its file, or a place that stands for the folder where Flux generates the kustomization
 * @param root what is built
 * @param findings what was left out, and why
 * @param rewritten true where the folder's own file does not say the same
 */
record Level(String folder, Location start, Mapping root, List<Finding> findings, boolean rewritten) {
    Level {
        findings = List.copyOf(findings);
    }

    /** The strings of a list. */
    List<Scalar> strings(String key) {
        return strings(root, key);
    }

    /** The mappings of a list. */
    List<Mapping> items(String key) {
        return items(root, key);
    }

    /** What a path in it means, relative to the repository's root. */
    String resolve(String reference) {
        return RepositoryPath.resolve(folder, reference);
    }

    /** The paths of what it takes objects from, Components aside. */
    List<Scalar> resources() {
        List<Scalar> resources = new ArrayList<>(strings("resources"));
        resources.addAll(strings("bases"));
        return resources;
    }

    static List<Scalar> strings(Mapping mapping, String key) {
        List<Scalar> strings = new ArrayList<>();
        if (mapping.get(key).orElse(null) instanceof Sequence list) {
            for (Node item : list) {
                if (item instanceof Scalar scalar && !scalar.isNull()) {
                    strings.add(scalar);
                }
            }
        }
        return strings;
    }

    static List<Mapping> items(Mapping mapping, String key) {
        List<Mapping> items = new ArrayList<>();
        if (mapping.get(key).orElse(null) instanceof Sequence list) {
            for (Node item : list) {
                if (item instanceof Mapping entry) {
                    items.add(entry);
                }
            }
        }
        return items;
    }
}
