package dev.veles.kustomize;

import dev.veles.yaml.Mapping;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The components that expose Services of the base.
 *
 * <p>Where all environments that use a type use it for the same Services, there is one component for it, {@code
 * service-nodeport} or {@code service-loadbalancer}. Where they do not, each Service has its own, such as {@code
 * shop-web-nodeport}, so that an overlay can list what it needs.
 */
final class Exposures {
    private final List<Environment> environments;
    private final Set<ObjectKey> shared;
    private final SortedMap<String, SortedMap<ObjectKey, Mapping>> components = new TreeMap<>();

    Exposures(List<Environment> environments, Set<ObjectKey> shared) {
        this.environments = environments;
        this.shared = shared;
        for (ObjectKey key : shared) {
            Map<String, List<Mapping>> byType = Versions.of(environments, key).stream()
                    .filter(Exposure::isExposed)
                    .collect(Collectors.groupingBy(
                            root -> Exposure.type(root).orElseThrow(), TreeMap::new, Collectors.toList()));
            byType.forEach((type, versions) -> components
                    .computeIfAbsent(name(type, key), it -> new TreeMap<>())
                    .put(key, Exposure.shared(versions)));
        }
    }

    /** What each component says about its Services. */
    SortedMap<String, SortedMap<ObjectKey, Mapping>> components() {
        return Collections.unmodifiableSortedMap(components);
    }

    /** The components that an environment uses. */
    Set<String> usedBy(Environment environment) {
        Set<String> used = new TreeSet<>();
        shared.forEach(key -> component(environment, key).ifPresent(used::add));
        return used;
    }

    /** A Service of the base as the components of an environment leave it; every other object as it is. */
    Mapping exposed(Environment environment, ObjectKey key, Mapping base) {
        return component(environment, key)
                .flatMap(component -> Optional.ofNullable(components.get(component)))
                .flatMap(services -> Optional.ofNullable(services.get(key)))
                .map(fields -> Exposure.exposed(base, fields))
                .orElse(base);
    }

    private Optional<String> component(Environment environment, ObjectKey key) {
        return Optional.ofNullable(environment.objects().get(key))
                .flatMap(Exposure::type)
                .map(type -> name(type, key));
    }

    private String name(String type, ObjectKey key) {
        long sets = environments.stream()
                .map(it -> exposed(it, type))
                .filter(keys -> !keys.isEmpty())
                .distinct()
                .count();
        return (sets == 1 ? "service" : key.name()) + "-" + type.toLowerCase(Locale.ROOT);
    }

    private Set<ObjectKey> exposed(Environment environment, String type) {
        return shared.stream()
                .filter(key -> Optional.ofNullable(environment.objects().get(key))
                        .flatMap(Exposure::type)
                        .filter(type::equals)
                        .isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }
}
