package dev.veles.build;

import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Which objects a patch or replacement is for. Each part is a regular expression for the whole of the value; empty parts
 * fit everything. Labels and annotations are looked for in the object as it came in.
 */
final class Selector {
    private final Optional<Pattern> group;
    private final Optional<Pattern> version;
    private final Optional<Pattern> kind;
    private final Optional<Pattern> name;
    private final Optional<Pattern> namespace;
    private final Optional<String> labels;
    private final Optional<String> annotations;

    /** Reads {@code target} or {@code select}. */
    Selector(Mapping target) {
        group = pattern(target, "group");
        version = pattern(target, "version");
        kind = pattern(target, "kind");
        name = pattern(target, "name");
        namespace = pattern(target, "namespace");
        labels = target.text("labelSelector");
        annotations = target.text("annotationSelector");
    }

    boolean fits(Traced object) {
        return isNamed(object) && has(object, "labels", labels) && has(object, "annotations", annotations);
    }

    /** True unless the object surely does not fit: labels count that some patch or setting may have given it. */
    boolean mayFit(Traced object) {
        return isNamed(object) && mayHave(object, "labels", labels) && mayHave(object, "annotations", annotations);
    }

    private boolean isNamed(Traced object) {
        String apiVersion = object.origin().apiVersion();
        return fits(kind, object.origin().kind())
                && fits(group, object.origin().group())
                && fits(version, apiVersion.substring(apiVersion.lastIndexOf('/') + 1))
                && (name.isEmpty() || object.names().stream().anyMatch(it -> fits(name, it)))
                && fitsNamespace(object);
    }

    private boolean fitsNamespace(Traced object) {
        return fits(namespace, object.namespace())
                || fits(namespace, object.origin().namespace())
                || (object.namespace().isEmpty() && fits(namespace, "default"));
    }

    private static boolean fits(Optional<Pattern> pattern, String value) {
        return pattern.isEmpty() || pattern.get().matcher(value).matches();
    }

    private static Optional<Pattern> pattern(Mapping target, String key) {
        try {
            return target.text(key).filter(text -> !text.isEmpty()).map(Pattern::compile);
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    /** Sets, and what may not be there, are taken for met. */
    private static boolean mayHave(Traced object, String key, Optional<String> selector) {
        if (selector.isEmpty() || selector.get().contains("(")) {
            return true;
        }
        for (String part : selector.get().split(",", -1)) {
            String[] sides = part.replace("==", "=").split("=", 2);
            boolean wanted = !part.isBlank() && !part.contains("!");
            if (wanted && !mayHave(object, key, sides[0].strip(), sides.length == 1 ? "" : sides[1].strip())) {
                return false;
            }
        }
        return true;
    }

    /** An empty value stands for any. */
    private static boolean mayHave(Traced object, String key, String name, String value) {
        for (Layer layer : object.layers()) {
            List<Mapping> pairs = layer instanceof SettingsLayer settings ? settings.pairs(key) : List.of();
            for (Mapping mapping : pairs) {
                if (isPair(mapping.get(name), value)) {
                    return true;
                }
            }
            if (layer instanceof Layer.Tree tree && isPair(tree.root().find("metadata", key, name), value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPair(Optional<Node> found, String value) {
        return found.isPresent()
                && (value.isEmpty() || found.get().text().orElse("").equals(value));
    }

    /** Sets such as {@code in (a, b)} are taken for met: what a layer does not say, it does not explain. */
    private static boolean has(Traced object, String key, Optional<String> selector) {
        if (selector.isEmpty() || selector.get().contains("(")) {
            return true;
        }
        for (String part : selector.get().split(",", -1)) {
            boolean negated = part.contains("!");
            String[] sides = part.replace("!", "").replace("==", "=").split("=", 2);
            Optional<String> value = object.origin().root().text("metadata", key, sides[0].strip());
            boolean met = value.isPresent() && (sides.length == 1 || value.get().equals(sides[1].strip()));
            if (!sides[0].isBlank() && met == negated) {
                return false;
            }
        }
        return true;
    }
}
