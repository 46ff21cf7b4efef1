package dev.veles.rules.flux;

import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import java.util.List;
import java.util.Locale;

/** Finds objects of Flux in versions of its API that its definitions no longer have. */
public final class FluxApiVersionRemoved implements Rule {
    private static final RuleMeta META = RuleMeta.error("flux-api-version-removed", Category.FLUX, Scope.ANYWHERE)
            .summary("An object of Flux has, or asks for, an API version that Flux no longer serves")
            .why("The API server refuses the object, and with it everything that is applied together with it.")
            .help("Write the API version that the finding names; \"flux migrate -f .\" rewrites all files.")
            .since("0.1", "Flux: release notes of 2.7, 2.8 and 2.9");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        for (FluxVersions.Kind kind : FluxVersions.kinds()) {
            for (ObjectView object : context.objects().all(kind.group(), kind.name())) {
                check(object.root(), kind.group(), context);
            }
        }
        for (ObjectView object : context.objects().all(FluxKinds.KUSTOMIZE, FluxKinds.KUSTOMIZATION)) {
            checkReferences(object, object.root().items("spec", "healthChecks"), context);
            checkReferences(object, object.root().items("spec", "healthCheckExprs"), context);
        }
        for (ObjectView receiver : context.objects().all("notification.toolkit.fluxcd.io", "Receiver")) {
            checkReferences(receiver, receiver.root().items("spec", "resources"), context);
        }
        for (ObjectView set : context.objects().all(FluxKinds.OPERATOR, "ResourceSet")) {
            for (Field resource : set.root().items("spec", "resources")) {
                String apiVersion = resource.text("apiVersion").orElse("");
                check(resource, apiVersion.substring(0, Math.max(0, apiVersion.indexOf('/'))), context);
            }
        }
    }

    /** Who asks for an object in such a version gets none. */
    private static void checkReferences(ObjectView object, List<Field> references, RuleContext context) {
        for (Field reference : references) {
            String apiVersion = reference.text("apiVersion").orElse("");
            String kind = reference.text("kind").orElse("");
            String group = apiVersion.substring(0, Math.max(0, apiVersion.indexOf('/')));
            FluxVersions.removed(apiVersion, kind)
                    .filter(removed -> !isServedHere(group, kind, apiVersion, context))
                    .ifPresent(removed -> context.report(
                            reference.get("apiVersion").orElseThrow(),
                            object + " asks for " + article(kind) + kind + " of the API version \"" + apiVersion
                                    + "\", which " + gone(removed),
                            "Write \"apiVersion: " + removed.current() + "\"."));
        }
    }

    private static String article(String kind) {
        return kind.startsWith("A") || kind.startsWith("I") || kind.startsWith("O") ? "an " : "a ";
    }

    private static String gone(FluxVersions.Removed removed) {
        return removed.release().isEmpty() ? "Flux no longer serves" : "Flux " + removed.release() + " removed";
    }

    private static void check(Field object, String group, RuleContext context) {
        String apiVersion = object.text("apiVersion").orElse("");
        String kind = object.text("kind").orElse("");
        FluxVersions.removed(apiVersion, kind)
                .filter(removed -> !isServedHere(group, kind, apiVersion, context))
                .ifPresent(removed -> context.report(
                        object.get("apiVersion").orElseThrow(),
                        kind + " \"" + object.text("metadata", "name").orElse("") + "\" has the API version \""
                                + apiVersion + "\", which " + gone(removed),
                        "Write \"apiVersion: " + removed.current() + "\"; \"flux migrate -f .\" rewrites all files."));
    }

    /** A repository that holds the definitions of an older Flux may use what these have until they are replaced. */
    private static boolean isServedHere(String group, String kind, String apiVersion, RuleContext context) {
        String version = apiVersion.substring(apiVersion.indexOf('/') + 1);
        String lower = kind.toLowerCase(Locale.ROOT);
        String plural = lower.endsWith("y") ? lower.substring(0, lower.length() - 1) + "ies" : lower + "s";
        for (ObjectView definition :
                context.named("apiextensions.k8s.io", "CustomResourceDefinition", plural + "." + group)) {
            for (Field served : definition.root().items("spec", "versions")) {
                if (served.text("name").filter(version::equals).isPresent() && FluxKinds.isOn(served, "served")) {
                    return true;
                }
            }
        }
        return false;
    }
}
