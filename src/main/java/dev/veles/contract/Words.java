package dev.veles.contract;

import dev.veles.finding.Phrases;
import dev.veles.source.SourceText;
import dev.veles.yaml.FieldPath;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import dev.veles.yaml.YamlReader;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How findings speak of values. */
final class Words {
    private static final int LONGEST_EXAMPLE = 100;
    private static final Pattern SIMPLE = Pattern.compile("[A-Za-z0-9/.][A-Za-z0-9_./@:-]*[A-Za-z0-9_/-]|[A-Za-z0-9/]");

    private Words() {}

    /** The last steps of a path: {@code "replicas"}, {@code "steps[2]"}; or the contract as a whole. */
    static String name(FieldPath path) {
        if (path.isRoot()) {
            return "the contract";
        }
        int last = path.steps().size() - 1;
        while (last > 0 && path.steps().get(last) instanceof Integer) {
            last--;
        }
        StringBuilder name = new StringBuilder(path.steps().get(last).toString());
        for (Object index : path.steps().subList(last + 1, path.steps().size())) {
            name.append('[').append(index).append(']');
        }
        return Phrases.quoted(name.toString());
    }

    /** What a place of the schema is for, with an example of how to write it. */
    static String help(String description, SchemaPlace place, String key) {
        return place.example()
                .map(example -> (key.isEmpty() ? "" : key + ": ") + flow(example))
                .filter(example -> example.length() <= LONGEST_EXAMPLE)
                .map(example -> description + " For example `" + example + "`.")
                .orElse(description);
    }

    /** A value as YAML on one line. */
    static String flow(Node node) {
        if (node instanceof Mapping mapping) {
            String entries = mapping.values().stream()
                    .map(entry -> scalar(entry.key()) + ": " + flow(entry.value()))
                    .collect(Collectors.joining(", "));
            return entries.isEmpty() ? "{}" : "{ " + entries + " }";
        }
        if (node instanceof Sequence sequence) {
            return sequence.items().stream().map(Words::flow).collect(Collectors.joining(", ", "[", "]"));
        }
        return scalar((Scalar) node);
    }

    private static String scalar(Scalar scalar) {
        String value = scalar.value();
        boolean bare = !scalar.isString() || SIMPLE.matcher(value).matches() && isString(value);
        return bare ? value : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static boolean isString(String bare) {
        return YamlReader.read(new SourceText("", bare)).documents().stream()
                .allMatch(node -> node instanceof Scalar scalar && scalar.isString());
    }
}
