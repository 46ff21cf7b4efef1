package dev.veles.rules.flux;

import dev.veles.lint.RuleContext;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.yaml.Scalar;
import java.util.ArrayList;
import java.util.List;

/** The groups and kinds of Flux that rules look for, and what is the same in all of them. */
final class FluxKinds {
    static final String KUSTOMIZE = "kustomize.toolkit.fluxcd.io";
    static final String HELM = "helm.toolkit.fluxcd.io";
    static final String SOURCE = "source.toolkit.fluxcd.io";
    /** The group of what makes Flux and its objects in a cluster: FluxInstance, ResourceSet. */
    static final String OPERATOR = "fluxcd.controlplane.io";

    static final String KUSTOMIZATION = "Kustomization";
    static final String HELM_RELEASE = "HelmRelease";

    /** What bootstrapping calls the source, and the Kustomization, that everything begins with. */
    private static final String SYSTEM = "flux-system";

    private FluxKinds() {}

    /** The Kustomizations among the objects that are judged, without those in texts. */
    static List<ObjectView> kustomizations(RuleContext context) {
        return applied(context, KUSTOMIZE, KUSTOMIZATION);
    }

    /** The objects of a kind among those that are judged, without those in texts. */
    static List<ObjectView> applied(RuleContext context, String group, String kind) {
        List<ObjectView> found = new ArrayList<>();
        for (ObjectView object : context.objects().all(group, kind)) {
            if (object.role() == ObjectView.Role.APPLIED) {
                found.add(object);
            }
        }
        return found;
    }

    /** True for a Kustomization of definitions of kinds, which its name or its path says, and nothing else with them. */
    static boolean holdsDefinitions(ObjectView kustomization) {
        return saysDefinitions(kustomization.name())
                || saysDefinitions(kustomization.root().text("spec", "path").orElse(""));
    }

    private static boolean saysDefinitions(String name) {
        for (String word : name.split("[/._-]", -1)) {
            if (word.equals("crd") || word.equals("crds")) {
                return true;
            }
        }
        return false;
    }

    /** True for a switch that is on. */
    static boolean isOn(Field object, String... keys) {
        return object.text(keys).filter("true"::equals).isPresent();
    }

    /** True for a name that is written out: neither empty, nor unknown, nor with a variable in it. */
    static boolean isWritten(Field name) {
        return !name.value().isEmpty()
                && name.value().indexOf('$') < 0
                && name.value().indexOf('{') < 0
                && name.value().indexOf('<') < 0
                && !(name.node() instanceof Scalar scalar && scalar.isUnknown());
    }

    /** The namespace that a reference names, or else that of the object it stands in. */
    static String namespace(Field reference) {
        return reference
                .text("namespace")
                .filter(namespace -> !namespace.isEmpty())
                .orElse(reference.object().namespace());
    }

    /** True where two namespaces can be one: a file may leave out what whoever applies it fills in. */
    static boolean mayBeSame(String namespace, String other) {
        return namespace.isEmpty() || other.isEmpty() || namespace.equals(other) || namespace.indexOf('$') >= 0;
    }

    /** True for the names of what bootstrap, or an instance of Flux, makes without a file. */
    static boolean isMadeByFlux(String name, RuleContext context) {
        return name.equals(SYSTEM)
                || !context.named(OPERATOR, "FluxInstance", name).isEmpty();
    }
}
