package dev.veles.contract;

import dev.veles.finding.Finding;
import dev.veles.source.Located;
import dev.veles.source.Location;
import java.util.List;

/** Checks that what a service says fits together. */
final class ServiceCheck {
    private final ServiceSpec service;
    private final List<Finding> problems;

    private ServiceCheck(ServiceSpec service, List<Finding> problems) {
        this.service = service;
        this.problems = problems;
    }

    static void check(ServiceSpec service, List<Finding> problems) {
        new ServiceCheck(service, problems).check();
    }

    private void check() {
        boolean stateful = service.kind().map(Located::value).orElse("").equals("StatefulSet");
        strategy(stateful);
        service.exposure().ifPresent(this::exposure);
        if (service.storage().isPresent() && !stateful) {
            require(
                    "the service \"" + service.key() + "\" has storage of its own and is a Deployment",
                    "Only a StatefulSet makes a volume for each replica.",
                    "Set `kind: StatefulSet`, or declare the volume below `storage.claims` with this service as writer.",
                    service.storage().get().location());
        }
    }

    private void exposure(ServiceSpec.ExposureSpec exposure) {
        boolean internal =
                exposure.type().map(Located::value).orElse("ClusterIP").equals("ClusterIP");
        exposure.nodePort()
                .filter(port -> internal)
                .ifPresent(port -> require(
                        "the node port \"" + port + "\" is fixed for a Service of the type ClusterIP",
                        "Only the types NodePort and LoadBalancer open a port on the nodes; the API server refuses it elsewhere.",
                        "Add `type: NodePort`, or drop `nodePort`.",
                        port.location()));
    }

    private void strategy(boolean stateful) {
        service.strategy().flatMap(strategy -> strategy.get("type")).ifPresent(type -> {
            Located<String> named = Fields.toText(type);
            String other = stateful ? "Recreate" : "OnDelete";
            if (named.value().equals(other)) {
                require(
                        "the strategy \"" + other + "\" is not one of a " + (stateful ? "StatefulSet" : "Deployment"),
                        "The API server refuses the object.",
                        "Use RollingUpdate or " + (stateful ? "OnDelete" : "Recreate") + ".",
                        named.location());
            }
        });
    }

    private void require(String message, String why, String help, Location location) {
        problems.add(Finding.error("contract-requirement", message, why, help, location));
    }
}
