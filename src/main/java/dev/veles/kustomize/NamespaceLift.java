package dev.veles.kustomize;

import dev.veles.source.Located;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes the namespace out of the objects where {@code namespace:} in the overlay puts it back.
 *
 * <p>That field also rewrites subjects of role bindings ({@link SubjectNamespaces}). Where this would change what an
 * object of some environment says, no environment uses the field and every object keeps its namespace.
 */
final class NamespaceLift {
    private NamespaceLift() {}

    /** The environments, their objects without namespace where that can be said in one place. */
    static List<Environment> lift(Map<String, EnvironmentManifests> environments) {
        boolean neutral = environments.values().stream().allMatch(NamespaceLift::survives);
        List<Environment> lifted = new ArrayList<>();
        environments.forEach((name, manifests) -> lifted.add(lift(name, manifests, neutral)));
        return lifted;
    }

    private static boolean survives(EnvironmentManifests manifests) {
        SubjectNamespaces subjects = SubjectNamespaces.of(manifests);
        return manifests.parts().stream().map(part -> part.manifest().root()).allMatch(subjects::survive);
    }

    private static Environment lift(String name, EnvironmentManifests manifests, boolean neutral) {
        SubjectNamespaces subjects = SubjectNamespaces.of(manifests);
        Map<ObjectKey, Mapping> objects = new LinkedHashMap<>();
        for (Part part : manifests.parts()) {
            Mapping root = part.manifest().root();
            check(name, part, manifests.namespace());
            Mapping kept = neutral ? subjects.without(withoutNamespace(root)) : root;
            ObjectKey key = ObjectKey.of(part.component(), kept);
            if (objects.keySet().stream().anyMatch(other -> sameObject(other, key))) {
                throw new IllegalArgumentException(part.manifest().ref() + " is twice in environment \"" + name + "\"");
            }
            objects.put(key, kept);
        }
        Located<String> namespace = manifests.namespace();
        OverlayFields fields = neutral
                ? OverlayFields.NONE.withNamespace(Scalar.string(namespace.value(), namespace.location()))
                : OverlayFields.NONE;
        return new Environment(name, namespace.location(), objects, fields);
    }

    private static void check(String environment, Part part, Located<String> namespace) {
        KustomizeLimits.refusal(part.manifest()).ifPresent(reason -> {
            throw new IllegalArgumentException(part.manifest().ref() + ": " + reason);
        });
        if (!part.manifest().namespace().equals(namespace.value())) {
            throw new IllegalArgumentException(part.manifest().ref() + " is not in namespace \"" + namespace.value()
                    + "\" of environment \"" + environment + "\"");
        }
    }

    private static boolean sameObject(ObjectKey one, ObjectKey other) {
        return one.kind().equals(other.kind())
                && one.name().equals(other.name())
                && one.group().equals(other.group());
    }

    private static Mapping withoutNamespace(Mapping root) {
        return root.get("metadata")
                .map(metadata -> root.with("metadata", ((Mapping) metadata).without("namespace")))
                .orElse(root);
    }
}
