package dev.veles.rules.flux;

import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds sources of Flux that are referred to and are nowhere in the repository that has their like. */
public final class FluxSourceMissing implements Rule {
    private static final RuleMeta META = RuleMeta.error("flux-source-missing", Category.FLUX, Scope.ANYWHERE)
            .needsBuild()
            .summary("A Kustomization, Helm release or chart takes its content from a source that is not there")
            .why("Without its source there is nothing that Flux could apply, so it never becomes ready.")
            .help("Write the kind, name and namespace of a source that is there; without a namespace the own one is"
                    + " meant.")
            .since("0.1", "Flux: Kustomization, HelmRelease and HelmChart, source reference");

    /** Kinds that stand in Git with what uses them; the others may be the repository itself, which nothing in it makes. */
    private static final Set<String> CHARTS = Set.of("HelmRepository", "HelmChart");

    private static final List<String> KINDS =
            List.of("GitRepository", "OCIRepository", "HelmRepository", "HelmChart", "Bucket");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        if (!context.isWhole() || Made.hasGenerators(context)) {
            return;
        }
        for (Field reference : references(context)) {
            Optional<Field> name = reference.get("name").filter(FluxKinds::isWritten);
            String kind = reference.text("kind").orElse("");
            if (name.isPresent() && KINDS.contains(kind)) {
                check(kind, name.get(), FluxKinds.namespace(reference), context);
            }
        }
    }

    private static List<Field> references(RuleContext context) {
        List<Field> found = new ArrayList<>();
        found.addAll(Made.fields(context, FluxKinds.KUSTOMIZE, FluxKinds.KUSTOMIZATION, "spec", "sourceRef"));
        found.addAll(
                Made.fields(context, FluxKinds.HELM, FluxKinds.HELM_RELEASE, "spec", "chart", "spec", "sourceRef"));
        found.addAll(Made.fields(context, FluxKinds.HELM, FluxKinds.HELM_RELEASE, "spec", "chartRef"));
        found.addAll(Made.fields(context, FluxKinds.SOURCE, "HelmChart", "spec", "sourceRef"));
        found.addAll(Made.fields(context, "image.toolkit.fluxcd.io", "ImageUpdateAutomation", "spec", "sourceRef"));
        return found;
    }

    private static void check(String kind, Field name, String namespace, RuleContext context) {
        Made made = new Made(FluxKinds.SOURCE, kind, context);
        if (made.has(namespace, name.value()) || FluxKinds.isMadeByFlux(name.value(), context)) {
            return;
        }
        String message = name.object() + " refers to the " + kind + " \"" + name.value() + "\" in namespace \""
                + namespace + "\"";
        if (made.reportElsewhere(name, message)) {
            return;
        }
        Optional<String> otherKind = otherKind(kind, name.value(), namespace, context);
        if (otherKind.isPresent()) {
            context.report(
                    name,
                    message + ", which is of the kind \"" + otherKind.get() + "\"",
                    "Write \"kind: " + otherKind.get() + "\" if that is what is meant.");
        } else if (!made.reportSlip(name, namespace, message) && isMeantToBeHere(kind, namespace, made, context)) {
            context.report(name, message + ", which nothing in this repository makes");
        }
    }

    private static Optional<String> otherKind(String kind, String name, String namespace, RuleContext context) {
        for (String other : KINDS) {
            if (!other.equals(kind) && new Made(FluxKinds.SOURCE, other, context).has(namespace, name)) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    private static boolean isMeantToBeHere(String kind, String namespace, Made made, RuleContext context) {
        return CHARTS.contains(kind) && !made.names(namespace).isEmpty() && !Made.isPartial(context);
    }
}
