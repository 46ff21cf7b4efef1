package dev.veles.model;

import dev.veles.contract.ContractSpec;
import dev.veles.contract.JobSpec;
import dev.veles.contract.ServiceSpec;
import dev.veles.contract.StorageSpec.ClaimSpec;
import dev.veles.source.Located;
import java.util.Locale;

/**
 * Names that a contract does not spell out: {@code <contract>-<key>}.
 *
 * @param contract the contract's name
 * @param spec the environment's spec
 */
record Naming(Located<String> contract, ContractSpec spec) {
    Located<String> service(ServiceSpec service) {
        return service.name().orElseGet(() -> own(service.key()));
    }

    /** The object's name for a key that is known to exist; its place is that of the reference. */
    Located<String> service(Located<String> reference) {
        ServiceSpec service = spec.services().get(reference.value());
        if (service == null) {
            throw new IllegalStateException("no service " + reference.value());
        }
        return new Located<>(service(service).value(), reference.location());
    }

    Located<String> claim(ClaimSpec claim) {
        return claim.name().orElseGet(() -> own(claim.key()));
    }

    Located<String> job(JobSpec job) {
        return job.name().orElseGet(() -> own(job.key()));
    }

    Located<String> jobConfigMap(JobSpec job) {
        return job(job).map(name -> name + "-job");
    }

    String runtimeEnv() {
        return contract.value() + "-runtime-env";
    }

    /** Prefix of derived variables, such as {@code VELES_}. */
    String envPrefix() {
        return spec.runtimeEnv()
                        .prefix()
                        .map(Located::value)
                        .orElseGet(
                                () -> contract.value().toUpperCase(Locale.ROOT).replace('-', '_'))
                + "_";
    }

    Located<String> own(Located<String> key) {
        return key.map(part -> contract.value() + "-" + part);
    }

    /** The full reference of an image: names that begin with no host stand below the contract's registry. */
    Located<String> image(Located<String> image) {
        int slash = image.value().indexOf('/');
        String first = slash < 0 ? "" : image.value().substring(0, slash);
        boolean hasHost = first.contains(".") || first.contains(":") || first.equals("localhost");
        return hasHost
                ? image
                : spec.images()
                        .registry()
                        .map(registry -> image.map(name -> registry.value() + "/" + name))
                        .orElse(image);
    }
}
