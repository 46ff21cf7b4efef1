package dev.veles.kustomize;

import dev.veles.yaml.Mapping;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Computes base, components and overlays from the finished manifests of every environment.
 *
 * <p>The base is what the environments share, an overlay says what is more: overlays only add. {@code kustomize build
 * overlays/<env>} gives exactly the objects that came in for that environment, with the order of every list. What
 * kustomize says with a field of its own is said there ({@code namespace}, {@code labels}, {@code images}, {@code
 * replicas}, {@code components}); all else is said by a small strategic merge patch for each object.
 */
public final class Kustomizer {
    private static final Pattern FOLDER = Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?");

    private Kustomizer() {}

    /**
     * Factors the manifests of environments.
     *
     * @param environments the objects by name of environment, at least one environment; the first one's order and places
     *     are those of the base
     * @return the tree, its paths relative to the application's folder: {@code base/…}, {@code components/<name>/…},
     *     {@code overlays/<env>/…}
     * @throws IllegalArgumentException where an object is twice in an environment, is not in its namespace or cannot be
     *     in any tree ({@link KustomizeLimits}), or a name is not fit for a folder
     */
    public static KustomizeTree factor(Map<String, EnvironmentManifests> environments) {
        return factor(environments, Set.of());
    }

    /**
     * Factors the manifests of environments, some of whose labels name the environment.
     *
     * @param environments as above
     * @param environmentLabels labels that belong into overlays even where there is only one environment
     * @return as above
     */
    public static KustomizeTree factor(Map<String, EnvironmentManifests> environments, Set<String> environmentLabels) {
        checkNames(environments);
        List<Environment> lifted = LabelLift.lift(NamespaceLift.lift(environments), environmentLabels);
        Set<ObjectKey> shared = Versions.shared(lifted);
        List<Environment> said = ImageLift.lift(ReplicaLift.lift(lifted, shared), shared);
        return new TreeBuilder(said, shared, fileNames(environments)).build();
    }

    private static void checkNames(Map<String, EnvironmentManifests> environments) {
        if (environments.isEmpty()) {
            throw new IllegalArgumentException("no environment");
        }
        environments.forEach((name, manifests) -> {
            checkName(name);
            manifests.parts().stream()
                    .map(Part::component)
                    .filter(component -> !component.isEmpty())
                    .forEach(Kustomizer::checkName);
        });
    }

    private static void checkName(String name) {
        if (!FOLDER.matcher(name).matches()) {
            throw new IllegalArgumentException("not fit for the name of a folder: \"" + name + "\"");
        }
    }

    private static FileNames fileNames(Map<String, EnvironmentManifests> environments) {
        Map<ObjectKey, String> stems = new TreeMap<>();
        for (EnvironmentManifests manifests : environments.values()) {
            for (Part part : manifests.parts()) {
                Mapping root = part.manifest().root();
                ObjectKey key = ObjectKey.of(part.component(), root).withoutNamespace();
                part.fileStem().ifPresent(stem -> stems.putIfAbsent(key, stem));
            }
        }
        return new FileNames(stems);
    }
}
