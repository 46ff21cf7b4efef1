package dev.veles.rules.names;

import dev.veles.manifest.Field;
import dev.veles.manifest.ManifestSet;
import dev.veles.manifest.ObjectView;
import dev.veles.manifest.PodView;
import java.util.List;

/** Names that programs are told: in arguments, variables and scripts. A program may make an object of such a name. */
final class SpokenNames {
    private SpokenNames() {}

    /** True where any of the objects speaks of a name, as a whole word. */
    static boolean has(ManifestSet objects, String name) {
        for (PodView pod : objects.pods()) {
            for (Field container : pod.containers()) {
                if (speaks(container.items("args"), name) || speaks(container.items("command"), name)) {
                    return true;
                }
            }
            for (Field variable : pod.env()) {
                if (speaks(variable.text("value").orElse(""), name)) {
                    return true;
                }
            }
        }
        for (ObjectView map : objects.all("", "ConfigMap")) {
            if (speaks(map.root().entries("data"), name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean speaks(List<Field> texts, String name) {
        for (Field text : texts) {
            if (!beginsManifest(text.value()) && speaks(text.value(), name)) {
                return true;
            }
        }
        return false;
    }

    /** Manifests in texts are objects of their own, and what they refer to is judged there. */
    private static boolean beginsManifest(String text) {
        return text.contains("apiVersion") && text.contains("kind:");
    }

    private static boolean speaks(String text, String name) {
        int start = text.indexOf(name);
        while (start >= 0) {
            int end = start + name.length();
            boolean whole = (start == 0 || !isNamePart(text.charAt(start - 1)))
                    && (end == text.length() || !isNamePart(text.charAt(end)));
            if (whole) {
                return true;
            }
            start = text.indexOf(name, start + 1);
        }
        return false;
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '.';
    }
}
