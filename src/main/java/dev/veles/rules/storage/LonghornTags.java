package dev.veles.rules.storage;

import dev.veles.lint.RuleContext;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares the tags that a class asks for with those that Git gives to nodes and their disks. Tags matter to a pod only
 * where its volume has to be on its own node: any other volume is reached over the network.
 */
final class LonghornTags {
    private LonghornTags() {}

    /** Why no node of the pod can hold a volume of the class; empty where Git does not describe all of these nodes. */
    static Optional<String> problem(ObjectView storageClass, NodeDemands demands, RuleContext context) {
        Set<String> hosts = demands.values().getOrDefault("kubernetes.io/hostname", Set.of());
        boolean local = storageClass
                .root()
                .text("parameters", "dataLocality")
                .orElse("")
                .equals("strict-local");
        if (!local || hosts.isEmpty() || !Longhorn.isClass(storageClass)) {
            return Optional.empty();
        }
        for (String host : hosts) {
            List<ObjectView> nodes = context.named("longhorn.io", "Node", host);
            if (nodes.isEmpty() || nodes.stream().anyMatch(node -> holds(node, storageClass))) {
                return Optional.empty();
            }
        }
        return Optional.of(storageClass + " keeps volumes on the pod's node, and no disk of \""
                + String.join("\", \"", hosts) + "\" has its tags");
    }

    private static boolean holds(ObjectView node, ObjectView storageClass) {
        boolean tagged = tags(node.root().items("spec", "tags")).containsAll(wanted(storageClass, "nodeSelector"));
        Set<String> disk = wanted(storageClass, "diskSelector");
        List<Field> disks = node.root().entries("spec", "disks");
        return tagged
                && (disks.isEmpty()
                        ? disk.isEmpty()
                        : disks.stream()
                                .anyMatch(each -> tags(each.items("tags")).containsAll(disk)));
    }

    private static Set<String> wanted(ObjectView storageClass, String parameter) {
        Set<String> tags = new HashSet<>();
        for (String tag :
                storageClass.root().text("parameters", parameter).orElse("").split(",", -1)) {
            if (!tag.isBlank()) {
                tags.add(tag.strip());
            }
        }
        return tags;
    }

    private static Set<String> tags(List<Field> items) {
        Set<String> tags = new HashSet<>();
        items.forEach(item -> tags.add(item.value()));
        return tags;
    }
}
