package dev.veles.diff;

import dev.veles.manifest.Field;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;

/** The ways to images as reports print them: items of lists by their names, wherever they stand in the list. */
final class ImagePlace {
    private ImagePlace() {}

    /** The way from a value to one below it. */
    static String of(Field start, Field below) {
        StringBuilder place = new StringBuilder();
        append(place, start, below);
        return place.toString();
    }

    private static void append(StringBuilder place, Field start, Field field) {
        if (field.node() == start.node() || field.parent().isEmpty()) {
            return;
        }
        Field parent = field.parent().get();
        append(place, start, parent);
        if (parent.node() instanceof Sequence) {
            place.append('[')
                    .append(field.text("name").map(name -> "name=" + name).orElse(""))
                    .append(']');
        } else if (!(parent.node() instanceof Scalar)) {
            String key = DiffPath.ROOT.key(field.key()).toString();
            place.append(place.length() == 0 || key.startsWith("[") ? "" : ".").append(key);
        }
    }
}
