package dev.veles.rules.names;

import dev.veles.facts.ContractFacts;
import dev.veles.facts.Workload;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.manifest.PodView;
import java.util.List;
import java.util.Optional;

/** Finds ports that are asked for by a name or number that whoever is asked does not have. */
public final class ServicePortMismatch implements Rule {
    private static final RuleMeta META = RuleMeta.error("service-port-mismatch", Category.NAMES, Scope.ANYWHERE)
            .needsBuild()
            .yieldsTo("port-name-too-long")
            .summary("A Service, a route or a probe asks for a port that is not there")
            .why("Requests end in an error while all objects look healthy, and a probe of no port never succeeds.")
            .help("Write the name of a port that the container, or the Service, has.")
            .since("0.1", "the Veles contract: Cluster Contract", "Kubernetes: port definitions of Services");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        List<PodView> pods = context.objects().pods();
        for (ObjectView service : context.objects().all("", "Service")) {
            TargetPorts.check(service, context);
            promised(service, context).ifPresent(port -> ContractPort.check(service, port, context));
        }
        for (ObjectView route : context.objects().objects()) {
            Backends.of(route).forEach(backend -> checkBackend(backend, context));
        }
        for (PodView pod : pods) {
            if (pod.isAsWritten()) {
                pod.containers().forEach(container -> NamedProbePorts.check(container, context));
            }
        }
    }

    private static void checkBackend(Backend backend, RuleContext context) {
        if (backend.isOpen() || backend.port().filter(port -> !isOpen(port)).isEmpty()) {
            return;
        }
        Field port = backend.port().get();
        List<ObjectView> services = Services.named(backend.name(), backend.namespace(), context);
        boolean missing = !services.isEmpty();
        for (ObjectView service : services) {
            missing &= !service.root().items("spec", "ports").isEmpty() && !Services.hasPort(service, port);
        }
        if (missing) {
            context.report(port, "port \"" + port.value() + "\" is none that Service \"" + backend.name() + "\" has");
        }
    }

    static boolean isOpen(Field port) {
        return port.value().isEmpty() || port.value().indexOf('$') >= 0;
    }

    private static Optional<Workload.Port> promised(ObjectView service, RuleContext context) {
        return context.isForeign(service)
                ? Optional.empty()
                : context.contract()
                        .filter(facts -> isIn(service, facts))
                        .flatMap(facts -> facts.workload(service.name()))
                        .flatMap(Workload::port);
    }

    private static boolean isIn(ObjectView service, ContractFacts facts) {
        return Services.isSame(service.namespace(), facts.place().namespace().value());
    }
}
