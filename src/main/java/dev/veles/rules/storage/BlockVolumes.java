package dev.veles.rules.storage;

import dev.veles.lint.RuleContext;
import dev.veles.manifest.Field;
import dev.veles.manifest.PodView;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The volumes of a pod that are a file system of their own, which is root's when it is new: claims that one node at a
 * time attaches, named, made for the pod, or made by a StatefulSet. Folders of a node and network shares are not among
 * them, since Kubernetes does not change who owns those.
 */
public final class BlockVolumes {
    private static final List<String> NODE_FOLDERS = List.of("local-path", "hostpath", "host-path");

    private final Set<String> names;

    private BlockVolumes(Set<String> names) {
        this.names = names;
    }

    /** The volumes of these pods, as far as the context can see their claims. */
    public static BlockVolumes of(PodView pod, RuleContext context) {
        Set<String> names = new HashSet<>();
        for (Field template : pod.owner().root().items("spec", "volumeClaimTemplates")) {
            if (isBlock(template)) {
                names.add(template.text("metadata", "name").orElse(""));
            }
        }
        for (Field volume : pod.volumes()) {
            boolean own = volume.find("ephemeral", "volumeClaimTemplate")
                    .filter(BlockVolumes::isBlock)
                    .isPresent();
            if (own || isNamedClaim(volume, pod, context)) {
                names.add(volume.text("name").orElse(""));
            }
        }
        return new BlockVolumes(names);
    }

    /** True where there is none. */
    public boolean isEmpty() {
        return names.isEmpty();
    }

    /** True for the name of such a volume. */
    public boolean contains(String volume) {
        return names.contains(volume);
    }

    private static boolean isNamedClaim(Field volume, PodView pod, RuleContext context) {
        String name = volume.text("persistentVolumeClaim", "claimName").orElse("");
        boolean readOnly =
                volume.text("persistentVolumeClaim", "readOnly").orElse("").equals("true");
        return !name.isEmpty()
                && !readOnly
                && new SingleWriterClaims(context).find(pod, name).isPresent()
                && context.named("", "PersistentVolumeClaim", name).stream()
                        .filter(claim -> claim.namespace().equals(pod.namespace()))
                        .allMatch(claim -> isBlock(claim.root()));
    }

    private static boolean isBlock(Field claim) {
        String storageClass = claim.text("spec", "storageClassName").orElse("");
        List<Field> modes = claim.items("spec", "accessModes");
        return modes.stream().noneMatch(mode -> mode.value().endsWith("Many"))
                && NODE_FOLDERS.stream().noneMatch(storageClass::contains)
                && !claim.text("spec", "volumeMode").orElse("").equals("Block");
    }
}
