package dev.veles.rules.storage;

import dev.veles.lint.RuleContext;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import java.util.Optional;

/** Knows which volumes that somebody made by hand belong to which claims: by either side's word. */
final class BoundVolumes {
    private BoundVolumes() {}

    /** True for a volume of a claim of the application. */
    static boolean isOwn(ObjectView volume, RuleContext context) {
        Optional<String> namespace = volume.root().text("spec", "claimRef", "namespace");
        if (namespace.isPresent()) {
            return context.contract()
                    .map(facts -> facts.place().namespace().value().equals(namespace.get()))
                    .orElse(false);
        }
        for (ObjectView claim : context.objects().all("", "PersistentVolumeClaim")) {
            if (isNamedBy(claim, volume) && !context.isForeign(claim)) {
                return true;
            }
        }
        return false;
    }

    /** The volume of a claim, if Git says which it is. */
    static Optional<ObjectView> of(ObjectView claim, RuleContext context) {
        for (ObjectView volume : context.objects().all("", "PersistentVolume")) {
            Field root = volume.root();
            boolean reserved = root.text("spec", "claimRef", "name").orElse("").equals(claim.name())
                    && root.text("spec", "claimRef", "namespace").orElse("").equals(claim.namespace());
            if (reserved || isNamedBy(claim, volume)) {
                return Optional.of(volume);
            }
        }
        return Optional.empty();
    }

    private static boolean isNamedBy(ObjectView claim, ObjectView volume) {
        return claim.root().text("spec", "volumeName").orElse("").equals(volume.name());
    }
}
