package dev.veles.rules.flux;

import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import java.util.List;

/** Finds health checks that Flux never reads. */
public final class FluxHealthChecksIgnored implements Rule {
    private static final RuleMeta META = RuleMeta.warning("flux-health-checks-ignored", Category.FLUX, Scope.ANYWHERE)
            .needsBuild()
            .summary("A Flux Kustomization has health checks beside \"wait: true\", which switches them off")
            .why("With \"wait: true\" Flux waits for everything that it applies and for nothing else, so an object that"
                    + " only the health checks name is not waited for.")
            .help("Keep one of the two: \"wait: true\" for all that is applied, \"healthChecks\" for chosen objects"
                    + " and for those that something else makes.")
            .since("0.1", "Flux: Kustomization, health checks and wait");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        for (ObjectView kustomization : FluxKinds.kustomizations(context)) {
            List<Field> checks = kustomization.root().items("spec", "healthChecks");
            if (!checks.isEmpty() && FluxKinds.isOn(kustomization.root(), "spec", "wait")) {
                Field list = checks.get(0).parent().orElseThrow();
                context.report(
                        list,
                        kustomization + " has "
                                + (checks.size() == 1 ? "a health check" : checks.size() + " health checks")
                                + " beside \"wait: true\"");
            }
        }
    }
}
