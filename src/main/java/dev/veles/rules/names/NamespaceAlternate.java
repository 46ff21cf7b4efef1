package dev.veles.rules.names;

import dev.veles.facts.Place;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.source.Location;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import java.util.ArrayList;
import java.util.List;

/** Finds a second namespace for what has one. */
public final class NamespaceAlternate implements Rule {
    private static final RuleMeta META = RuleMeta.error("namespace-alternate", Category.NAMES, Scope.CONTRACT_FACTS)
            .needsBuild()
            .summary("An object stands in, makes or refers to another namespace than the contract's")
            .why("The application has one namespace: policies, secrets and addresses in another one are not its own.")
            .help("Use the contract's namespace; what belongs to somebody else's namespace has to be named in the"
                    + " contract.")
            .since("0.1", "the Veles contract: Cluster Contract");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        context.contract().ifPresent(facts -> {
            List<String> services = facts.workloads().stream()
                    .map(workload -> workload.name().value())
                    .toList();
            for (ObjectView object : context.objects().objects()) {
                check(object, facts.place(), services, context);
            }
        });
    }

    private static void check(ObjectView object, Place place, List<String> services, RuleContext context) {
        Field root = object.root();
        root.find("metadata", "namespace").ifPresent(field -> own(field, place, context));
        root.find("spec", "targetNamespace").ifPresent(field -> own(field, place, context));
        if (object.is("", "Namespace")) {
            root.find("metadata", "name").ifPresent(field -> own(field, place, context));
        }
        if (object.is("kustomize.config.k8s.io", "Kustomization")) {
            root.get("namespace").ifPresent(field -> own(field, place, context));
        }
        for (Field field : root.search((key, value) -> mayRefer(value, place))) {
            if (field.value().indexOf('\n') < 0) {
                reference(NamespaceFields.isOne(field) ? "namespace" : "", field, place, services, context);
            } else if (!field.value().contains("apiVersion")) {
                field.lines().forEach(line -> reference("", line, place, services, context));
            }
        }
    }

    /** A namespace that objects are put into. */
    private static void own(Field field, Place place, RuleContext context) {
        String name = field.value();
        boolean known = name.isEmpty()
                || name.contains("$")
                || name.equals(place.namespace().value())
                || place.otherNamespaces().contains(name);
        if (!known) {
            context.report(field, message(name, place));
        }
    }

    /** A quick look; manifests in texts are objects of their own. */
    private static boolean mayRefer(Node value, Place place) {
        return value instanceof Scalar scalar
                && scalar.value().length() > place.namespace().value().length()
                && scalar.value().contains(place.namespace().value());
    }

    /**
     * A namespace that is only spoken of: others may be meant, unless the name is made from the contract's, or a Service
     * of the contract is looked for there. An address
     * that was put together from a namespace does not stand where its cause stands, and follows when that is changed.
     */
    private static void reference(String key, Field field, Place place, List<String> services, RuleContext context) {
        Location where = field.location();
        List<String> names = new ArrayList<>(NamespaceNames.in(key, field.value()));
        names.addAll(ShortAddresses.namespaces(field.value(), services));
        for (String name : names) {
            if (isMeant(name, field.value(), place, services)
                    && !place.otherNamespaces().contains(name)
                    && where.source().line(where.line()).contains(name)) {
                context.report(field, message(name, place));
            }
        }
    }

    private static boolean isMeant(String name, String text, Place place, List<String> services) {
        String own = place.namespace().value();
        return NamespaceNames.isVariant(name, own)
                || (!name.equals(own) && NamespaceNames.isServiceIn(text, name, services));
    }

    private static String message(String name, Place place) {
        return "the namespace \"" + name + "\" is not the contract's, \""
                + place.namespace().value() + "\"";
    }
}
