package dev.veles.rules.changes;

import dev.veles.finding.Severity;
import dev.veles.lint.Category;
import dev.veles.lint.Change;
import dev.veles.lint.DiffContext;
import dev.veles.lint.DiffRule;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import java.util.Optional;

/** Finds workloads that roll and will not, where what the API server filled in for rolling stays behind. */
public final class StrategyFlipWithoutForce implements DiffRule {
    private static final String STATEFUL_HELP = "First commit \"updateStrategy: { type: RollingUpdate, rollingUpdate: {"
            + " partition: 0 } }\", so that Flux owns the field, and the other type after that is applied; or delete the"
            + " StatefulSet with \"kubectl delete --cascade=orphan\".";

    private static final RuleMeta META = RuleMeta.error("strategy-flip-without-force", Category.CHANGES, Scope.DIFF)
            .summary("A workload that rolls changes to a strategy that Flux cannot apply over it")
            .why("A live \"rollingUpdate\" that Flux did not write stays where it is, the API server refuses the other"
                    + " strategy beside it, and the Kustomization stops there.")
            .help("Annotate the Deployment with \"kustomize.toolkit.fluxcd.io/force: Enabled\" in the same commit; its"
                    + " claims stay.")
            .since(
                    "0.1",
                    "Flux: a strategy flip that blocked a Kustomization",
                    "Answers of the Kubernetes API server 1.35 to server-side apply",
                    Flux.FORCE_SOURCE);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(DiffContext context) {
        for (Change change : context.kept("apps", "Deployment")) {
            if (!Flux.isForced(change, context)) {
                check(change, "strategy", "Recreate", context);
            }
        }
        for (Change change : context.kept("apps", "StatefulSet")) {
            check(change, "updateStrategy", "OnDelete", context);
        }
    }

    private static void check(Change change, String key, String still, DiffContext context) {
        Optional<Field> type = change.after()
                .flatMap(object -> object.root().find("spec", key, "type"))
                .filter(field -> field.value().equals(still));
        Optional<Node> old = change.before()
                .flatMap(object -> object.root().find("spec", key))
                .map(Field::node);
        String was = old.flatMap(node -> node.text("type")).orElse("RollingUpdate");
        if (type.isEmpty() || !was.equals("RollingUpdate")) {
            return;
        }
        boolean stateful = key.equals("updateStrategy");
        boolean filledIn = stateful ? fillsStateful(old) : !has(old, "rollingUpdate");
        context.report(
                filledIn ? Severity.ERROR : Severity.WARNING,
                type.get(),
                change + " changes from \"" + was + "\" to \"" + still + "\" "
                        + (filledIn
                                ? "over a \"rollingUpdate\" that the API server filled in"
                                : "and stops Flux if another tool ever wrote its \"rollingUpdate\""),
                stateful ? STATEFUL_HELP : META.help());
    }

    /** A StatefulSet that names the type alone gets nothing filled in. */
    private static boolean fillsStateful(Optional<Node> old) {
        return !has(old, "type") && !has(old, "rollingUpdate");
    }

    private static boolean has(Optional<Node> strategy, String key) {
        return strategy.flatMap(node -> node.get(key))
                .filter(node -> !(node instanceof Scalar scalar && scalar.isNull()))
                .isPresent();
    }
}
