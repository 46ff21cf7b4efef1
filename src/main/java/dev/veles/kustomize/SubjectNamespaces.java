package dev.veles.kustomize;

import dev.veles.manifest.Manifest;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What {@code namespace:} of an overlay does to the subjects of role bindings, as kustomize 5.5 and 5.8 do it.
 *
 * <p>A subject with the name {@code default} gets the namespace, whatever its kind and whatever it said. A subject with
 * the name of a service account of the same build gets it where it has none, or says {@code default}; again whatever its
 * kind. All others keep what they have. So the namespace of a subject can stay out of the base for the application's own
 * service accounts, and a subject {@code default} of another namespace cannot be said at all.
 */
final class SubjectNamespaces {
    private final String namespace;
    private final Set<String> serviceAccounts;

    private SubjectNamespaces(String namespace, Set<String> serviceAccounts) {
        this.namespace = namespace;
        this.serviceAccounts = serviceAccounts;
    }

    static SubjectNamespaces of(EnvironmentManifests environment) {
        Set<String> accounts = environment.parts().stream()
                .map(Part::manifest)
                .filter(manifest -> manifest.is("", "ServiceAccount"))
                .map(Manifest::name)
                .collect(Collectors.toUnmodifiableSet());
        return new SubjectNamespaces(environment.namespace().value(), accounts);
    }

    /** True where a build gives the object's subjects back as they are, once {@link #without} was applied. */
    boolean survive(Mapping root) {
        return subjects(root)
                .map(list ->
                        list.items().stream().allMatch(item -> built(bare(item)).sameContent(item)))
                .orElse(true);
    }

    /** The object, its subjects without the namespaces that a build puts back. */
    Mapping without(Mapping root) {
        return subjects(root)
                .map(list -> root.with(
                        "subjects",
                        new Sequence(list.items().stream().map(this::bare).toList(), list.location())))
                .orElse(root);
    }

    private static Optional<Sequence> subjects(Mapping root) {
        String kind = new Manifest(root).kind();
        return kind.equals("RoleBinding") || kind.equals("ClusterRoleBinding")
                ? root.get("subjects").filter(Sequence.class::isInstance).map(Sequence.class::cast)
                : Optional.empty();
    }

    private Node bare(Node subject) {
        if (!(subject instanceof Mapping mapping)) {
            return subject;
        }
        Mapping without = mapping.without("namespace");
        return built(without).sameContent(subject) ? without : subject;
    }

    private Node built(Node subject) {
        if (!(subject instanceof Mapping mapping)) {
            return subject;
        }
        String name = mapping.text("name").orElse("");
        String before = mapping.text("namespace").orElse("default");
        boolean set = name.equals("default") || serviceAccounts.contains(name) && before.equals("default");
        return set ? mapping.with("namespace", Scalar.string(namespace, mapping.location())) : mapping;
    }
}
