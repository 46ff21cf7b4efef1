package dev.veles.kustomize;

import dev.veles.yaml.Mapping;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The same objects in several environments. */
final class Versions {
    private Versions() {}

    /** What the object is in each environment that has it, in order of the environments. */
    static List<Mapping> of(List<Environment> environments, ObjectKey key) {
        return environments.stream()
                .flatMap(it -> Optional.ofNullable(it.objects().get(key)).stream())
                .toList();
    }

    /**
     * The objects that base and components hold the common part of: in the base, those that every environment has; in a
     * component, those that every environment has which has anything of the component. An object that needs patches and
     * must not be patched is not among them.
     */
    static Set<ObjectKey> shared(List<Environment> environments) {
        Set<ObjectKey> shared = new TreeSet<>();
        for (Environment environment : environments) {
            for (ObjectKey key : environment.objects().keySet()) {
                if (isEverywhere(environments, key) && isShareable(of(environments, key))) {
                    shared.add(key);
                }
            }
        }
        return shared;
    }

    private static boolean isEverywhere(List<Environment> environments, ObjectKey key) {
        return environments.stream()
                .filter(it -> key.component().isEmpty() || uses(it, key.component()))
                .allMatch(it -> it.objects().containsKey(key));
    }

    /** True where an environment has an object of the component. */
    static boolean uses(Environment environment, String component) {
        return environment.objects().keySet().stream()
                .anyMatch(key -> key.component().equals(component));
    }

    private static boolean isShareable(List<Mapping> versions) {
        boolean patched = versions.stream().anyMatch(Exposure::isExposed)
                || !versions.stream().allMatch(versions.get(0)::sameContent);
        return !patched || versions.stream().noneMatch(MergeHazards::isIn);
    }
}
