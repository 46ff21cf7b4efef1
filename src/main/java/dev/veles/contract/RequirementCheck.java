package dev.veles.contract;

import dev.veles.contract.ContainerSpec.ReachSpec;
import dev.veles.finding.Finding;
import dev.veles.source.Located;
import dev.veles.source.Location;
import java.util.List;
import java.util.Set;

/** Checks what one part of a spec needs another part to say. */
final class RequirementCheck {
    private static final Set<String> FROM_DATABASE = Set.of("database-url", "database-user", "database-name");

    private final ContractSpec spec;
    private final List<Finding> problems;

    private RequirementCheck(ContractSpec spec, List<Finding> problems) {
        this.spec = spec;
        this.problems = problems;
    }

    static void check(ContractSpec spec, List<Finding> problems) {
        RequirementCheck check = new RequirementCheck(spec, problems);
        spec.services().values().forEach(service -> {
            service.container().reaches().forEach(check::reach);
            ServiceCheck.check(service, problems);
        });
        spec.jobs().values().forEach(check::job);
        spec.secrets().ifPresent(check::secrets);
        spec.storage().classes().values().forEach(check::storageClass);
        check.network();
        spec.delivery().flux().source().ifPresent(check::source);
    }

    private void source(DeliverySpec.SourceSpec source) {
        String kind = source.kind().map(Located::value).orElse("GitRepository");
        source.url().ifPresent(url -> {
            boolean fits = switch (kind) {
                case "OCIRepository" -> url.value().startsWith("oci://");
                case "Bucket" ->
                    url.value().startsWith("http://") || url.value().startsWith("https://");
                default -> !url.value().startsWith("oci://");
            };
            if (!fits) {
                require(
                        "\"" + url + "\" is not the address of a source of the kind " + kind,
                        "Flux would never fetch it.",
                        "An OCIRepository is at `oci://`, a Bucket at `https://<host>/<bucket>`, a GitRepository at"
                                + " `https://` or `ssh://`.",
                        url.location());
            }
        });
    }

    private void job(JobSpec job) {
        job.container().reaches().forEach(this::reach);
        job.artifacts().ifPresent(artifacts -> {
            boolean through = artifacts.mode().value().equals("through-service");
            if (through ? artifacts.service().isEmpty() : artifacts.claim().isEmpty()) {
                String key = through ? "service" : "claim";
                require(
                        "artifacts go " + artifacts.mode() + " and no " + key + " is named",
                        "",
                        "Add `" + key + "`, naming one of `" + (through ? "services" : "storage.claims") + "`.",
                        artifacts.mode().location());
            }
        });
    }

    private void reach(ReachSpec reach) {
        if (!reach.isHost()
                && reach.target().value().equals(ReachSpec.KUBERNETES_API)
                && spec.network().kubernetesApi().isEmpty()) {
            require(
                    "this reaches the API server, and `network.kubernetesApi` does not say where that is",
                    "A network policy can only let through addresses that it names.",
                    "Add `network.kubernetesApi: { cidrs: [...] }` with the addresses of the API server.",
                    reach.target().location());
        }
        if (!reach.isHost()
                && reach.target().value().equals(ReachSpec.OIDC_ISSUER)
                && spec.oidc().isEmpty()) {
            require(
                    "this reaches the OIDC issuer, and there is no `oidc`",
                    "",
                    "Add `oidc` with an `issuer`, or drop this.",
                    reach.target().location());
        }
    }

    private void secrets(SecretsSpec secrets) {
        if (secrets.provider().value().equals("vault-csi")
                && secrets.sync().image().isEmpty()) {
            require(
                    "the provider is vault-csi and `secrets.sync` has no image",
                    "The Secrets that CSI syncs exist only while a pod mounts them, so a small Deployment has to run.",
                    "Add `image`, such as `registry.k8s.io/pause:3.10`.",
                    secrets.sync().location());
        }
        if (secrets.database().isEmpty()) {
            secrets.groups().values().forEach(group -> group.keys().values().forEach(this::databaseKey));
        }
    }

    private void databaseKey(SecretsSpec.KeySpec key) {
        key.from()
                .filter(from -> FROM_DATABASE.contains(from.value()))
                .ifPresent(from -> require(
                        "the key \"" + key.name() + "\" comes from the database, and there is no `secrets.database`",
                        "",
                        "Add `secrets.database` with `service`, `name`, `user` and `passwordKey`.",
                        from.location()));
    }

    private void storageClass(StorageSpec.ClassSpec storageClass) {
        boolean existing = storageClass.existing().map(Located::value).orElse(false);
        if (!existing && storageClass.provisioner().isEmpty()) {
            require(
                    "the storage class \"" + storageClass.name() + "\" has no provisioner",
                    "Veles renders the class, and the API server refuses one without a provisioner.",
                    "Add `provisioner`, or `existing: true` for a class that the cluster has already.",
                    storageClass.name().location());
        }
        boolean longhorn =
                storageClass.provisioner().map(Located::value).orElse("").equals("driver.longhorn.io");
        if (!longhorn && !storageClass.backup().isEmpty()) {
            require(
                    "the storage class \"" + storageClass.name() + "\" has backups and is not Longhorn's",
                    "Recurring snapshots and backups are Longhorn objects; nothing would run them for another provisioner.",
                    "Drop `backup` and say in `notes` who backs these volumes up.",
                    storageClass.backup().get(0).location());
        }
    }

    private void network() {
        boolean policies = spec.network().policies().map(Located::value).orElse(true);
        if (policies
                && spec.ingress().isPresent()
                && spec.network().ingressController().isEmpty()) {
            require(
                    "there is an ingress, and `network.ingressController` does not say which pods serve it",
                    "Everything is denied by default, so the controller could not reach the services.",
                    "Add `network.ingressController: { namespace: ..., podLabels: {...} }`, or set `network.policies: false`.",
                    spec.ingress().get().location());
        }
    }

    private void require(String message, String why, String help, Location location) {
        problems.add(Finding.error("contract-requirement", message, why, help, location));
    }
}
