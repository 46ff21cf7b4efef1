package dev.veles.rules.changes;

import dev.veles.diff.GeneratedName;
import dev.veles.lint.DiffContext;
import dev.veles.manifest.ObjectView;

/** ConfigMaps and Secrets that kustomize generates: another object for each content. */
final class Regenerated {
    private Regenerated() {}

    /** True for an object whose content goes on under another hash, which all that use it are told. */
    static boolean isReplaced(ObjectView gone, DiffContext context) {
        if (!gone.is("", "ConfigMap") && !gone.is("", "Secret")) {
            return false;
        }
        for (ObjectView other : context.after().all("", gone.kind())) {
            if (other.namespace().equals(gone.namespace())
                    && GeneratedName.differsByHash(gone.name(), other.name())
                    && context.before()
                            .find("", gone.kind(), other.namespace(), other.name())
                            .isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
