package dev.veles.build;

import dev.veles.yaml.Mapping;
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
        String apiVersion = object.origin().apiVersion();
        return fits(kind, object.origin().kind())
                && fits(group, object.origin().group())
                && fits(version, apiVersion.substring(apiVersion.lastIndexOf('/') + 1))
                && (name.isEmpty() || object.names().stream().anyMatch(it -> fits(name, it)))
                && fitsNamespace(object)
                && has(object, "labels", labels)
                && has(object, "annotations", annotations);
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
