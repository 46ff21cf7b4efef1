package dev.veles.rules.changes;

import dev.veles.diff.FieldChange;
import dev.veles.lint.Category;
import dev.veles.lint.Change;
import dev.veles.lint.DiffContext;
import dev.veles.lint.DiffRule;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.Labels;
import dev.veles.manifest.ManifestSet;
import dev.veles.manifest.ObjectView;
import dev.veles.manifest.PodView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds Services that are to send their traffic to other pods. */
public final class SelectorChanged implements DiffRule {
    private static final RuleMeta META = RuleMeta.warning("selector-changed", Category.CHANGES, Scope.DIFF)
            .summary("A Service selects pods by other labels")
            .why("The Service leaves running pods at once, before those that have the new labels are ready.")
            .help("Roll out pods with both labels first, change the selector in a second commit, and drop the old"
                    + " labels last.")
            .since("0.1", "Kubernetes: Services, selectors");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(DiffContext context) {
        for (Change change : context.kept("", "Service")) {
            List<FieldChange> fields = change.at("spec", "selector");
            if (!fields.isEmpty()) {
                context.report(change, fields.get(0), message(change, context));
            }
        }
    }

    private static String message(Change change, DiffContext context) {
        Set<String> old = workloads(selector(change.before()), context.before());
        Set<String> fresh = workloads(selector(change.after()), context.after());
        String selects = change + " changes its selector and selects ";
        if (fresh.isEmpty()) {
            return selects + "no pods of this change's objects any more";
        }
        return selects + (old.equals(fresh) ? "pods of the same " : "pods of ") + String.join(", ", fresh);
    }

    private static Optional<Field> selector(Optional<ObjectView> service) {
        return service.flatMap(object -> object.root().find("spec", "selector"));
    }

    private static Set<String> workloads(Optional<Field> selector, ManifestSet objects) {
        Set<String> names = new TreeSet<>();
        if (selector.isEmpty()) {
            return names;
        }
        Map<String, String> wanted = Labels.of(selector.get());
        String namespace = selector.get().object().namespace();
        for (PodView pod : objects.pods()) {
            if (pod.namespace().equals(namespace) && pod.labels().entrySet().containsAll(wanted.entrySet())) {
                names.add(pod.owner().toString());
            }
        }
        return names;
    }
}
