package dev.veles.rules.storage;

import dev.veles.manifest.Field;
import dev.veles.manifest.PodView;
import java.util.ArrayList;
import java.util.List;

/** Where and how the containers of a pod mount a volume. */
final class ClaimMounts {
    private ClaimMounts() {}

    /** True where no container can write to the claim. */
    static boolean areReadOnly(PodView pod, PodView.ClaimUse use) {
        Field volume = volume(use);
        if (volume.text("persistentVolumeClaim", "readOnly").orElse("").equals("true")) {
            return true;
        }
        return mounts(pod.containers(), volume.text("name").orElse("")).stream()
                .allMatch(mount -> mount.text("readOnly").orElse("").equals("true"));
    }

    /** The mounts in containers that stay: what an init container does before it ends is its own affair. */
    static List<Field> lasting(PodView pod, String volume) {
        List<Field> containers = new ArrayList<>(pod.spec().items("containers"));
        for (Field container : pod.spec().items("initContainers")) {
            if (container.text("restartPolicy").orElse("").equals("Always")) {
                containers.add(container);
            }
        }
        return mounts(containers, volume);
    }

    /** The volume that names a claim. */
    static Field volume(PodView.ClaimUse use) {
        return use.field().parent().flatMap(Field::parent).orElse(use.field());
    }

    private static List<Field> mounts(List<Field> containers, String volume) {
        List<Field> mounts = new ArrayList<>();
        for (Field container : containers) {
            for (Field mount : container.items("volumeMounts")) {
                if (mount.text("name").orElse("").equals(volume)) {
                    mounts.add(mount);
                }
            }
        }
        return mounts;
    }
}
