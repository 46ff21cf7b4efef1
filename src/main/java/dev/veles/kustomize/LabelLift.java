package dev.veles.kustomize;

import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Takes the labels out of the objects that say something about their environment: ones that all objects of an
 * environment have with one value, and that other environments have with another value or not at all.
 *
 * <p>The overlay says them under {@code labels}, without selectors and templates: kustomize would otherwise also put them
 * on the selectors of network policy peers and on volume claim templates.
 */
final class LabelLift {
    private LabelLift() {}

    /**
     * The environments, with such labels in their overlay's fields and no longer in their objects.
     *
     * @param always labels that name the environment, to be taken out even where there is only one
     */
    static List<Environment> lift(List<Environment> environments, Set<String> always) {
        List<Environment> filled =
                environments.stream().filter(it -> !it.objects().isEmpty()).toList();
        Set<String> keys = new TreeSet<>();
        filled.forEach(it -> keys.addAll(labels(first(it)).keys()));
        keys.removeIf(key -> !isUniform(key, filled) || !(always.contains(key) || differs(key, filled)));
        return environments.stream().map(it -> lift(it, keys)).toList();
    }

    private static boolean isUniform(String key, List<Environment> environments) {
        return environments.stream().allMatch(it -> isUniform(key, it));
    }

    private static boolean differs(String key, List<Environment> environments) {
        List<Optional<Node>> values =
                environments.stream().map(it -> labels(first(it)).get(key)).toList();
        return !values.stream().allMatch(it -> same(it, values.get(0)));
    }

    private static boolean isUniform(String key, Environment environment) {
        Optional<Node> value = labels(first(environment)).get(key);
        return value.map(it -> it instanceof Scalar scalar && scalar.isString()).orElse(true)
                && environment.objects().values().stream()
                        .allMatch(root -> same(labels(root).get(key), value));
    }

    private static boolean same(Optional<Node> one, Optional<Node> other) {
        return one.isPresent() ? other.isPresent() && one.get().sameContent(other.get()) : other.isEmpty();
    }

    private static Environment lift(Environment environment, Set<String> keys) {
        Map<String, Scalar> lifted = new TreeMap<>();
        Map<ObjectKey, Mapping> objects = new LinkedHashMap<>();
        environment.objects().forEach((key, root) -> {
            keys.forEach(label -> labels(root).get(label).ifPresent(value -> lifted.put(label, (Scalar) value)));
            objects.put(key, without(root, keys));
        });
        return environment.with(objects, environment.fields().withLabels(lifted));
    }

    private static Mapping without(Mapping root, Set<String> keys) {
        Mapping labels = labels(root);
        Mapping left = labels;
        for (String key : keys) {
            left = left.without(key);
        }
        if (left.entries().size() == labels.entries().size()) {
            return root;
        }
        Mapping metadata = (Mapping) root.get("metadata").orElseThrow();
        return root.with("metadata", left.isEmpty() ? metadata.without("labels") : metadata.with("labels", left));
    }

    private static Mapping first(Environment environment) {
        return environment.objects().values().iterator().next();
    }

    private static Mapping labels(Mapping root) {
        return root.find("metadata", "labels")
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast)
                .orElseGet(() -> Mapping.empty(root.location()));
    }
}
