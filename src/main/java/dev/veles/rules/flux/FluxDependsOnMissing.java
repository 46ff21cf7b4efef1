package dev.veles.rules.flux;

import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import java.util.Optional;

/** Finds dependencies of Kustomizations and Helm releases that are nowhere in the repository. */
public final class FluxDependsOnMissing implements Rule {
    private static final RuleMeta META = RuleMeta.error("flux-depends-on-missing", Category.FLUX, Scope.ANYWHERE)
            .needsBuild()
            .summary("A Kustomization or Helm release waits for one that is not there")
            .why("Flux waits for it forever, and applies nothing of what waits.")
            .help("Write the name and namespace of one that is there; without a namespace the own one is meant.")
            .since("0.1", "Flux: Kustomization and HelmRelease, dependencies");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        if (!context.isWhole() || Made.hasGenerators(context)) {
            return;
        }
        check(FluxKinds.KUSTOMIZE, FluxKinds.KUSTOMIZATION, context);
        check(FluxKinds.HELM, FluxKinds.HELM_RELEASE, context);
    }

    private static void check(String group, String kind, RuleContext context) {
        Made made = new Made(group, kind, context);
        for (ObjectView object : FluxKinds.applied(context, group, kind)) {
            for (Field dependency : object.root().items("spec", "dependsOn")) {
                Optional<Field> name = dependency.get("name").filter(FluxKinds::isWritten);
                String namespace = FluxKinds.namespace(dependency);
                if (name.isPresent()
                        && !made.has(namespace, name.get().value())
                        && !FluxKinds.isMadeByFlux(name.get().value(), context)) {
                    report(object, name.get(), namespace, made, context);
                }
            }
        }
    }

    private static void report(ObjectView object, Field name, String namespace, Made made, RuleContext context) {
        String message = object + " depends on \"" + name.value() + "\" in namespace \"" + namespace + "\"";
        if (made.reportElsewhere(name, message) || made.reportSlip(name, namespace, message)) {
            return;
        }
        if (!made.names(namespace).isEmpty() && !Made.isPartial(context)) {
            context.report(name, message + ", which nothing in this repository makes");
        }
    }
}
