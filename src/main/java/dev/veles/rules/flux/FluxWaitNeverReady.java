package dev.veles.rules.flux;

import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import java.util.List;

/** Finds objects that Flux waits for and that cannot become ready as they are. */
public final class FluxWaitNeverReady implements Rule {
    private static final RuleMeta META = RuleMeta.error("flux-wait-never-ready", Category.FLUX, Scope.ANYWHERE)
            .needsBuild()
            .summary("Flux waits for an object that cannot become ready")
            .why("The Kustomization runs into its timeout each time, and what depends on it is never applied.")
            .help("Let Flux wait for chosen objects alone: \"healthChecks\" in place of \"wait: true\".")
            .since("0.1", "Flux: Kustomization, wait; kstatus", "Kubernetes: volume binding mode");

    /** Kinds of which the controllers keep no status while they are suspended, so that the last one is out of date. */
    private static final List<String> SOURCES = List.of("GitRepository", "OCIRepository", "Bucket", "HelmChart");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        context.appliedBy().ifPresent(kustomization -> check(kustomization, context));
    }

    private static void check(ObjectView kustomization, RuleContext context) {
        checkSuspended(FluxKinds.KUSTOMIZE, FluxKinds.KUSTOMIZATION, kustomization, context);
        checkSuspended(FluxKinds.HELM, FluxKinds.HELM_RELEASE, kustomization, context);
        for (String kind : SOURCES) {
            checkSuspended(FluxKinds.SOURCE, kind, kustomization, context);
        }
        UnboundClaims claims = new UnboundClaims(context);
        for (ObjectView claim : FluxKinds.applied(context, "", "PersistentVolumeClaim")) {
            if (Waiting.isFor(claim, kustomization) && claims.staysPending(claim)) {
                Field storageClass =
                        claim.root().find("spec", "storageClassName").orElse(claim.root());
                context.report(
                        storageClass,
                        kustomization + " waits for " + claim + ", whose class \"" + storageClass.value()
                                + "\" binds it when a running pod mounts it, and no running pod does",
                        "Apply the claim where the pod runs, or let " + kustomization
                                + " wait for chosen objects alone: \"healthChecks\" in place of \"wait: true\".");
            }
        }
    }

    private static void checkSuspended(String group, String kind, ObjectView kustomization, RuleContext context) {
        for (ObjectView object : FluxKinds.applied(context, group, kind)) {
            boolean itself = Dependencies.isSame(object, kustomization) && kind.equals(FluxKinds.KUSTOMIZATION);
            if (FluxKinds.isOn(object.root(), "spec", "suspend") && !itself && Waiting.isFor(object, kustomization)) {
                context.report(
                        object.root().find("spec", "suspend").orElseThrow(),
                        kustomization + " waits for " + object + ", which is suspended",
                        "Remove \"suspend: true\", or let " + kustomization + " wait for other objects alone.");
            }
        }
    }
}
