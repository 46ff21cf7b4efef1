package dev.veles.rules.changes;

import dev.veles.lint.Category;
import dev.veles.lint.Change;
import dev.veles.lint.DiffContext;
import dev.veles.lint.DiffRule;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.ObjectView;
import dev.veles.yaml.Node;
import java.util.Optional;

/** Finds network policies that are there no more. */
public final class NetworkPolicyRemoved implements DiffRule {
    private static final RuleMeta META = RuleMeta.warning("network-policy-removed", Category.CHANGES, Scope.DIFF)
            .summary("A NetworkPolicy is removed")
            .why("Pods that no policy selects any more are reached by everybody, and reach everything.")
            .help("Keep a policy for the same pods, or name the one that replaces it in a suppression.")
            .since("0.1", "Kubernetes: network policies, default policies");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(DiffContext context) {
        for (Change change : context.gone("networking.k8s.io", "NetworkPolicy")) {
            ObjectView policy = change.before().orElseThrow();
            if (Pruning.deletes(change, context) && !isReplaced(policy, context)) {
                context.report(policy, policy + " is gone" + (change.isMoved() ? " from this namespace" : ""));
            }
        }
    }

    /** Another policy for the same pods keeps them from being open to all. */
    private static boolean isReplaced(ObjectView policy, DiffContext context) {
        Optional<Node> pods = policy.manifest().find("spec", "podSelector");
        for (ObjectView other : context.after().all("networking.k8s.io", "NetworkPolicy")) {
            Optional<Node> others = other.manifest().find("spec", "podSelector");
            if (other.namespace().equals(policy.namespace())
                    && pods.isPresent()
                    && others.isPresent()
                    && pods.get().sameContent(others.get())) {
                return true;
            }
        }
        return false;
    }
}
