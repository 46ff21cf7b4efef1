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

/**
 * Takes numbers of replicas that differ between environments out of the workloads; the overlays say them under
 * {@code replicas}.
 *
 * <p>An entry there goes by name alone: it hits every Deployment, StatefulSet, ReplicaSet and ReplicationController with
 * that name, of whatever group. A name that two of them share is therefore left to patches. An entry that hits nothing
 * fails the build.
 */
final class ReplicaLift {
    private static final Set<String> KINDS = Set.of("Deployment", "StatefulSet", "ReplicaSet", "ReplicationController");

    private ReplicaLift() {}

    /** The environments, with the replicas of shared workloads in their overlay's fields where they differ. */
    static List<Environment> lift(List<Environment> environments, Set<ObjectKey> shared) {
        List<ObjectKey> lifted = shared.stream()
                .filter(key -> KINDS.contains(key.kind()))
                .filter(key -> differ(environments, key) && isAlone(environments, key))
                .toList();
        return environments.stream().map(it -> lift(it, lifted)).toList();
    }

    private static boolean differ(List<Environment> environments, ObjectKey key) {
        List<Mapping> versions = Versions.of(environments, key);
        List<Optional<Node>> values =
                versions.stream().map(root -> root.find("spec", "replicas")).toList();
        return values.stream().flatMap(Optional::stream).allMatch(ReplicaLift::isCount)
                && values.stream()
                                .map(value -> value.map(Node::toString))
                                .distinct()
                                .count()
                        > 1;
    }

    private static boolean isCount(Node value) {
        return value instanceof Scalar scalar
                && scalar.type() == Scalar.Type.INTEGER
                && scalar.value().matches("0|[1-9][0-9]{0,8}");
    }

    private static boolean isAlone(List<Environment> environments, ObjectKey key) {
        return environments.stream()
                .flatMap(it -> it.objects().keySet().stream())
                .filter(other -> KINDS.contains(other.kind()) && other.name().equals(key.name()))
                .allMatch(key::equals);
    }

    private static Environment lift(Environment environment, List<ObjectKey> keys) {
        Map<String, Scalar> replicas = new TreeMap<>();
        Map<ObjectKey, Mapping> objects = new LinkedHashMap<>(environment.objects());
        for (ObjectKey key : keys) {
            Mapping root = objects.get(key);
            if (root != null && root.get("spec").orElse(root) instanceof Mapping spec && spec.has("replicas")) {
                spec.get("replicas").ifPresent(count -> replicas.put(key.name(), (Scalar) count));
                objects.put(key, root.with("spec", spec.without("replicas")));
            }
        }
        return environment.with(objects, environment.fields().withReplicas(replicas));
    }
}
