package dev.veles.rules.rollout;

import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The annotation or label that lets Flux delete and create an object again where the API server refuses a change to it.
 * Flux reads it from annotations and labels alike, and the case of its value does not matter.
 */
public final class ForceMark {
    public static final String KEY = "kustomize.toolkit.fluxcd.io/force";
    static final String VALUE = "Enabled";
    /** What the Flux Operator reads on a ResourceSet and on the objects that it makes. */
    private static final String OPERATOR_KEY = "fluxcd.controlplane.io/force";

    /** Values by which somebody says that it is off, which it is. */
    private static final Set<String> OFF = Set.of("", "disabled", "false");

    private ForceMark() {}

    /** All annotations and labels below a value that has them, such as the metadata of an object. */
    static List<Field> entries(Field metadata) {
        List<Field> entries = new ArrayList<>(metadata.entries("annotations"));
        entries.addAll(metadata.entries("labels"));
        return entries;
    }

    /** The mark that works; empty where none does. */
    public static Optional<Field> effective(ObjectView object) {
        return object.root()
                .find("metadata", "annotations", KEY)
                .filter(ForceMark::works)
                .or(() -> object.root().find("metadata", "labels", KEY).filter(ForceMark::works));
    }

    static boolean works(Field entry) {
        return entry.key().equals(KEY) && entry.value().equalsIgnoreCase(VALUE);
    }

    /** True for the right key with a value that Flux does not know and nobody writes to turn it off. */
    static boolean hasStrangeValue(Field entry) {
        return entry.key().equals(KEY)
                && !works(entry)
                && !entry.value().contains("${")
                && !OFF.contains(entry.value().toLowerCase(Locale.ROOT));
    }

    /** True for a key that was meant to be this one. */
    static boolean isMisspelt(Field entry) {
        int slash = entry.key().indexOf('/');
        if (slash < 0 || entry.key().equals(KEY) || entry.key().equals(OPERATOR_KEY)) {
            return false;
        }
        String domain = entry.key().substring(0, slash).toLowerCase(Locale.ROOT);
        String name = entry.key().substring(slash + 1).toLowerCase(Locale.ROOT);
        boolean ofFlux = domain.contains("flux") || domain.contains("toolkit");
        return (ofFlux && name.equals("force"))
                || (domain.equals("kustomize.toolkit.fluxcd.io") && name.startsWith("force"));
    }
}
