package dev.veles.flux;

import dev.veles.finding.Finding;
import dev.veles.finding.ObjectRef;
import dev.veles.finding.Severity;
import dev.veles.manifest.Manifest;
import dev.veles.source.Location;
import dev.veles.yaml.FieldPath;
import dev.veles.yaml.Scalar;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reports what stands in a text for a variable that nothing sets: a variable that somebody forgot or, in a script or a
 * template, one of another program, which Flux takes for its own.
 */
final class UnsetVariables {
    /** Takes nothing: where not all is known that sets variables, none is surely unset. */
    static final UnsetVariables NOWHERE = new UnsetVariables();

    private static final String SWITCH = "\"kustomize.toolkit.fluxcd.io/substitute: disabled\"";
    /** Flux' own definitions describe its variables; the controllers that refuse those bring other definitions. */
    private static final String FLUX_DEFINITIONS = ".toolkit.fluxcd.io";

    private final Optional<ObjectRef> kustomization;
    private final Optional<Strictness> strictness;
    private final Consumer<Finding> findings;

    private UnsetVariables() {
        this.kustomization = Optional.empty();
        this.strictness = Optional.empty();
        this.findings = finding -> {};
    }

    /** Those of a Kustomization of which all variables are known by name. */
    UnsetVariables(ObjectRef kustomization, Strictness strictness, Consumer<Finding> findings) {
        this.kustomization = Optional.of(kustomization);
        this.strictness = Optional.of(strictness);
        this.findings = findings;
    }

    /** Looks at what was read in a text. */
    void add(Scalar scalar, Manifest object, FieldPath path, List<UnsetRead> reads) {
        if (kustomization.isEmpty() || isFluxDefinition(object)) {
            return;
        }
        ProgramText text = new ProgramText(scalar.value(), path);
        Set<String> eaten = new LinkedHashSet<>();
        Set<String> unset = new LinkedHashSet<>();
        for (UnsetRead read : reads) {
            if (text.owns(read.name()) || (!read.hasDefault() && text.isProgram())) {
                eaten.add(read.name());
            } else if (!read.hasDefault()) {
                unset.add(read.name());
            }
        }
        if (!eaten.isEmpty()) {
            eaten(scalar, object, path, eaten);
        }
        for (String name : unset) {
            unset(scalar, object, path, name);
        }
    }

    /** Looks at what was read in a key, which is part of no program. */
    void addKey(Scalar key, Manifest object, FieldPath path, List<UnsetRead> reads) {
        Set<String> names = new LinkedHashSet<>();
        reads.stream().filter(read -> !read.hasDefault()).forEach(read -> names.add(read.name()));
        if (!isFluxDefinition(object)) {
            names.forEach(name -> unset(key, object, path, name));
        }
    }

    /** True where one of these may be set all the same, so that nobody knows what the text becomes. */
    boolean areOpen(List<UnsetRead> reads) {
        return strictness.isPresent()
                && reads.stream().anyMatch(read -> !read.hasDefault())
                && strictness.get().isOpen();
    }

    private static boolean isFluxDefinition(Manifest object) {
        return object.kind().equals("CustomResourceDefinition") && object.name().endsWith(FLUX_DEFINITIONS);
    }

    private void eaten(Scalar scalar, Manifest object, FieldPath path, Set<String> names) {
        String first = names.iterator().next();
        String others = names.size() == 1 ? "" : " and " + (names.size() - 1) + " more";
        findings.accept(finding(
                "flux-variable-shell-collision",
                Severity.ERROR,
                "Flux takes \"${" + first + "}\"" + others + " in this text for "
                        + (others.isEmpty() ? "a variable" : "variables") + " of its own, and nothing sets "
                        + (others.isEmpty() ? "it" : "them"),
                "Flux 2.9 and later apply nothing of the Kustomization, earlier ones put an empty text there, and a"
                        + " default takes the place of what the program would have set.",
                "Annotate the object with " + SWITCH + ", or write \"$${" + first + "}\".",
                VariablePlace.of(scalar, first),
                object,
                path));
    }

    private void unset(Scalar scalar, Manifest object, FieldPath path, String name) {
        Optional<Severity> severity = strictness.flatMap(Strictness::severity);
        if (severity.isEmpty()) {
            return;
        }
        findings.accept(finding(
                "flux-variable-unset",
                severity.get(),
                "nothing sets the variable \"" + name + "\" for "
                        + kustomization.map(ObjectRef::toString).orElse("") + ", and it has no default",
                "Flux 2.9 and later apply nothing of a Kustomization with such a variable, earlier ones put an empty"
                        + " text there.",
                "Set it under \"postBuild\", or write a default, as in \"${" + name + ":=value}\", or \"$${" + name
                        + "}\" for what is no variable of Flux.",
                VariablePlace.of(scalar, name),
                object,
                path));
    }

    private static Finding finding(
            String rule,
            Severity severity,
            String message,
            String why,
            String help,
            Location place,
            Manifest object,
            FieldPath path) {
        return new Finding(
                rule,
                severity,
                message,
                why,
                help,
                place,
                Optional.of(object.ref()),
                path.toString(),
                Optional.empty());
    }
}
