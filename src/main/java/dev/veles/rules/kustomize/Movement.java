package dev.veles.rules.kustomize;

import dev.veles.build.Taken;
import dev.veles.finding.Phrases;
import dev.veles.lint.RuleContext;
import dev.veles.manifest.ClusterScopedKinds;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What it means for objects that a build puts all of them into one namespace. Objects of one namespace that move
 * together are what the field is for; those that say another namespace than the rest of the build are not.
 */
final class Movement {
    /** Namespaces of the cluster itself, which no application's objects are in by accident. */
    private static final Set<String> SYSTEM = Set.of("kube-system", "kube-public", "flux-system", "longhorn-system");
    /** A Role that the API server keeps in kube-system, and which extensions bind there. */
    private static final String READER = "extension-apiserver-authentication-reader";

    private final String to;
    private final List<Taken> objects;
    private final RuleContext context;
    private final FluxObjects flux;
    /** How many objects say which namespace. */
    private final Map<String, Integer> said = new TreeMap<>();
    /** The namespace that the build is written for: the new one, or what most objects say. */
    private final String home;

    Movement(String to, List<Taken> objects, RuleContext context) {
        this.to = to;
        this.objects = objects;
        this.context = context;
        this.flux = new FluxObjects(objects, context);
        for (Taken object : objects) {
            if (!isClusterScoped(object) && !object.namespace().isEmpty()) {
                said.merge(object.namespace(), 1, Integer::sum);
            }
        }
        this.home = said.containsKey(to) ? to : most();
    }

    private String most() {
        String home = to;
        int most = 0;
        for (Map.Entry<String, Integer> entry : said.entrySet()) {
            if (entry.getValue() > most) {
                home = entry.getKey();
                most = entry.getValue();
            }
        }
        return home;
    }

    /** What goes wrong with an object, with {@code %s} for its name; empty where nothing does. */
    Optional<String> wrong(Taken object) {
        if (isClusterScoped(object)) {
            return clusterScoped(object);
        }
        String from = object.namespace();
        boolean leaves = !from.isEmpty() && !from.equals(to) && !from.contains("$");
        return leaves && isForeign(object, from)
                ? Optional.of("moves %s out of " + Phrases.quoted(from))
                : subject(object);
    }

    private boolean isForeign(Taken object, String from) {
        String group = object.origin().group();
        if (isOther(from)
                || object.origin().root().text("roleRef", "name").orElse("").equals(READER)) {
            return true;
        }
        if (group.equals("longhorn.io")) {
            return !isInstalled(from);
        }
        if (group.endsWith(".toolkit.fluxcd.io")) {
            return flux.breaks(object);
        }
        return (!from.equals(home) && SYSTEM.contains(from)) || grantsAccessFrom(object, to);
    }

    /** Where workloads of the build stand in the namespace too, all of it moves. */
    private boolean isInstalled(String namespace) {
        return objects.stream()
                .anyMatch(it ->
                        it.namespace().equals(namespace) && it.origin().group().equals("apps"));
    }

    /** A binding that lets somebody of the new namespace into another one is in that other one for a reason. */
    private static boolean grantsAccessFrom(Taken object, String namespace) {
        if (!object.origin().is("rbac.authorization.k8s.io", "RoleBinding")) {
            return false;
        }
        for (Field subject : ObjectView.of(object.origin()).root().items("subjects")) {
            if (subject.text("namespace").orElse("").equals(namespace)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOther(String namespace) {
        return context.contract()
                .map(facts -> facts.place().isForeign(namespace))
                .orElse(false);
    }

    /** kustomize renames every Namespace, and gives a namespace to kinds that it does not know to have none. */
    private Optional<String> clusterScoped(Taken object) {
        String group = object.origin().group();
        if (object.origin().is("", "Namespace")) {
            boolean foreign = SYSTEM.contains(object.name()) || isOther(object.name());
            return foreign && !object.name().equals(to) ? Optional.of("renames the %s") : Optional.empty();
        }
        boolean known = group.indexOf('.') < 0
                || (group.endsWith(".k8s.io") && !group.startsWith("gateway.") && !group.startsWith("snapshot."));
        boolean given = context.contract().isPresent() && !known;
        return given ? Optional.of("is given to %s, which has none") : subject(object);
    }

    /** kustomize moves the subjects of a binding that are called "default", wherever they are. */
    private Optional<String> subject(Taken object) {
        if (!object.origin().kind().endsWith("RoleBinding")) {
            return Optional.empty();
        }
        for (Field subject : ObjectView.of(object.origin()).root().items("subjects")) {
            String namespace = subject.text("namespace").orElse("");
            boolean moved = subject.text("name").orElse("").equals("default")
                    && subject.text("kind").orElse("").equals("ServiceAccount")
                    && !namespace.isEmpty()
                    && !List.of(to, home, object.namespace()).contains(namespace);
            if (moved && !namespace.contains("$")) {
                return Optional.of("moves the subject \"default\" of %s out of " + Phrases.quoted(namespace));
            }
        }
        return Optional.empty();
    }

    private static boolean isClusterScoped(Taken object) {
        return ClusterScopedKinds.contains(object.origin().kind());
    }
}
