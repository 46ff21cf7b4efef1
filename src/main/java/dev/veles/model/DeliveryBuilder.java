package dev.veles.model;

import dev.veles.contract.DeliverySpec;
import dev.veles.contract.DeliverySpec.FluxSpec;
import dev.veles.contract.DeliverySpec.SourceSpec;
import dev.veles.source.Located;
import dev.veles.source.Location;
import java.util.Optional;

/** Resolves how Flux delivers the application. */
final class DeliveryBuilder {
    private static final String FLUX_SYSTEM = "flux-system";

    private final Naming naming;
    private final String environment;

    DeliveryBuilder(Naming naming, String environment) {
        this.naming = naming;
        this.environment = environment;
    }

    Delivery build(DeliverySpec spec) {
        FluxSpec flux = spec.flux();
        SourceSpec source = flux.source().orElseGet(() -> defaultSource(flux.location()));
        return new Delivery(
                spec.location(),
                spec.cluster().orElseGet(() -> new Located<>(environment, spec.location())),
                spec.group().orElseGet(() -> new Located<>("applications", spec.location())),
                spec.repositoryPath().orElseGet(() -> naming.contract().map(name -> "apps/" + name)),
                flux,
                or(flux.namespace(), FLUX_SYSTEM, flux),
                source,
                source.kind().orElseGet(() -> new Located<>("GitRepository", source.location())),
                or(flux.interval(), "10m", flux),
                or(flux.retryInterval(), "2m", flux),
                or(flux.timeout(), "5m", flux),
                or(flux.prune(), true, flux),
                or(flux.suspend(), false, flux));
    }

    private static <T> Located<T> or(Optional<Located<T>> value, T fallback, FluxSpec flux) {
        return value.orElseGet(() -> new Located<>(fallback, flux.location()));
    }

    /** What {@code flux bootstrap} calls the repository that holds the cluster itself. */
    private static SourceSpec defaultSource(Location location) {
        return new SourceSpec(
                location,
                Optional.empty(),
                new Located<>(FLUX_SYSTEM, location),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
