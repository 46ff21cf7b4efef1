package dev.veles.rules.names;

import dev.veles.finding.Severity;
import dev.veles.finding.SlipOfName;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.ObjectView;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Finds routes to Services that are not there. */
public final class IngressBackendMissing implements Rule {
    private static final RuleMeta META = RuleMeta.error("ingress-backend-missing", Category.NAMES, Scope.ANYWHERE)
            .needsBuild()
            .summary("A route sends requests to a Service that nothing provides")
            .why("Whoever follows the route gets an error of the proxy, such as 503, and nothing else tells of it.")
            .help("Write the name of the Service that is meant, or add the Service.")
            .since("0.1", "Kubernetes: Ingress", "Gateway API: HTTPRoute", "the Veles contract: Cluster Contract");

    /** What clusters and Flux bring along. */
    private static final Set<String> ALWAYS_THERE =
            Set.of("kubernetes", "kube-dns", "webhook-receiver", "notification-controller", "source-controller");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        for (ObjectView route : context.objects().objects()) {
            for (Backend backend : Backends.of(route)) {
                if (!backend.isOpen()
                        && !ALWAYS_THERE.contains(backend.name())
                        && Services.named(backend.name(), backend.namespace(), context)
                                .isEmpty()
                        && !context.mayBeMade(backend.namespace(), backend.name())) {
                    check(backend, context);
                }
            }
        }
    }

    private static void check(Backend backend, RuleContext context) {
        Set<String> beside = beside(backend, context);
        Optional<String> meant = SlipOfName.of(backend.name(), beside);
        String subject = "the Service \"" + backend.name() + "\"";
        if (meant.isPresent()) {
            context.report(backend.service(), subject + " is nowhere; the same build has \"" + meant.get() + "\"");
        } else if (!hasUnknownName(beside)
                && !Missing.mayBeOfChart(backend.namespace(), context)
                && Missing.maySay(backend.service().object(), backend.namespace(), context)) {
            context.reportAs(Severity.INFO, backend.service(), subject + " is nowhere in the repository");
        }
    }

    private static Set<String> beside(Backend backend, RuleContext context) {
        Set<String> names = new LinkedHashSet<>();
        for (ObjectView service : context.objects().all("", "Service")) {
            if (Services.isSame(service.namespace(), backend.namespace())) {
                names.add(service.name());
            }
        }
        return names;
    }

    /** A Service that only Flux will name could be the one. */
    private static boolean hasUnknownName(Set<String> names) {
        return names.stream().anyMatch(name -> name.indexOf('$') >= 0);
    }
}
