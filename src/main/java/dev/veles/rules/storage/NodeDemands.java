package dev.veles.rules.storage;

import dev.veles.manifest.Field;
import dev.veles.manifest.PodView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the labels of a node have to be, as far as it can be told from outside.
 *
 * @param values by label, the values of which the node has one
 */
record NodeDemands(Map<String, Set<String>> values) {
    /** What the pods demand: by their node selector, and by a node affinity without alternatives. */
    static NodeDemands of(PodView pod) {
        Map<String, Set<String>> values = new HashMap<>();
        pod.nodeSelector().forEach((label, value) -> {
            if (!value.contains("$")) {
                values.put(label, Set.of(value));
            }
        });
        List<Field> terms = pod.spec()
                .items(
                        "affinity",
                        "nodeAffinity",
                        "requiredDuringSchedulingIgnoredDuringExecution",
                        "nodeSelectorTerms");
        if (terms.size() == 1) {
            of(terms.get(0), "matchExpressions").values().forEach(values::putIfAbsent);
        }
        return new NodeDemands(values);
    }

    /** The demands of each alternative of a volume's node affinity or of a class's topologies. */
    static List<NodeDemands> alternatives(List<Field> terms, String expressions) {
        List<NodeDemands> alternatives = new ArrayList<>();
        for (Field term : terms) {
            alternatives.add(of(term, expressions));
        }
        return alternatives;
    }

    private static NodeDemands of(Field term, String expressions) {
        Map<String, Set<String>> values = new HashMap<>();
        for (Field expression : term.items(expressions)) {
            if (expression.text("operator").orElse("In").equals("In")) {
                Set<String> allowed = new HashSet<>();
                expression.items("values").forEach(value -> allowed.add(value.value()));
                values.put(expression.text("key").orElse(""), allowed);
            }
        }
        return new NodeDemands(values);
    }

    /** The label on which no node can do right by these demands and by any of the alternatives. */
    Optional<String> contradiction(List<NodeDemands> alternatives) {
        Optional<String> label = Optional.empty();
        for (NodeDemands alternative : alternatives) {
            label = contradiction(alternative);
            if (label.isEmpty()) {
                return Optional.empty();
            }
        }
        return label;
    }

    private Optional<String> contradiction(NodeDemands other) {
        for (Map.Entry<String, Set<String>> own : values.entrySet()) {
            Set<String> wanted = other.values.get(own.getKey());
            if (wanted != null && wanted.stream().noneMatch(own.getValue()::contains)) {
                return Optional.of(own.getKey());
            }
        }
        return Optional.empty();
    }
}
