package dev.veles.rules.flux;

import dev.veles.lint.RuleContext;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the whole repository makes of one kind, to say that something is not among it. Clusters that share a repository
 * are not told apart: what one of them has counts for all.
 */
final class Made {
    private final String group;
    private final String kind;
    private final RuleContext context;

    Made(String group, String kind, RuleContext context) {
        this.group = group;
        this.kind = kind;
        this.context = context;
    }

    /** True where an object of this name is in this namespace, or may be. */
    boolean has(String namespace, String name) {
        for (ObjectView object : context.named(group, kind, name)) {
            if (FluxKinds.mayBeSame(namespace, object.namespace())) {
                return true;
            }
        }
        return false;
    }

    /** The namespaces that have an object of this name. */
    Set<String> namespaces(String name) {
        Set<String> namespaces = new TreeSet<>();
        for (ObjectView object : context.named(group, kind, name)) {
            namespaces.add(object.namespace());
        }
        return namespaces;
    }

    /** Reports a name that only another namespace has; false where none has it. */
    boolean reportElsewhere(Field name, String message) {
        Set<String> elsewhere = namespaces(name.value());
        if (elsewhere.isEmpty()) {
            return false;
        }
        String other = elsewhere.iterator().next();
        context.report(
                name,
                message + ", which is in namespace \"" + other + "\"",
                "Write \"namespace: " + other + "\" beside the name.");
        return true;
    }

    /** Reports a name that is surely a slip of one in the namespace; false where it is of none. */
    boolean reportSlip(Field name, String namespace, String message) {
        Optional<String> slip = Slip.of(name.value(), names(namespace));
        slip.ifPresent(meant -> context.report(
                name,
                message + ", where there is \"" + meant + "\" instead",
                "Write \"" + meant + "\" if that is what is meant."));
        return slip.isPresent();
    }

    /** The names in a namespace. */
    Set<String> names(String namespace) {
        Set<String> names = new TreeSet<>();
        for (ObjectView object : context.everywhere(group, kind)) {
            if (FluxKinds.mayBeSame(namespace, object.namespace())
                    && object.name().indexOf('$') < 0) {
                names.add(object.name());
            }
        }
        return names;
    }

    /** True where something makes objects of Flux that no file shows. */
    static boolean hasGenerators(RuleContext context) {
        return !context.everywhere(FluxKinds.OPERATOR, "ResourceSet").isEmpty();
    }

    /** True where some Kustomization applies what lies in another repository, so that not all is seen here. */
    static boolean isPartial(RuleContext context) {
        Optional<Repository> repository = context.repository();
        if (repository.isEmpty()) {
            return true;
        }
        for (ObjectView kustomization : context.everywhere(FluxKinds.KUSTOMIZE, FluxKinds.KUSTOMIZATION)) {
            String path = kustomization.root().text("spec", "path").orElse("");
            String folder = RepositoryPath.inSource(path);
            boolean elsewhere = folder.isEmpty() || !repository.get().isFolder(folder);
            if (elsewhere && !FluxKinds.holdsDefinitions(kustomization) && !installsFlux(kustomization, context)) {
                return true;
            }
        }
        return false;
    }

    private static boolean installsFlux(ObjectView kustomization, RuleContext context) {
        Optional<Field> source = kustomization.root().find("spec", "sourceRef");
        String kind = source.flatMap(field -> field.text("kind")).orElse("");
        String name = source.flatMap(field -> field.text("name")).orElse("");
        for (ObjectView object : context.named(FluxKinds.SOURCE, kind, name)) {
            if (object.root().text("spec", "url").orElse("").contains("/fluxcd/flux")) {
                return true;
            }
        }
        return false;
    }

    /** The fields at keys of all objects of a kind that are judged and applied. */
    static List<Field> fields(RuleContext context, String group, String kind, String... keys) {
        List<Field> fields = new ArrayList<>();
        for (ObjectView object : FluxKinds.applied(context, group, kind)) {
            object.root().find(keys).ifPresent(fields::add);
        }
        return fields;
    }
}
