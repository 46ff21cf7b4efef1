package dev.veles.triage;

import dev.veles.manifest.Field;
import dev.veles.manifest.Manifest;
import dev.veles.manifest.ObjectView;
import dev.veles.yaml.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the suppressions that an object carries for itself, one a line. */
final class IgnoreAnnotation {
    private static final String NAME = "veles.dev/ignore";

    private IgnoreAnnotation() {}

    /** The suppressions of an object; none for one without the annotation. */
    static List<Ignore> of(Manifest object) {
        if (object.root().find("metadata", "annotations", NAME).isEmpty()) {
            return List.of();
        }
        Optional<Field> value = ObjectView.of(object).root().find("metadata", "annotations", NAME);
        return value.map(IgnoreAnnotation::read).orElse(List.of());
    }

    private static List<Ignore> read(Field value) {
        List<Ignore> found = new ArrayList<>(1);
        if (value.node() instanceof Scalar scalar && scalar.isString()) {
            for (Field line : value.lines()) {
                if (!line.value().isBlank()) {
                    found.add(IgnoreReader.read(line.value(), (from, to) -> line.location(), line.location()));
                }
            }
        }
        if (found.isEmpty()) {
            String problem = "the annotation \"" + NAME + "\" is no text with suppressions";
            found.add(Ignore.broken(value.location(), IgnoreProblems.unreadable(value.location(), problem)));
        }
        return found;
    }
}
