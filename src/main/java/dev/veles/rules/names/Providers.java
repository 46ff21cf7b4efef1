package dev.veles.rules.names;

import dev.veles.lint.RuleContext;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.manifest.Provisions;
import dev.veles.manifest.Reference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks for what a reference needs: among all objects, and among all that may make it. */
final class Providers {
    /** Annotations with these words copy an object into other namespaces. */
    private static final List<String> COPIES = List.of("reflector", "replicator", "kubed", "sync", "clone");

    /** What kustomize writes a hash with: hexadecimal digits without those that make words. */
    private static final String HASH_LETTERS = "2456789bcdfghkmt";

    private static final int HASH_LENGTH = 10;

    private final RuleContext context;

    Providers(RuleContext context) {
        this.context = context;
    }

    /** True where the object is there, or something may make it. */
    boolean has(Reference reference) {
        Reference.Target target = reference.target();
        String name = reference.text();
        if (Provisions.isAlwaysThere(target, name)) {
            return true;
        }
        for (ObjectView object : context.named(target.group(), target.kind(), name)) {
            if (isIn(object, reference.namespace()) || target.isClusterScoped() || isCopied(object)) {
                return true;
            }
        }
        return isMade(reference) || (hashed(reference).isEmpty() && mayBeMade(reference));
    }

    private boolean mayBeMade(Reference reference) {
        return context.mayBeMade(reference.namespace(), reference.text())
                || SpokenNames.has(context.objects(), reference.text())
                || hasUnknownName(reference.target());
    }

    private boolean isMade(Reference reference) {
        for (String[] kind : Provisions.makersOf(reference.target())) {
            for (ObjectView maker : context.everywhere(kind[0], kind[1])) {
                if (isIn(maker, reference.namespace())
                        && Provisions.makes(maker, reference.target(), reference.text())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The names that could have been meant: of the same kind in the same build. */
    Set<String> beside(Reference reference) {
        Reference.Target target = reference.target();
        Set<String> names = new LinkedHashSet<>();
        for (ObjectView object : context.objects().all(target.group(), target.kind())) {
            if (target.isClusterScoped() || isIn(object, reference.namespace())) {
                names.add(object.name());
            }
        }
        return names;
    }

    /** What kustomize made of the name when it generated the object, where the reference was not changed with it. */
    Optional<String> hashed(Reference reference) {
        String prefix = reference.text() + "-";
        for (String name : beside(reference)) {
            if (name.startsWith(prefix) && isHash(name.substring(prefix.length()))) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private static boolean isHash(String text) {
        return text.length() == HASH_LENGTH && text.chars().allMatch(letter -> HASH_LETTERS.indexOf(letter) >= 0);
    }

    /** The namespaces in which an object of the name stands. */
    List<String> otherNamespaces(Reference reference) {
        List<String> namespaces = new ArrayList<>();
        for (ObjectView object :
                context.named(reference.target().group(), reference.target().kind(), reference.text())) {
            namespaces.add(object.namespace());
        }
        return namespaces;
    }

    /** Where one of them says no namespace, nothing says that they are different. */
    private static boolean isIn(ObjectView object, String namespace) {
        return object.namespace().equals(namespace) || object.namespace().isEmpty() || namespace.isEmpty();
    }

    private static boolean isCopied(ObjectView object) {
        for (Field annotation : object.root().entries("metadata", "annotations")) {
            if (COPIES.stream().anyMatch(annotation.key()::contains)) {
                return true;
            }
        }
        return false;
    }

    /** One that only Flux will name could be any. */
    private boolean hasUnknownName(Reference.Target target) {
        for (ObjectView object : context.objects().all(target.group(), target.kind())) {
            if (object.name().indexOf('$') >= 0) {
                return true;
            }
        }
        return false;
    }
}
