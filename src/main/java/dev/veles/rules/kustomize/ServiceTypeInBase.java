package dev.veles.rules.kustomize;

import dev.veles.finding.Phrases;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ManifestSet;
import dev.veles.manifest.ObjectView;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import java.util.Locale;
import java.util.Set;

/** Finds Services that a base already exposes. */
public final class ServiceTypeInBase implements Rule {
    private static final RuleMeta META = RuleMeta.error(
                    "service-type-in-base", Category.KUSTOMIZE, Scope.UNDER_CONTRACT)
            .needsKustomization()
            .summary("A base exposes a Service outside of the cluster")
            .why("Every environment that builds on the base is reachable from outside, whether or not it wants to be.")
            .help("Leave \"type\" out in the base, and let a component or an overlay set it.")
            .since("0.1", "Kubernetes: Service types", "the layout of a repository of workload bases");

    private static final Set<String> EXPOSED = Set.of("NodePort", "LoadBalancer");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        BaseContent.of(context).ifPresent(content -> check(content, context));
    }

    private static void check(ManifestSet content, RuleContext context) {
        content.all("", "Service").forEach(service -> check(service, context));
        for (ObjectView patch : content.patches()) {
            if (patch.kind().equals("Service") || patch.kind().isEmpty()) {
                check(patch, context);
            }
        }
        for (ObjectView release : content.all("helm.toolkit.fluxcd.io", "HelmRelease")) {
            release.root()
                    .find("spec", "values")
                    .ifPresent(values ->
                            values.search(ServiceTypeInBase::isExposed).forEach(type -> checkValue(type, context)));
        }
    }

    /** A port of the nodes says the same, and more. */
    private static void check(ObjectView service, RuleContext context) {
        boolean spoken = context.isForeign(service) || NodePortInBase.fixes(service.root());
        service.root()
                .find("spec", "type")
                .filter(type -> !spoken && EXPOSED.contains(type.value()))
                .ifPresent(type -> report(type, context));
    }

    /** Charts have a mapping for a Service, mostly called so. */
    private static void checkValue(Field type, RuleContext context) {
        Field holder = type.parent().orElse(type);
        boolean service = holder.key().toLowerCase(Locale.ROOT).contains("service") || isOfService(holder);
        if (service && !NodePortInBase.fixes(holder)) {
            report(type, context);
        }
    }

    private static boolean isOfService(Field holder) {
        return holder.parent().map(it -> it.key().equals("service")).orElse(false);
    }

    private static boolean isExposed(String key, Node value) {
        return key.equals("type") && value instanceof Scalar scalar && EXPOSED.contains(scalar.value());
    }

    private static void report(Field type, RuleContext context) {
        context.report(type, "the Service type " + Phrases.quoted(type.value()) + " is fixed in a base");
    }
}
