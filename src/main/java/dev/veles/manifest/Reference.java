package dev.veles.manifest;

/**
 * A name by which one object says that it needs another.
 *
 * @param target what is needed
 * @param namespace where it has to stand: that of the object that needs it; empty where nothing says so, and for targets
 *     without a namespace
 * @param name where the name stands
 * @param optional true where the cluster does without it
 */
public record Reference(Target target, String namespace, Field name, boolean optional) {
    /** The kinds that are referred to by name. */
    public enum Target {
        CONFIG_MAP("", "ConfigMap"),
        SECRET("", "Secret"),
        CLAIM("", "PersistentVolumeClaim"),
        SERVICE_ACCOUNT("", "ServiceAccount"),
        PRIORITY_CLASS("scheduling.k8s.io", "PriorityClass"),
        STORAGE_CLASS("storage.k8s.io", "StorageClass");

        private final String group;
        private final String kind;

        Target(String group, String kind) {
            this.group = group;
            this.kind = kind;
        }

        /** The API group; empty for the core group. */
        public String group() {
            return group;
        }

        /** The kind, as messages name it. */
        public String kind() {
            return kind;
        }

        /** True for what has no namespace: clusters share it, and many have it from elsewhere. */
        public boolean isClusterScoped() {
            return this == PRIORITY_CLASS || this == STORAGE_CLASS;
        }
    }

    /** The name; empty where none is written, which refers to nothing. */
    public String text() {
        return name.value();
    }

    /** True for what no object can be called: a name that Flux, Helm or a script has yet to fill in. */
    public boolean isOpen() {
        String text = text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean named = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
            if (!named) {
                return true;
            }
        }
        return text.isEmpty();
    }

    /** True for a Secret that images are pulled with, which clusters often have from elsewhere. */
    public boolean isPullSecret() {
        return name.parent()
                .flatMap(Field::parent)
                .map(list -> list.key().equals("imagePullSecrets"))
                .orElse(false);
    }
}
