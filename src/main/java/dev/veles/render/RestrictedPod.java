package dev.veles.render;

import static dev.veles.yaml.MappingBuilder.mapping;

import dev.veles.source.Location;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.MappingBuilder;
import java.util.List;

/**
 * What the pods that Veles brings along have in common: Kubernetes' restricted Pod Security Standard, a root that
 * cannot be written to, and a user that owns nothing. The application's own pods get theirs from the model, where a
 * contract can change it.
 */
final class RestrictedPod {
    /** What images know as nobody: their own users' numbers are not known here, and none of them is needed. */
    private static final int NOBODY = 65534;

    private RestrictedPod() {}

    static MappingBuilder podSecurityContext(Location cause) {
        return mapping(cause)
                .put("runAsNonRoot", true)
                .put("runAsUser", NOBODY)
                .put("runAsGroup", NOBODY)
                .put("seccompProfile", mapping(cause).put("type", "RuntimeDefault"));
    }

    static MappingBuilder securityContext(Location cause) {
        return mapping(cause)
                .put("allowPrivilegeEscalation", false)
                .put("readOnlyRootFilesystem", true)
                .put("capabilities", mapping(cause).put("drop", MappingBuilder.strings(cause, List.of("ALL"))));
    }

    /** Requests and limits as Kubernetes' quantities. */
    static MappingBuilder resources(Location cause, Mapping requests, Mapping limits) {
        return mapping(cause).put("requests", requests).put("limits", limits);
    }

    static Mapping quantities(Location cause, String cpu, String memory) {
        return mapping(cause).put("cpu", cpu).put("memory", memory).build();
    }

    static Mapping readOnlyMount(Location cause, String volume, String path) {
        return mapping(cause)
                .put("name", volume)
                .put("mountPath", path)
                .put("readOnly", true)
                .build();
    }
}
