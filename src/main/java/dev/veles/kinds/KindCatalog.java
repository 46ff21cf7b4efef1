package dev.veles.kinds;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.api.model.KubernetesResourceList;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The type of each kind that fabric8 has one for.
 *
 * <p>Its modules register their types as services, and each type says its API version and kind. Types without metadata,
 * such as {@code ListOptions}, are what requests consist of and no objects, so they are left out.
 */
final class KindCatalog {
    private final SortedMap<KindKey, Class<? extends KubernetesResource>> types;

    /**
     * What an object says of itself.
     *
     * @param apiVersion group and version, such as {@code apps/v1}
     * @param kind such as {@code Deployment}
     */
    record KindKey(String apiVersion, String kind) implements Comparable<KindKey> {
        /** By kind, then by API version. */
        @Override
        public int compareTo(KindKey other) {
            int byKind = kind.compareTo(other.kind);
            return byKind == 0 ? apiVersion.compareTo(other.apiVersion) : byKind;
        }
    }

    private KindCatalog(SortedMap<KindKey, Class<? extends KubernetesResource>> types) {
        this.types = Collections.unmodifiableSortedMap(types);
    }

    /** Reads what the modules on the class path register; loads some hundred classes, none of which is initialised. */
    static KindCatalog load() {
        SortedMap<KindKey, Class<? extends KubernetesResource>> types = new TreeMap<>();
        ServiceLoader.load(KubernetesResource.class, KubernetesResource.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::type)
                .filter(KindCatalog::isObject)
                .forEach(type ->
                        types.put(new KindKey(HasMetadata.getApiVersion(type), HasMetadata.getKind(type)), type));
        return new KindCatalog(types);
    }

    private static boolean isObject(Class<? extends KubernetesResource> type) {
        boolean object =
                HasMetadata.class.isAssignableFrom(type) || KubernetesResourceList.class.isAssignableFrom(type);
        return object && HasMetadata.getApiVersion(type) != null;
    }

    /** The type of a kind; empty for custom resources and for what does not exist. */
    Optional<Class<? extends KubernetesResource>> find(String apiVersion, String kind) {
        return Optional.ofNullable(types.get(new KindKey(apiVersion, kind)));
    }

    /** The API versions that have the kind, in order. */
    SortedSet<String> versionsOf(String kind) {
        SortedSet<String> versions = new TreeSet<>();
        types.keySet().stream().filter(key -> key.kind().equals(kind)).forEach(key -> versions.add(key.apiVersion()));
        return versions;
    }

    /** The kinds of an API version, in order. */
    SortedSet<String> kindsOf(String apiVersion) {
        SortedSet<String> kinds = new TreeSet<>();
        types.keySet().stream()
                .filter(key -> key.apiVersion().equals(apiVersion))
                .forEach(key -> kinds.add(key.kind()));
        return kinds;
    }

    /** All types. */
    Collection<Class<? extends KubernetesResource>> types() {
        return types.values();
    }
}
