package dev.veles.rules.flux;

import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds health checks for objects that the Kustomization does not apply and nothing else makes. */
public final class FluxHealthCheckDangling implements Rule {
    private static final RuleMeta META = RuleMeta.error("flux-health-check-dangling", Category.FLUX, Scope.ANYWHERE)
            .needsBuild()
            .summary("A health check names an object that is not there")
            .why(
                    "Flux waits for the object until the timeout, and then calls the Kustomization failed, again and again.")
            .help("Write kind, namespace and name of an object that the Kustomization applies.")
            .since("0.1", "Flux: Kustomization, health checks");

    /** The groups that Kubernetes itself serves, of which no object makes objects that a health check would name. */
    private static final Set<String> BUILT_IN = Set.of(
            "",
            "apps",
            "batch",
            "autoscaling",
            "policy",
            "networking.k8s.io",
            "rbac.authorization.k8s.io",
            "storage.k8s.io",
            "scheduling.k8s.io",
            "apiextensions.k8s.io");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        Optional<ObjectView> kustomization = context.appliedBy()
                .filter(object -> !FluxKinds.isOn(object.root(), "spec", "wait"))
                .filter(object -> !FluxKinds.isOn(object.root(), "spec", "suspend"));
        if (kustomization.isEmpty()) {
            return;
        }
        for (Field check : kustomization.get().root().items("spec", "healthChecks")) {
            Optional<Field> name = check.get("name").filter(FluxKinds::isWritten);
            if (name.isPresent() && !isApplied(check, context)) {
                check(check, name.get(), context);
            }
        }
    }

    private static boolean isApplied(Field check, RuleContext context) {
        for (ObjectView object :
                context.objects().all(group(check), check.text("kind").orElse(""))) {
            if (Waiting.names(check, object)) {
                return true;
            }
        }
        return new Made(group(check), check.text("kind").orElse(""), context)
                .has(check.text("namespace").orElse(""), check.text("name").orElse(""));
    }

    private static String group(Field check) {
        String apiVersion = check.text("apiVersion").orElse("");
        return apiVersion.substring(0, Math.max(0, apiVersion.indexOf('/')));
    }

    private static void check(Field check, Field name, RuleContext context) {
        String kind = check.text("kind").orElse("");
        String namespace = check.text("namespace").orElse("");
        String message = name.object() + " waits for the " + kind + " \"" + name.value() + "\""
                + (namespace.isEmpty() ? "" : " in namespace \"" + namespace + "\"");
        Set<String> names = new TreeSet<>();
        Set<String> namespaces = new TreeSet<>();
        for (ObjectView object : context.objects().all(group(check), kind)) {
            if (object.name().equals(name.value())) {
                namespaces.add(object.namespace());
            }
            if (FluxKinds.mayBeSame(namespace, object.namespace())) {
                names.add(object.name());
            }
        }
        Optional<String> slip = Slip.of(name.value(), names);
        if (!namespaces.isEmpty()) {
            String other = namespaces.iterator().next();
            context.report(
                    check.get("namespace").orElse(name),
                    message + ", and applies it in namespace \"" + other + "\"",
                    "Write \"namespace: " + other + "\".");
        } else if (slip.isPresent()) {
            context.report(
                    name,
                    message + ", and applies \"" + slip.get() + "\" instead",
                    "Write \"" + slip.get() + "\" if that is what is meant.");
        } else if (isMadeByNobody(kind, group(check), context)) {
            context.report(name, message + ", which nothing in this repository makes");
        }
    }

    /** Charts and operators make objects that no file shows; what nothing but files makes is missing without a file. */
    private static boolean isMadeByNobody(String kind, String group, RuleContext context) {
        if (!context.isWhole() || Made.hasGenerators(context) || Made.isPartial(context)) {
            return false;
        }
        if (group.equals(FluxKinds.HELM) || group.equals(FluxKinds.KUSTOMIZE)) {
            return !new Made(group, kind, context).names("").isEmpty();
        }
        for (ObjectView object : context.objects().objects()) {
            if (!BUILT_IN.contains(object.manifest().group())) {
                return false;
            }
        }
        return BUILT_IN.contains(group) && !context.objects().objects().isEmpty();
    }
}
