package dev.veles.manifest;

import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Objects that SOPS has encrypted in parts: a mapping {@code sops} at their top says how, and each value that nobody but
 * the cluster can read is a text that begins with {@code ENC[}. Flux takes the mapping away when it decrypts them.
 */
public final class SopsValues {
    private static final String SOPS = "sops";
    private static final String ENCRYPTED = "ENC[";

    private SopsValues() {}

    /** True for an object that SOPS has encrypted. */
    public static boolean isEncrypted(Manifest object) {
        return object.root().get(SOPS).filter(Mapping.class::isInstance).isPresent();
    }

    /** The object as Flux would apply it, with encrypted values unknown; one that is not encrypted, as it is. */
    public static Manifest unknown(Manifest object) {
        return isEncrypted(object)
                ? new Manifest((Mapping) unknown(object.root().without(SOPS)), object.texts())
                : object;
    }

    private static Node unknown(Node node) {
        if (node instanceof Mapping mapping) {
            Map<String, Mapping.Entry> entries = new LinkedHashMap<>(mapping.entries());
            entries.replaceAll((key, entry) -> new Mapping.Entry(entry.key(), unknown(entry.value())));
            return new Mapping(entries, mapping.location());
        }
        if (node instanceof Sequence list) {
            List<Node> items = new ArrayList<>(list.size());
            list.forEach(item -> items.add(unknown(item)));
            return new Sequence(items, list.location());
        }
        Scalar scalar = (Scalar) node;
        return scalar.isString() && scalar.value().startsWith(ENCRYPTED) ? scalar.unknown() : scalar;
    }
}
