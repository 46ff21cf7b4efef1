package dev.veles.lint;

import dev.veles.manifest.CustomKinds;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.manifest.PodView;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names that objects of operators' kinds mention or bear, and of which they may therefore make something. */
final class CustomObjects {
    /** Longer texts are no names. */
    private static final int LONGEST_NAME = 253;

    /** Below these keys stands what an object needs, not what it makes. */
    private static final Set<String> NEEDS = Set.of("valuesFrom", "substituteFrom", "imagePullSecrets");

    private final Set<String> mentioned = new HashSet<>();
    /** Namespaces by the name of what stands there. */
    private final Map<String, Set<String>> makers = new HashMap<>();
    /** Those of them that are no charts: operators write words before names as well as behind them. */
    private final Set<String> operated = new HashSet<>();

    CustomObjects(List<PreparedUnit> units) {
        for (PreparedUnit unit : units) {
            for (ObjectView object : unit.objects().objects()) {
                if (CustomKinds.mayMakeOthers(object)) {
                    add(object);
                } else if (object.is("kustomize.config.k8s.io", "Kustomization")) {
                    object.root().items("helmCharts").forEach(this::addChart);
                }
            }
        }
    }

    /** What pods mention is what they need. */
    private void add(ObjectView object) {
        if (PodView.all(object).isEmpty()) {
            collect(object.manifest().root());
        }
        if (!CustomKinds.isExact(object)) {
            addMaker(object.name(), object);
            if (!CustomKinds.isChart(object)) {
                operated.add(object.name());
            }
            object.root().text("spec", "releaseName").ifPresent(release -> addMaker(release, object));
        }
    }

    /** A chart that kustomize inflates, which may not have been inflated here. */
    private void addChart(Field chart) {
        chart.text("releaseName")
                .or(() -> chart.text("name"))
                .ifPresent(name ->
                        makers.computeIfAbsent(name, key -> new HashSet<>(1)).add(""));
    }

    /** Releases may go to another namespace than the object stands in. */
    private void addMaker(String name, ObjectView object) {
        Set<String> namespaces = makers.computeIfAbsent(name, key -> new HashSet<>(1));
        namespaces.add(object.namespace());
        object.root().text("spec", "targetNamespace").ifPresent(namespaces::add);
        object.root().text("spec", "destination", "namespace").ifPresent(namespaces::add);
    }

    private void collect(Node node) {
        if (node instanceof Mapping mapping) {
            for (Mapping.Entry entry : mapping.values()) {
                if (!NEEDS.contains(entry.key().value())) {
                    collect(entry.value());
                }
            }
        } else if (node instanceof Sequence sequence) {
            sequence.items().forEach(this::collect);
        } else if (node instanceof Scalar scalar && scalar.value().length() <= LONGEST_NAME) {
            mentioned.add(scalar.value());
        }
    }

    /** Whether one of them may make an object of a name in a namespace. */
    boolean mayMake(String namespace, String name) {
        if (mentioned.contains(name)) {
            return true;
        }
        int start = 0;
        do {
            int end = name.indexOf('-', start);
            while (end > 0) {
                if (isMaker(namespace, name.substring(start, end), start > 0)) {
                    return true;
                }
                end = name.indexOf('-', end + 1);
            }
            if (start > 0 && isMaker(namespace, name.substring(start), true)) {
                return true;
            }
            start = name.indexOf('-', start) + 1;
        } while (start > 0);
        return false;
    }

    private boolean isMaker(String namespace, String part, boolean behind) {
        return (!behind || operated.contains(part)) && stands(namespace, part);
    }

    private boolean stands(String namespace, String maker) {
        Set<String> namespaces = makers.getOrDefault(maker, Set.of());
        return namespaces.contains(namespace)
                || namespaces.contains("")
                || (namespace.isEmpty() && !namespaces.isEmpty());
    }
}
