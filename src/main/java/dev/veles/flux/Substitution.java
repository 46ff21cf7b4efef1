package dev.veles.flux;

import dev.veles.finding.Finding;
import dev.veles.finding.Severity;
import dev.veles.manifest.Manifest;
import dev.veles.yaml.FieldPath;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Substitutes the variables of one Flux Kustomization in the objects that it applies. */
final class Substitution {
    /** The rule that a text which Flux refuses is found by. */
    static final String RULE = "flux-substitution-failed";

    static final String WHY = "Flux applies nothing of the Kustomization while it cannot substitute its variables.";
    private static final String SWITCH = "kustomize.toolkit.fluxcd.io/substitute";
    private static final String DISABLED = "disabled";

    private final Variables variables;
    private final List<Finding> findings;
    private final UnsetVariables unset;

    /**
     * Prepares it.
     *
     * @param findings takes what Flux refuses
     * @param unset takes the texts with variables that nothing sets
     */
    Substitution(Variables variables, List<Finding> findings, UnsetVariables unset) {
        this.variables = variables;
        this.findings = findings;
        this.unset = unset;
    }

    /**
     * The variables of a Kustomization. Of one whose parent's form of it is not known, nobody knows them all.
     *
     * @param findings takes what Flux refuses
     */
    static Variables variables(Applied applied, VariableSources sources, List<Finding> findings) {
        Variables known = sources.of(applied.kustomization(), applied.step().cluster(), findings);
        return applied.step().certain() ? known : known.opened();
    }

    /** The object as Flux applies it. */
    Manifest in(Manifest object) {
        boolean left = !variables.mayApply() || isDisabled(object) || !isConcerned(object.root());
        return left ? object : new Manifest(mapping(object.root(), object, FieldPath.ROOT));
    }

    /** Most objects hold no variable, and nothing is made of them. */
    private static boolean isConcerned(Node node) {
        if (node instanceof Mapping mapping) {
            for (Mapping.Entry entry : mapping.values()) {
                if (Envsubst.concerns(entry.key().value()) || isConcerned(entry.value())) {
                    return true;
                }
            }
            return false;
        }
        if (node instanceof Sequence list) {
            for (Node item : list) {
                if (isConcerned(item)) {
                    return true;
                }
            }
            return false;
        }
        return node instanceof Scalar scalar && scalar.isString() && Envsubst.concerns(scalar.value());
    }

    /** True for an object in which Flux substitutes nothing, whatever its Kustomization says. */
    static boolean isDisabled(Manifest object) {
        return object.root()
                        .text("metadata", "labels", SWITCH)
                        .filter(DISABLED::equals)
                        .isPresent()
                || object.root()
                        .text("metadata", "annotations", SWITCH)
                        .filter(DISABLED::equals)
                        .isPresent();
    }

    private Node node(Node node, Manifest object, FieldPath path) {
        if (node instanceof Mapping mapping) {
            return mapping(mapping, object, path);
        }
        return node instanceof Sequence list ? list(list, object, path) : scalar((Scalar) node, object, path);
    }

    private Mapping mapping(Mapping mapping, Manifest object, FieldPath path) {
        Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
        for (Mapping.Entry entry : mapping.values()) {
            Scalar key = key(entry.key(), object, path);
            Node value = node(entry.value(), object, path.key(entry.key().value()));
            entries.put(key.value(), new Mapping.Entry(key, value));
        }
        return new Mapping(entries, mapping.location());
    }

    private Sequence list(Sequence list, Manifest object, FieldPath path) {
        List<Node> items = new ArrayList<>(list.size());
        for (Node item : list) {
            items.add(node(item, object, path.index(items.size())));
        }
        return new Sequence(items, list.location());
    }

    private Scalar key(Scalar key, Manifest object, FieldPath path) {
        if (!Envsubst.concerns(key.value())) {
            return key;
        }
        List<UnsetRead> reads = new ArrayList<>(0);
        Substituted result = Envsubst.evaluate(key.value(), variables::get, reads::add);
        if (result instanceof Substituted.Refused refused) {
            refuse(key, object, path.key(key.value()), refused.reason());
        } else {
            unset.addKey(key, object, path.key(key.value()), reads);
        }
        return result instanceof Substituted.Text text
                ? new Scalar(text.text(), key.type(), key.style(), key.location())
                : key;
    }

    private Node scalar(Scalar scalar, Manifest object, FieldPath path) {
        if (!scalar.isString() || !Envsubst.concerns(scalar.value())) {
            return scalar;
        }
        WrittenScalar form = WrittenScalar.of(scalar.value());
        List<UnsetRead> reads = new ArrayList<>(0);
        Substituted result = Envsubst.evaluate(form.write(scalar.value()), variables::get, reads::add);
        if (!reads.isEmpty() && !(result instanceof Substituted.Refused)) {
            unset.add(scalar, object, path, reads);
            if (unset.areOpen(reads)) {
                return scalar.unknown();
            }
        }
        if (result instanceof Substituted.Text text) {
            Optional<Node> value = form.read(scalar, text.text());
            if (value.isEmpty()) {
                refuse(scalar, object, path, "what it becomes can no longer be read as YAML");
            }
            return value.orElseGet(scalar::unknown);
        }
        if (result instanceof Substituted.Refused refused) {
            refuse(scalar, object, path, refused.reason());
        }
        return scalar.unknown();
    }

    /** Where nobody knows whether there are variables at all, Flux may leave the text alone. */
    private void refuse(Scalar at, Manifest object, FieldPath path, String reason) {
        if (variables.surelyApply()) {
            findings.add(new Finding(
                    RULE,
                    Severity.ERROR,
                    "Flux cannot substitute variables here: " + reason,
                    WHY,
                    "Write \"$${\" for what is no variable of Flux, or annotate the object with \"" + SWITCH
                            + ": disabled\".",
                    at.location(),
                    Optional.of(object.ref()),
                    path.toString(),
                    Optional.empty()));
        }
    }
}
