package dev.veles.rules.rollout;

import dev.veles.finding.Severity;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.manifest.PodView;
import dev.veles.rules.storage.SingleWriterClaims;
import java.util.Optional;

/** Finds Deployments that may have rolled once, and that Flux cannot turn into ones that do not. */
public final class RecreateWithoutForce implements Rule {
    private static final RuleMeta META = RuleMeta.warning(
                    "recreate-without-force", Category.ROLLOUT, Scope.UNDER_CONTRACT)
            .needsBuild()
            .summary("A Deployment that holds a single-writer claim is recreated, and Flux may not replace it")
            .why("A live Deployment that ever had another strategy keeps \"rollingUpdate\", the API server refuses"
                    + " \"Recreate\" beside it, and Flux stops there.")
            .help("Annotate the Deployment with \"kustomize.toolkit.fluxcd.io/force: Enabled\"; its claim stays.")
            .since("0.1", "Flux: a strategy flip that blocked a Kustomization", "Flux: recreating immutable resources");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        if (isForced(context)) {
            return;
        }
        SingleWriterClaims claims = new SingleWriterClaims(context);
        for (PodView pod : context.objects().pods()) {
            ObjectView owner = pod.owner();
            if (owner.is("apps", "Deployment")
                    && owner.role() == ObjectView.Role.APPLIED
                    && !context.isForeign(owner)
                    && ForceMark.effective(owner).isEmpty()) {
                recreate(owner).ifPresent(type -> check(pod, type, claims, context));
            }
        }
    }

    /** A Kustomization may force all that it applies. */
    private static boolean isForced(RuleContext context) {
        return context.appliedBy()
                .filter(flux -> flux.root().text("spec", "force").orElse("").equals("true"))
                .isPresent();
    }

    private static Optional<Field> recreate(ObjectView owner) {
        return owner.root()
                .find("spec", "strategy", "type")
                .filter(type -> type.value().equals("Recreate"));
    }

    /** What a contract covers is delivered by Flux, which then stops there; elsewhere somebody may apply it by hand. */
    private static Severity severity(RuleContext context) {
        return context.contract().isPresent() ? Severity.ERROR : Severity.WARNING;
    }

    private static void check(PodView pod, Field type, SingleWriterClaims claims, RuleContext context) {
        pod.claims().stream()
                .filter(use -> claims.find(pod, use.name()).isPresent())
                .findFirst()
                .ifPresent(use -> context.reportAs(
                        severity(context),
                        type,
                        pod.owner() + " attaches the single-writer claim \"" + use.name()
                                + "\", has the strategy \"Recreate\", and no force annotation that works"));
    }
}
