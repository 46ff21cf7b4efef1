package dev.veles.manifest;

import dev.veles.finding.ObjectRef;
import dev.veles.yaml.FieldPath;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import java.util.Map;
import java.util.Optional;

/**
 * One Kubernetes object as a located tree.
 *
 * @param root the object; {@code apiVersion}, {@code kind} and {@code metadata} are where Kubernetes has them
 * @param texts the trees that text values of this object were written from, by the path of the value. A text that was
 *     rendered has lost the causes of its parts; the tree still has them. Empty for objects that were read: their texts
 *     are parsed where they stand.
 */
public record Manifest(Mapping root, Map<FieldPath, Node> texts) {
    /** Copies the trees. */
    public Manifest {
        texts = Map.copyOf(texts);
    }

    /** An object without text values whose trees are known. */
    public Manifest(Mapping root) {
        this(root, Map.of());
    }

    /** Group and version, or an empty string. */
    public String apiVersion() {
        return root.text("apiVersion").orElse("");
    }

    /** The kind, or an empty string. */
    public String kind() {
        return root.text("kind").orElse("");
    }

    /** The group of the API version; empty for the core group. */
    public String group() {
        String apiVersion = apiVersion();
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    /** The name, or the prefix of a name that the server will complete, or an empty string. */
    public String name() {
        return root.text("metadata", "name")
                .or(() -> root.text("metadata", "generateName"))
                .orElse("");
    }

    /** The namespace, or an empty string. */
    public String namespace() {
        return root.text("metadata", "namespace").orElse("");
    }

    /** What identifies the object, for reports. */
    public ObjectRef ref() {
        return new ObjectRef(apiVersion(), kind(), namespace(), name());
    }

    /** True for an object of the group and kind, whatever the version. */
    public boolean is(String group, String kind) {
        return kind.equals(kind()) && group.equals(group());
    }

    /** Descends by keys from the root. */
    public Optional<Node> find(String... keys) {
        return root.find(keys);
    }
}
