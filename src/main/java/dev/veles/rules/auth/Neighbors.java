package dev.veles.rules.auth;

import dev.veles.lint.RuleContext;
import dev.veles.manifest.ObjectView;
import java.util.List;
import java.util.Optional;

/** Looks up what pods of a namespace refer to by name. */
final class Neighbors {
    private final RuleContext context;
    private final String namespace;

    Neighbors(RuleContext context, String namespace) {
        this.context = context;
        this.namespace = namespace;
    }

    /** A ConfigMap or Secret of these objects or, where it is the only one of its name, of others. */
    Optional<ObjectView> find(String kind, String name) {
        Optional<ObjectView> own = context.objects().all("", kind).stream()
                .filter(each -> each.name().equals(name) && isHere(each.namespace()))
                .findFirst();
        if (own.isPresent()) {
            return own;
        }
        List<ObjectView> others = context.named("", kind, name).stream()
                .filter(each -> isHere(each.namespace()))
                .toList();
        return others.size() == 1 ? Optional.of(others.get(0)) : Optional.empty();
    }

    private boolean isHere(String other) {
        return other.isEmpty() || namespace.isEmpty() || other.equals(namespace);
    }
}
