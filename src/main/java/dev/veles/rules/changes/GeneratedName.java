package dev.veles.rules.changes;

import dev.veles.lint.DiffContext;
import dev.veles.manifest.ObjectView;
import java.util.Optional;

/** The names that kustomize gives to ConfigMaps and Secrets that it generates: another one for each content. */
final class GeneratedName {
    /** What kustomize writes a hash with: hexadecimal digits without those that make words. */
    private static final String HASH_LETTERS = "2456789bcdfghkmt";

    private static final int HASH_LENGTH = 10;

    private GeneratedName() {}

    /** True for an object whose content goes on under another hash, which all that use it are told. */
    static boolean isReplaced(ObjectView gone, DiffContext context) {
        boolean mayBe = gone.is("", "ConfigMap") || gone.is("", "Secret");
        Optional<String> stem = mayBe ? stem(gone.name()) : Optional.empty();
        if (stem.isEmpty()) {
            return false;
        }
        for (ObjectView other : context.after().all("", gone.kind())) {
            if (other.namespace().equals(gone.namespace())
                    && stem(other.name()).equals(stem)
                    && context.before()
                            .find("", gone.kind(), other.namespace(), other.name())
                            .isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** The name without its hash; empty for a name that has none. */
    private static Optional<String> stem(String name) {
        int dash = name.length() - HASH_LENGTH - 1;
        boolean hashed = dash > 0
                && name.charAt(dash) == '-'
                && name.substring(dash + 1).chars().allMatch(it -> HASH_LETTERS.indexOf(it) >= 0);
        return hashed ? Optional.of(name.substring(0, dash)) : Optional.empty();
    }
}
