package dev.veles.rules.flux;

import dev.veles.manifest.Field;
import dev.veles.manifest.FluxMarks;
import dev.veles.manifest.ObjectView;

/** What a Flux Kustomization waits for before it is ready. */
final class Waiting {
    private Waiting() {}

    /** True where a Kustomization waits for an object that it applies, and takes Flux' own view of its state. */
    static boolean isFor(ObjectView object, ObjectView kustomization) {
        Field root = kustomization.root();
        if (FluxKinds.isOn(root, "spec", "suspend")
                || FluxMarks.neverApplied(object).isPresent()
                || hasExpression(object, root)) {
            return false;
        }
        if (FluxKinds.isOn(root, "spec", "wait")) {
            return true;
        }
        for (Field check : root.items("spec", "healthChecks")) {
            if (names(check, object)) {
                return true;
            }
        }
        return false;
    }

    /** True for a health check that names an object; the version does not count. */
    static boolean names(Field check, ObjectView object) {
        String apiVersion = check.text("apiVersion").orElse("");
        String group = apiVersion.substring(0, Math.max(0, apiVersion.indexOf('/')));
        return check.text("kind").orElse("").equals(object.kind())
                && check.text("name").orElse("").equals(object.name())
                && (group.equals(object.manifest().group()) || apiVersion.isEmpty())
                && FluxKinds.mayBeSame(check.text("namespace").orElse(""), object.namespace());
    }

    private static boolean hasExpression(ObjectView object, Field kustomization) {
        for (Field expression : kustomization.items("spec", "healthCheckExprs")) {
            if (expression.text("kind").filter(object.kind()::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
