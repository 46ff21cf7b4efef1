package dev.veles.contract;

import dev.veles.finding.Finding;
import dev.veles.source.Located;
import dev.veles.yaml.Mapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks what environments must not have in common, and what they must. */
final class EnvironmentCheck {
    private EnvironmentCheck() {}

    static List<Finding> check(Located<String> contract, Mapping environments, Map<String, ContractSpec> specs) {
        List<Finding> problems = new ArrayList<>();
        if (environments.isEmpty()) {
            problems.add(Finding.error(
                    "contract-environment",
                    "there is no environment",
                    "Overlays and Flux objects are rendered per environment, so nothing would be delivered.",
                    "Name one below `spec.environments`, such as `production: {}`.",
                    environments.location()));
        }
        Map<String, String> byCluster = new HashMap<>();
        specs.forEach((name, spec) -> {
            dependencies(contract.value(), spec, problems);
            String cluster = spec.delivery().cluster().map(Located::value).orElse(name);
            String other = byCluster.putIfAbsent(cluster, name);
            if (other != null) {
                problems.add(sameCluster(contract, environments, name, other, cluster));
            }
        });
        onePath(specs, problems);
        return problems;
    }

    private static void dependencies(String contract, ContractSpec spec, List<Finding> problems) {
        // The overlay waits for the platform, which waits for these: one of its own names would close a circle.
        Set<String> own = Set.of(contract, contract + "-platform", contract + "-operations");
        for (DeliverySpec.DependencySpec dependency : spec.delivery().flux().dependsOn()) {
            if (dependency.namespace().isEmpty()
                    && own.contains(dependency.name().value())) {
                problems.add(Finding.error(
                        "contract-cycle",
                        "the delivery waits for itself: \"" + dependency.name()
                                + "\" is one of its own Flux Kustomizations",
                        "Flux would never start any of them.",
                        "Drop it: the overlay waits for its platform without being told.",
                        dependency.name().location()));
            }
        }
    }

    private static Finding sameCluster(
            Located<String> contract, Mapping environments, String name, String other, String cluster) {
        return Finding.error(
                "contract-environment",
                "the environments \"" + other + "\" and \"" + name + "\" are both delivered to the cluster \"" + cluster
                        + "\"",
                "Both would own the same Flux objects, namespace and cluster-wide objects of " + contract.value()
                        + ", and each would prune what the other applies.",
                "Give one of them another `delivery.cluster`, or a contract of its own with another name.",
                environments.keyLocation(name).orElse(environments.location()));
    }

    private static void onePath(Map<String, ContractSpec> specs, List<Finding> problems) {
        Optional<String> first = Optional.empty();
        for (Map.Entry<String, ContractSpec> entry : specs.entrySet()) {
            String path = entry.getValue()
                    .delivery()
                    .repositoryPath()
                    .map(Located::value)
                    .orElse("");
            if (first.isPresent() && !first.get().equals(path)) {
                problems.add(otherPath(entry.getValue(), entry.getKey(), path));
            }
            first = first.or(() -> Optional.of(path));
        }
    }

    private static Finding otherPath(ContractSpec spec, String name, String path) {
        return Finding.error(
                "contract-environment",
                "the environment \"" + name + "\" has the repository path \"" + path + "\" of its own",
                "Overlays stand beside the base that they share, so all of them have one path.",
                "Set `delivery.repositoryPath` in the spec alone.",
                spec.delivery()
                        .repositoryPath()
                        .map(Located::location)
                        .orElse(spec.delivery().location()));
    }
}
