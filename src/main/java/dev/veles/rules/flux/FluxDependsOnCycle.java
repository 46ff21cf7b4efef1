package dev.veles.rules.flux;

import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds Kustomizations and Helm releases that wait for one another, through dependencies or for their children. */
public final class FluxDependsOnCycle implements Rule {
    private static final RuleMeta META = RuleMeta.error("flux-depends-on-cycle", Category.FLUX, Scope.ANYWHERE)
            .needsBuild()
            .summary("Kustomizations or Helm releases wait for one another")
            .why("None of them can be the first to become ready, so none of them is ever applied to its end.")
            .help("Drop one of the dependencies, or do not let the parent wait for what depends on it.")
            .since("0.1", "Flux: Kustomization and HelmRelease, dependencies and wait");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        check(FluxKinds.KUSTOMIZE, FluxKinds.KUSTOMIZATION, context);
        check(FluxKinds.HELM, FluxKinds.HELM_RELEASE, context);
        context.appliedBy().ifPresent(parent -> checkChildren(parent, context));
    }

    /** Of a round, the object that comes first by name speaks. */
    private static void check(String group, String kind, RuleContext context) {
        Dependencies dependencies = new Dependencies(group, kind, context);
        for (ObjectView object : FluxKinds.applied(context, group, kind)) {
            List<ObjectView> way = dependencies.way(object, object);
            if (!way.isEmpty() && isFirst(object, way)) {
                report(object, way, " waits for itself: ", context);
            }
        }
    }

    private static boolean isFirst(ObjectView object, List<ObjectView> way) {
        return way.stream()
                .map(FluxDependsOnCycle::name)
                .allMatch(other -> name(object).compareTo(other) <= 0);
    }

    private static void checkChildren(ObjectView parent, RuleContext context) {
        Dependencies dependencies = new Dependencies(FluxKinds.KUSTOMIZE, FluxKinds.KUSTOMIZATION, context);
        for (ObjectView child : FluxKinds.kustomizations(context)) {
            List<ObjectView> way = Waiting.isFor(child, parent) && !Dependencies.isSame(child, parent)
                    ? dependencies.way(child, parent)
                    : List.of();
            if (!way.isEmpty()) {
                report(child, way, " is applied by " + parent + ", which waits for it, and depends on it: ", context);
            }
        }
    }

    private static void report(ObjectView object, List<ObjectView> way, String what, RuleContext context) {
        String next = way.get(1).name();
        List<Field> dependencies = object.root().items("spec", "dependsOn");
        Optional<Field> place = dependencies.stream()
                .flatMap(dependency -> dependency.get("name").stream())
                .filter(name -> name.value().equals(next))
                .findFirst();
        String round = way.stream().map(FluxDependsOnCycle::name).collect(Collectors.joining(" -> "));
        context.report(place.orElse(dependencies.get(0)), object + what + "\"" + round + "\"");
    }

    private static String name(ObjectView object) {
        return object.namespace().isEmpty() ? object.name() : object.namespace() + "/" + object.name();
    }
}
