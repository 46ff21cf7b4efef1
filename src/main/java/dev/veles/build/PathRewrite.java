package dev.veles.build;

import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Writes the paths in a kustomization anew, for a copy of it that stands in another folder. */
final class PathRewrite {
    private static final List<String> PATHS = List.of("resources", "bases", "components", "crds", "configurations");
    /** Lists whose items are paths, or what would stand in the file. */
    private static final List<String> PATHS_OR_TEXTS =
            List.of("patchesStrategicMerge", "generators", "transformers", "validators");

    private static final List<String> WITH_PATH = List.of("patches", "patchesJson6902", "replacements");
    private static final List<String> GENERATORS = List.of("configMapGenerator", "secretGenerator");

    private final UnaryOperator<String> paths;

    /**
     * Prepares rewriting.
     *
     * @param paths gives a path, as it was written, the form that it has in the other folder
     */
    PathRewrite(UnaryOperator<String> paths) {
        this.paths = paths;
    }

    Mapping apply(Mapping root) {
        Mapping result = root;
        for (String key : PATHS) {
            result = items(result, key, item -> string(item, paths));
        }
        for (String key : PATHS_OR_TEXTS) {
            result = items(result, key, item -> string(item, this::pathOrText));
        }
        for (String key : WITH_PATH) {
            result = items(result, key, item -> field(item, "path", paths));
        }
        for (String key : GENERATORS) {
            result = items(result, key, this::generator);
        }
        Node openapi = result.get("openapi").orElse(null);
        return openapi == null ? result : result.with("openapi", field(openapi, "path", paths));
    }

    private Node generator(Node node) {
        Node result = field(node, "env", paths);
        if (result instanceof Mapping mapping) {
            result = items(mapping, "files", item -> string(item, this::withKey));
        }
        return result instanceof Mapping mapping ? items(mapping, "envs", item -> string(item, paths)) : result;
    }

    /** {@code path}, or {@code key=path}. */
    private String withKey(String text) {
        int equals = text.indexOf('=');
        return text.substring(0, equals + 1) + paths.apply(text.substring(equals + 1));
    }

    private String pathOrText(String text) {
        boolean inline = text.indexOf('\n') >= 0 || text.startsWith("{") || text.contains(": ");
        return inline ? text : paths.apply(text);
    }

    private static Mapping items(Mapping mapping, String key, UnaryOperator<Node> change) {
        if (!(mapping.get(key).orElse(null) instanceof Sequence list)) {
            return mapping;
        }
        List<Node> items = new ArrayList<>();
        for (Node item : list) {
            items.add(change.apply(item));
        }
        return mapping.with(key, new Sequence(items, list.location()));
    }

    private static Node field(Node node, String key, UnaryOperator<String> change) {
        return node instanceof Mapping mapping && mapping.has(key)
                ? mapping.with(key, string(mapping.get(key).orElseThrow(), change))
                : node;
    }

    private static Node string(Node node, UnaryOperator<String> change) {
        return node instanceof Scalar scalar && scalar.isString()
                ? Scalar.string(change.apply(scalar.value()), scalar.location())
                : node;
    }
}
