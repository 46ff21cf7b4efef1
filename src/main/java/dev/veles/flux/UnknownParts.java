package dev.veles.flux;

import dev.veles.manifest.Manifest;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stays unknown of a Kustomization when its parent has substituted variables, and so of what its patches and names
 * bring into the objects: kustomize got the variable in place of its value.
 *
 * @param expressions the expressions that stand for unknown values
 */
record UnknownParts(Set<String> expressions) {
    /** What kustomize gets of a Kustomization; variables, for one, come after it. */
    private static final List<String> GIVEN =
            List.of("targetNamespace", "namePrefix", "nameSuffix", "patches", "images");

    /** Those of a Kustomization. */
    static UnknownParts of(FluxKustomization kustomization) {
        Set<String> expressions = new LinkedHashSet<>();
        GIVEN.forEach(key -> kustomization.spec(key).ifPresent(given -> collect(given, expressions)));
        return new UnknownParts(expressions);
    }

    private static void collect(Node node, Set<String> expressions) {
        if (node instanceof Mapping mapping) {
            mapping.values().forEach(entry -> collect(entry.value(), expressions));
        } else if (node instanceof Sequence list) {
            list.forEach(item -> collect(item, expressions));
        } else if (node instanceof Scalar scalar && scalar.isUnknown()) {
            String text = scalar.value();
            for (int start = text.indexOf("${"); start >= 0; start = text.indexOf("${", start + 2)) {
                int end = text.indexOf('}', start);
                expressions.add(text.substring(start, end < 0 ? text.length() : end + 1));
            }
        }
    }

    /** The object with every value unknown that one of them is in. */
    Manifest in(Manifest object) {
        return expressions.isEmpty() ? object : new Manifest((Mapping) in(object.root()));
    }

    private Node in(Node node) {
        if (node instanceof Mapping mapping) {
            Map<String, Mapping.Entry> entries = new LinkedHashMap<>(mapping.entries());
            entries.replaceAll((key, entry) -> new Mapping.Entry(entry.key(), in(entry.value())));
            return new Mapping(entries, mapping.location());
        }
        if (node instanceof Sequence list) {
            List<Node> items = new ArrayList<>(list.size());
            list.forEach(item -> items.add(in(item)));
            return new Sequence(items, list.location());
        }
        Scalar scalar = (Scalar) node;
        boolean unknown = scalar.isString() && expressions.stream().anyMatch(scalar.value()::contains);
        return unknown ? scalar.unknown() : scalar;
    }
}
