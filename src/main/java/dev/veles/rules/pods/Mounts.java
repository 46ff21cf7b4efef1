package dev.veles.rules.pods;

import dev.veles.manifest.Field;
import dev.veles.manifest.PodView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is mounted where in one container, and what of it can be written to. */
final class Mounts {
    /** What a path leads to. */
    enum Kind {
        /** The file system of the image. */
        NONE,
        /** What Kubernetes puts there for the program to read. */
        FILLED,
        READ_ONLY,
        WRITABLE
    }

    /** Volumes that Kubernetes fills, and that nobody writes to. */
    private static final List<String> FILLED = List.of("configMap", "secret", "projected", "downwardAPI", "image");

    /** Volumes that say themselves whether they can be written to. */
    private static final List<String> SOURCES = List.of("persistentVolumeClaim", "csi", "nfs");

    private final Map<String, Field> volumes = new HashMap<>();
    private final List<Field> mounts;

    Mounts(PodView pod, Field container) {
        pod.volumes().forEach(volume -> volumes.put(volume.text("name").orElse(""), volume));
        mounts = container.items("volumeMounts");
    }

    /** True for one absolute path whose text is known. Devices and processes are the kernel's. */
    static boolean isPath(String value) {
        return value.startsWith("/")
                && value.indexOf(':') < 0
                && value.indexOf('$') < 0
                && value.indexOf('*') < 0
                && value.indexOf(' ') < 0
                && value.indexOf(',') < 0
                && !isBelow(value, "/dev")
                && !isBelow(value, "/proc")
                && !isBelow(value, "/sys");
    }

    /** True for the folder itself, too. */
    static boolean isBelow(String path, String folder) {
        String prefix = folder.endsWith("/") ? folder : folder + "/";
        return path.startsWith(prefix) || (path + "/").equals(prefix);
    }

    /** The mount that is nearest above the path decides. */
    Kind of(String path) {
        int longest = -1;
        Kind kind = Kind.NONE;
        for (Field mount : mounts) {
            String at = mount.text("mountPath").orElse("");
            if (!at.isEmpty() && at.length() > longest && isBelow(path, at)) {
                longest = at.length();
                kind = kind(mount);
            }
        }
        return kind;
    }

    /** True where somebody mounts something at the very path, and says that it is only to be read. */
    boolean isReadThere(String path) {
        return mounts.stream()
                .anyMatch(mount -> mount.text("mountPath").orElse("").equals(path)
                        && mount.text("readOnly").orElse("").equals("true"));
    }

    /** True where something is mounted in a folder, and the folder itself is not. */
    boolean hasBelow(String folder) {
        return mounts.stream().map(mount -> mount.text("mountPath").orElse("")).anyMatch(at -> isBelow(at, folder));
    }

    /** A volume that the pod does not list is the claim that a StatefulSet makes for it. */
    private Kind kind(Field mount) {
        Field volume = volumes.get(mount.text("name").orElse(""));
        if (volume != null && FILLED.stream().anyMatch(kind -> volume.get(kind).isPresent())) {
            return Kind.FILLED;
        }
        boolean readOnly = mount.text("readOnly").orElse("").equals("true")
                || (volume != null
                        && SOURCES.stream()
                                .anyMatch(source -> volume.text(source, "readOnly")
                                        .orElse("")
                                        .equals("true")));
        return readOnly ? Kind.READ_ONLY : Kind.WRITABLE;
    }
}
