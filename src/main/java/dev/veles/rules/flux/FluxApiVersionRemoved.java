package dev.veles.rules.flux;

import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import java.util.Locale;

/** Finds objects of Flux in versions of its API that its definitions no longer have. */
public final class FluxApiVersionRemoved implements Rule {
    private static final RuleMeta META = RuleMeta.error("flux-api-version-removed", Category.FLUX, Scope.ANYWHERE)
            .summary("An object of Flux has an API version that Flux no longer serves")
            .why("The API server refuses the object, and with it everything that is applied together with it.")
            .help("Write the API version that the finding names; \"flux migrate -f .\" rewrites all files.")
            .since("0.1", "Flux: release notes of 2.7, 2.8 and 2.9");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        for (String group : FluxVersions.groups()) {
            for (String kind : FluxVersions.kinds(group)) {
                for (ObjectView object : context.objects().all(group, kind)) {
                    check(object.root(), object.manifest().group(), context);
                }
            }
        }
        for (ObjectView set : context.objects().all(FluxKinds.OPERATOR, "ResourceSet")) {
            for (Field resource : set.root().items("spec", "resources")) {
                String apiVersion = resource.text("apiVersion").orElse("");
                check(resource, apiVersion.substring(0, Math.max(0, apiVersion.indexOf('/'))), context);
            }
        }
    }

    private static void check(Field object, String group, RuleContext context) {
        String apiVersion = object.text("apiVersion").orElse("");
        String kind = object.text("kind").orElse("");
        FluxVersions.removed(apiVersion, kind)
                .filter(removed -> !isServedHere(group, kind, apiVersion, context))
                .ifPresent(removed -> context.report(
                        object.get("apiVersion").orElseThrow(),
                        kind + " \"" + object.text("metadata", "name").orElse("") + "\" has the API version \""
                                + apiVersion + "\", which "
                                + (removed.release().isEmpty()
                                        ? "Flux no longer serves"
                                        : "Flux " + removed.release() + " removed"),
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
