package dev.veles.rules.auth;

import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.ObjectView;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Finds middlewares that the application's routes name and that nobody can look into. */
public final class IngressMiddlewareUnresolved implements Rule {
    private static final RuleMeta META = RuleMeta.warning(
                    "ingress-middleware-unresolved", Category.AUTH, Scope.UNDER_CONTRACT)
            .yieldsTo("ingress-forward-auth")
            .summary("A route names a Traefik middleware that is not in the repository")
            .why("Nobody can tell whether it checks users before the application does, and Traefik drops a route whose"
                    + " middleware does not exist.")
            .help(
                    "Keep the Middleware in the repository, under the namespace and name that the route says, or take it off"
                            + " the route.")
            .since("0.1", "the Veles contract: Auth Contract", "Traefik: Middlewares");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        if (!context.isWhole() || !Promise.isKept(context)) {
            return;
        }
        Middlewares middlewares = new Middlewares(context);
        for (MiddlewareReference reference : MiddlewareReferences.all(context)) {
            if (reference.isKnown()) {
                missing(reference, middlewares, new HashSet<>())
                        .ifPresent(message -> context.report(reference.field(), message));
            }
        }
    }

    /** What cannot be found, at the reference or behind it. */
    private static Optional<String> missing(MiddlewareReference reference, Middlewares middlewares, Set<String> seen) {
        Optional<ObjectView> found = middlewares.find(reference);
        if (found.isEmpty()) {
            return Optional.of("the middleware \"" + reference.name() + "\" is not in the repository");
        }
        ObjectView middleware = found.get();
        if (!seen.add(middleware.namespace() + "/" + middleware.name())) {
            return Optional.empty();
        }
        return Middlewares.links(middleware).stream()
                .filter(MiddlewareReference::isKnown)
                .map(link -> missing(link, middlewares, seen))
                .flatMap(Optional::stream)
                .findFirst()
                .map(message -> message + ", and the chain \"" + reference.name() + "\" names it");
    }
}
