package dev.veles.diff;

import dev.veles.manifest.Manifest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Places where the API server compares texts letter by letter and refuses a change: JSON with another space in it is
 * another text there, and an object that says so is refused.
 */
final class LiteralTexts {
    private static final Set<String> CLASSES = Set.of("StorageClass", "VolumeAttributesClass");
    private static final Set<String> DATA = Set.of("data", "stringData");

    private final boolean parameters;
    private final boolean sealed;
    private final boolean template;

    private LiteralTexts(boolean parameters, boolean sealed, boolean template) {
        this.parameters = parameters;
        this.sealed = sealed;
        this.template = template;
    }

    /** Those of an object that is there in two forms. */
    static LiteralTexts of(Manifest before, Manifest after) {
        boolean classes = after.group().equals("storage.k8s.io") && CLASSES.contains(after.kind());
        boolean config = after.is("", "ConfigMap") || after.is("", "Secret");
        return new LiteralTexts(classes, config && (isSealed(before) || isSealed(after)), after.is("batch", "Job"));
    }

    private static boolean isSealed(Manifest object) {
        return object.root().text("immutable").equals(Optional.of("true"));
    }

    /** True for a value that is no quantity and no duration, whatever its key. */
    boolean areValues(DiffPath path) {
        String first = path.keys().get(0);
        return (parameters && first.equals("parameters")) || (sealed && DATA.contains(first));
    }

    /** True for a text of which not only the tree in it counts. */
    boolean areTexts(DiffPath path) {
        List<String> keys = path.keys();
        return areValues(path) || (template && keys.size() > 1 && keys.get(1).equals("template"));
    }
}
