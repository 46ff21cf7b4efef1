package dev.veles.render;

import static dev.veles.yaml.MappingBuilder.mapping;

import dev.veles.contract.DeliverySpec.SourceSpec;
import dev.veles.manifest.Manifest;
import dev.veles.model.Delivery;
import dev.veles.model.Model;
import dev.veles.source.Located;
import dev.veles.source.Location;
import dev.veles.yaml.MappingBuilder;
import java.net.URI;

/** The source that Flux reads the repository from, for contracts that bring their own. */
final class FluxSource {
    private static final String API = "source.toolkit.fluxcd.io/v1";
    private static final String DEFAULT_INTERVAL = "1m";

    private FluxSource() {}

    static Manifest render(Model model, Located<String> url) {
        Delivery delivery = model.delivery();
        SourceSpec source = delivery.source();
        Location cause = source.location();
        MappingBuilder spec = mapping(cause)
                .put("interval", source.interval().orElseGet(() -> new Located<>(DEFAULT_INTERVAL, cause)));
        if (delivery.sourceKind().value().equals("Bucket")) {
            putBucket(spec, url);
        } else {
            spec.put("url", url).putNode("ref", source.ref());
        }
        source.secretRef()
                .ifPresent(secret -> spec.put("secretRef", mapping(cause).put("name", secret)));
        return ObjectBuilder.clusterScoped(
                        model, cause, API, delivery.sourceKind().value(), source.name())
                .in(namespace(delivery))
                .withSpec(spec);
    }

    /** Where the source lives. */
    static Located<String> namespace(Delivery delivery) {
        return delivery.source().namespace().orElse(delivery.namespace());
    }

    /** Flux asks for host and bucket apart: {@code https://minio.example.org/fleet} is the bucket fleet. */
    private static void putBucket(MappingBuilder spec, Located<String> url) {
        URI address = URI.create(url.value());
        spec.put("endpoint", url.map(any -> address.getRawAuthority()));
        spec.put("bucketName", url.map(any -> address.getPath().replaceAll("^/+|/+$", "")));
        if (address.getScheme().equals("http")) {
            spec.put("insecure", new Located<>(true, url.location()));
        }
    }
}
