package dev.veles.rules.changes;

import dev.veles.diff.FieldChange;
import dev.veles.lint.Category;
import dev.veles.lint.Change;
import dev.veles.lint.DiffContext;
import dev.veles.lint.DiffRule;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import java.util.List;

/** Finds Services that are meant to get an address and will not. */
public final class ServiceStaysHeadless implements DiffRule {
    private static final RuleMeta META = RuleMeta.warning("service-stays-headless", Category.CHANGES, Scope.DIFF)
            .summary("A Service loses \"clusterIP: None\" and stays headless all the same")
            .why("The API server takes the change and keeps \"None\", so that Git and the cluster say different things"
                    + " and nothing balances between the pods.")
            .help("Make a Service with another name, or delete this one by hand once the change is merged.")
            .since("0.1", "Answers of the Kubernetes API server 1.35 to server-side apply");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(DiffContext context) {
        for (Change change : context.kept("", "Service")) {
            List<FieldChange> fields = change.at("spec", "clusterIP");
            boolean unset = Services.isHeadless(change.before())
                    && change.after()
                            .orElseThrow()
                            .root()
                            .text("spec", "clusterIP")
                            .orElse("")
                            .isEmpty();
            if (unset && !fields.isEmpty() && Services.type(change.after()).equals("ClusterIP")) {
                context.report(change, fields.get(0), change + " loses \"clusterIP: None\" and stays headless");
            }
        }
    }
}
