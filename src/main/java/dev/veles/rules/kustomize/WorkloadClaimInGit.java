package dev.veles.rules.kustomize;

import dev.veles.finding.Phrases;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;

/** Finds the claims of users on workloads where the bases of those workloads are kept. */
public final class WorkloadClaimInGit implements Rule {
    private static final RuleMeta META = RuleMeta.error("workload-claim-in-git", Category.KUSTOMIZE, Scope.ANYWHERE)
            .summary("A user's WorkloadClaim is kept in Git")
            .why("A claim belongs to the user who made it in the cluster: Flux puts back what that user changes or"
                    + " deletes.")
            .help("Keep bases and components in Git, and let the server that users ask write the claim into the"
                    + " cluster.")
            .since("0.1", "the layout of a repository of workload bases");

    private static final String KIND = "WorkloadClaim";

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        for (ObjectView object : context.objects().objects()) {
            if (object.kind().equals(KIND)) {
                check(object, context);
            } else if (object.kind().equals("ResourceSet")) {
                object.root().items("spec", "resources").forEach(resource -> checkItem(resource, context));
            }
        }
        for (ObjectView patch : context.objects().patches()) {
            if (patch.kind().equals(KIND)) {
                check(patch, context);
            }
        }
    }

    /** A template in a ConfigMap is for the server, which fills it in for each user. */
    private static void check(ObjectView object, RuleContext context) {
        if (object.role() != ObjectView.Role.TEMPLATE) {
            object.root().get("kind").ifPresent(kind -> report(kind, object.name(), context));
        }
    }

    private static void checkItem(Field resource, RuleContext context) {
        if (resource.text("kind").orElse("").equals(KIND)) {
            String name = resource.text("metadata", "name").orElse("");
            resource.get("kind").ifPresent(kind -> report(kind, name, context));
        }
    }

    private static void report(Field kind, String name, RuleContext context) {
        context.report(kind, "the WorkloadClaim " + Phrases.quoted(name) + " is kept in Git");
    }
}
