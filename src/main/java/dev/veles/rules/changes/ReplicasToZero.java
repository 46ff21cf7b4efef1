package dev.veles.rules.changes;

import dev.veles.lint.Category;
import dev.veles.lint.Change;
import dev.veles.lint.DiffContext;
import dev.veles.lint.DiffRule;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import java.util.List;

/** Finds workloads that run and will not. */
public final class ReplicasToZero implements DiffRule {
    private static final RuleMeta META = RuleMeta.warning("replicas-to-zero", Category.CHANGES, Scope.DIFF)
            .summary("A workload that has pods is scaled to none")
            .why("What it serves is away from the moment that the change is applied.")
            .help("Leave at least one replica, or say in a suppression for how long it is to be away.")
            .since("0.1", "Kubernetes: Deployments, scaling");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(DiffContext context) {
        for (String kind : List.of("Deployment", "StatefulSet", "ReplicaSet")) {
            for (Change change : context.kept("apps", kind)) {
                change.after()
                        .flatMap(object -> object.root().find("spec", "replicas"))
                        .filter(field -> field.value().equals("0"))
                        .ifPresent(field -> check(change, field, context));
            }
        }
    }

    private static void check(Change change, Field replicas, DiffContext context) {
        String old = change.before()
                .flatMap(object -> object.root().text("spec", "replicas"))
                .orElse("1");
        if (!old.equals("0")) {
            context.report(replicas, change + " goes from \"" + old + "\" replicas to \"0\"");
        }
    }
}
