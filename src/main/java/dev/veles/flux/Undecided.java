package dev.veles.flux;

import dev.veles.manifest.Manifest;
import dev.veles.manifest.SopsValues;
import dev.veles.repository.ObjectList;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Objects of which nobody here knows who applies them: what SOPS has encrypted stays unknown, and so does a value with a
 * variable in it, such as {@code shop.${DOMAIN}}, which some Flux Kustomization may yet substitute. A text with blanks
 * is left alone: there the same form is the shell's.
 */
public final class Undecided {
    private static final String ENCRYPTED = "ENC[";
    private static final String VARIABLE = "${";

    private Undecided() {}

    /** True for a text of which {@link #of} could make something else. */
    public static boolean concerns(String text) {
        return text.contains(VARIABLE) || text.contains(ENCRYPTED);
    }

    /** The objects, lists taken apart. */
    public static List<Manifest> of(List<Manifest> objects) {
        List<Manifest> decided = new ArrayList<>(objects.size());
        for (Manifest manifest : objects) {
            for (Manifest object : ObjectList.flatten(manifest)) {
                decided.add(of(object));
            }
        }
        return decided;
    }

    private static Manifest of(Manifest object) {
        Manifest decrypted = SopsValues.unknown(object);
        return Substitution.isDisabled(decrypted) || !holds(decrypted.root())
                ? decrypted
                : new Manifest((Mapping) of(decrypted.root()), decrypted.texts());
    }

    private static boolean holds(Node node) {
        if (node instanceof Mapping mapping) {
            for (Mapping.Entry entry : mapping.values()) {
                if (holds(entry.value())) {
                    return true;
                }
            }
            return false;
        }
        if (node instanceof Sequence list) {
            for (Node item : list) {
                if (holds(item)) {
                    return true;
                }
            }
            return false;
        }
        return isVariable((Scalar) node);
    }

    private static Node of(Node node) {
        if (node instanceof Mapping mapping) {
            Map<String, Mapping.Entry> entries = new LinkedHashMap<>(mapping.entries());
            entries.replaceAll((key, entry) -> new Mapping.Entry(entry.key(), of(entry.value())));
            return new Mapping(entries, mapping.location());
        }
        if (node instanceof Sequence list) {
            List<Node> items = new ArrayList<>(list.size());
            list.forEach(item -> items.add(of(item)));
            return new Sequence(items, list.location());
        }
        Scalar scalar = (Scalar) node;
        return isVariable(scalar) ? scalar.unknown() : scalar;
    }

    private static boolean isVariable(Scalar scalar) {
        String text = scalar.value();
        return scalar.isString()
                && text.contains(VARIABLE)
                && !text.contains("$${")
                && text.chars().noneMatch(Character::isWhitespace);
    }
}
