package dev.veles.rules.pods;

import dev.veles.manifest.Field;
import java.util.ArrayList;
import java.util.List;

/**
 * What a pod takes of its node: its network, its processes, its folders.
 *
 * @param field where the pod asks for it
 * @param words what the pod does, for messages
 */
record NodeRight(Field field, String words) {
    private static final List<String> SHARED = List.of("hostNetwork", "hostPID", "hostIPC");

    static List<NodeRight> of(Field spec) {
        List<NodeRight> rights = new ArrayList<>(0);
        for (String key : SHARED) {
            spec.get(key)
                    .filter(field -> field.value().equals("true"))
                    .ifPresent(field -> rights.add(new NodeRight(field, "sets \"" + key + "\" to \"true\"")));
        }
        for (Field volume : spec.items("volumes")) {
            volume.find("hostPath", "path")
                    .ifPresent(path ->
                            rights.add(new NodeRight(path, "mounts the node's folder \"" + path.value() + "\"")));
        }
        return rights;
    }
}
