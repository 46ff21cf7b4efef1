package dev.veles.manifest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pods of Spark applications: a driver and its executors. Each is written as one mapping that has what a pod has and
 * what its container has; volumes and the image are those of the application.
 *
 * @param path where the specification of the application stands
 */
record SparkPods(List<String> path) implements PodShape {
    private static final List<String> ROLES = List.of("driver", "executor");
    private static final List<String> OF_POD =
            List.of("affinity", "hostNetwork", "initContainers", "nodeSelector", "priorityClassName", "tolerations");

    @Override
    public void collect(ObjectView owner, List<PodView> pods) {
        for (Field application : Wildcards.find(owner.root(), path)) {
            for (String name : ROLES) {
                application.get(name).ifPresent(role -> pods.add(pod(role, application)));
            }
        }
    }

    private static PodView pod(Field role, Field application) {
        PodParts parts = new PodParts(role);
        parts.addMissing(role, OF_POD);
        parts.addMissing("serviceAccountName", role.get("serviceAccount"));
        parts.addMissing("securityContext", role.get("podSecurityContext"));
        List<Field> containers = new ArrayList<>();
        containers.add(container(role, application));
        containers.addAll(role.items("sidecars"));
        parts.addItems("containers", containers);
        parts.addItems("volumes", application.items("volumes"));
        return new PodView(role.object(), Optional.of(role), parts.spec(), PodLife.ENDING);
    }

    private static Field container(Field role, Field application) {
        Map<String, Field> parts = new LinkedHashMap<>();
        application.get("image").ifPresent(image -> parts.put("image", image));
        for (String key : List.of("image", "env", "envFrom", "volumeMounts", "securityContext", "ports")) {
            role.get(key).ifPresent(part -> parts.put(key, part));
        }
        return AssembledField.mapping(role, parts);
    }
}
