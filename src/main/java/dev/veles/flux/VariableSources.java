package dev.veles.flux;

import dev.veles.finding.Finding;
import dev.veles.finding.Severity;
import dev.veles.manifest.Manifest;
import dev.veles.manifest.SopsValues;
import dev.veles.source.Location;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Collects the variables of a Kustomization: those of {@code substituteFrom} in order, then those of {@code
 * substitute}, which win. A ConfigMap or Secret is the one that the same cluster applies or, where none is known, the
 * one in the files; where several could be meant, a value counts if all of them have it.
 */
final class VariableSources {
    private static final Pattern NAME = Pattern.compile("[_\\p{Alpha}][_\\p{Alpha}\\p{Digit}]*");

    private final VariableFiles files;
    private final boolean secretsTold;

    /**
     * Prepares it.
     *
     * @param secretsTold false to leave values of Secrets unknown, for whoever shows the objects to people
     */
    VariableSources(VariableFiles files, boolean secretsTold) {
        this.files = files;
        this.secretsTold = secretsTold;
    }

    /**
     * The variables of a Kustomization.
     *
     * @param findings takes what Flux refuses
     */
    Variables of(FluxKustomization kustomization, Cluster cluster, List<Finding> findings) {
        if (kustomization.mapping("postBuild").isEmpty()) {
            return Variables.NONE;
        }
        Map<String, Variable> values = new LinkedHashMap<>();
        boolean open = false;
        boolean complete = true;
        for (Node reference : kustomization.list("postBuild", "substituteFrom")) {
            List<Map<String, Variable>> found = find(reference, kustomization, cluster);
            boolean optional = reference.text("optional").filter("true"::equals).isPresent();
            open |= found.isEmpty() && !optional;
            complete &= isApplied(reference, kustomization, cluster);
            Map<String, Variable> agreed = agreed(found);
            agreed.keySet().forEach(name -> check(name, kustomization, reference.location(), findings));
            values.putAll(agreed);
        }
        for (Mapping.Entry entry : kustomization
                .mapping("postBuild", "substitute")
                .map(Mapping::values)
                .orElse(List.of())) {
            check(entry.key().value(), kustomization, entry.key().location(), findings);
            values.put(entry.key().value(), variable(entry.value(), false));
        }
        boolean always = kustomization
                .spec("postBuild", "substituteStrategy")
                .flatMap(node -> node.text())
                .filter("Always"::equals)
                .isPresent();
        return new Variables(values, open, always, complete);
    }

    /** True for a source that the same cluster gets from this tree; one in the files alone may be another cluster's. */
    private static boolean isApplied(Node reference, FluxKustomization kustomization, Cluster cluster) {
        return cluster.find(
                        reference.text("kind").orElse(""),
                        kustomization.object().namespace(),
                        reference.text("name").orElse(""))
                .isPresent();
    }

    private List<Map<String, Variable>> find(Node reference, FluxKustomization kustomization, Cluster cluster) {
        String kind = reference.text("kind").orElse("");
        String name = reference.text("name").orElse("");
        String namespace = kustomization.object().namespace();
        Optional<Cluster.Provided> applied = cluster.find(kind, namespace, name);
        if (applied.isPresent()) {
            return List.of(data(applied.get().object(), applied.get().substituted()));
        }
        List<Map<String, Variable>> found = new ArrayList<>();
        files.find(kind, namespace, name, kustomization.root()).forEach(object -> found.add(data(object, true)));
        return found;
    }

    private Map<String, Variable> data(Manifest object, boolean substituted) {
        Map<String, Variable> values = new LinkedHashMap<>();
        Manifest known = SopsValues.unknown(object);
        boolean secret = object.kind().equals("Secret");
        boolean told = secretsTold || !secret;
        for (Mapping.Entry entry : entries(known, "data")) {
            values.put(
                    entry.key().value(),
                    !told
                            ? Variable.Open.UNKNOWN
                            : secret ? SecretData.decoded(entry.value()) : variable(entry.value(), substituted));
        }
        for (Mapping.Entry entry : secret ? entries(known, "stringData") : List.<Mapping.Entry>of()) {
            values.put(entry.key().value(), told ? variable(entry.value(), substituted) : Variable.Open.UNKNOWN);
        }
        return values;
    }

    private static Iterable<Mapping.Entry> entries(Manifest object, String key) {
        return object.find(key)
                .filter(Mapping.class::isInstance)
                .map(node -> ((Mapping) node).values())
                .orElse(List.of());
    }

    /** Flux takes line breaks out of values. What is substituted itself before it is read is not followed. */
    private static Variable variable(Node node, boolean substituted) {
        if (!(node instanceof Scalar scalar) || scalar.isUnknown()) {
            return Variable.Open.UNKNOWN;
        }
        if (substituted && Envsubst.concerns(scalar.value())) {
            return Variable.Open.UNKNOWN;
        }
        return new Variable.Known(scalar.isNull() ? "" : scalar.value().replace("\n", ""));
    }

    private static Map<String, Variable> agreed(List<Map<String, Variable>> found) {
        Map<String, Variable> agreed = new LinkedHashMap<>();
        for (Map<String, Variable> one : found) {
            for (String name : one.keySet()) {
                boolean same = found.stream().allMatch(other -> one.get(name).equals(other.get(name)));
                agreed.put(name, same ? one.get(name) : Variable.Open.UNKNOWN);
            }
        }
        return agreed;
    }

    private static void check(String name, FluxKustomization kustomization, Location place, List<Finding> findings) {
        if (!NAME.matcher(name).matches()) {
            findings.add(new Finding(
                    Substitution.RULE,
                    Severity.ERROR,
                    "\"" + name + "\" cannot be the name of a variable",
                    Substitution.WHY,
                    "Take letters, digits and underscores alone, and no digit at the start.",
                    place,
                    Optional.of(kustomization.ref()),
                    "spec.postBuild",
                    Optional.empty()));
        }
    }
}
