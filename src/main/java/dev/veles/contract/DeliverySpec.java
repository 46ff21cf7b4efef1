package dev.veles.contract;

import dev.veles.source.Located;
import dev.veles.source.Location;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import java.util.List;
import java.util.Optional;

/**
 * How the application is delivered.
 *
 * @param location where it stands
 * @param cluster the cluster's name; absent means the environment's
 * @param group folder of the cluster that the Flux objects stand in; absent means {@code applications}
 * @param repositoryPath where the tree stands in the Flux repository; absent means {@code apps/<contract>}
 * @param flux Flux' own settings
 */
public record DeliverySpec(
        Location location,
        Optional<Located<String>> cluster,
        Optional<Located<String>> group,
        Optional<Located<String>> repositoryPath,
        FluxSpec flux) {
    static DeliverySpec read(Fields fields) {
        Mapping flux = fields.open("flux").orElse(Mapping.empty(fields.location()));
        return new DeliverySpec(
                fields.location(),
                fields.text("cluster"),
                fields.text("group"),
                fields.text("repositoryPath"),
                FluxSpec.read(new Fields(flux)));
    }

    /**
     * Settings of the Flux objects, named as Flux names them.
     *
     * @param location where it stands
     * @param namespace where they live; absent means {@code flux-system}
     * @param source where Flux reads the repository from
     * @param interval how often Flux looks
     * @param retryInterval how soon it tries again
     * @param timeout how long it waits
     * @param prune whether what is gone from the repository is deleted
     * @param suspend whether Flux leaves everything as it is
     * @param dependsOn Flux Kustomizations that must be ready first
     */
    public record FluxSpec(
            Location location,
            Optional<Located<String>> namespace,
            Optional<SourceSpec> source,
            Optional<Located<String>> interval,
            Optional<Located<String>> retryInterval,
            Optional<Located<String>> timeout,
            Optional<Located<Boolean>> prune,
            Optional<Located<Boolean>> suspend,
            List<DependencySpec> dependsOn) {
        static FluxSpec read(Fields fields) {
            return new FluxSpec(
                    fields.location(),
                    fields.text("namespace"),
                    fields.object("source", SourceSpec::read),
                    fields.text("interval"),
                    fields.text("retryInterval"),
                    fields.text("timeout"),
                    fields.bool("prune"),
                    fields.bool("suspend"),
                    fields.items("dependsOn", DependencySpec::read));
        }
    }

    /**
     * A Flux Kustomization that must be ready first.
     *
     * @param name its name
     * @param namespace absent means the same namespace
     */
    public record DependencySpec(Located<String> name, Optional<Located<String>> namespace) {
        static DependencySpec read(Node node) {
            if (node instanceof Mapping mapping) {
                Fields fields = new Fields(mapping);
                return new DependencySpec(fields.requiredText("name"), fields.text("namespace"));
            }
            return new DependencySpec(Fields.toText(node), Optional.empty());
        }
    }

    /**
     * A Flux source.
     *
     * @param location where it stands
     * @param kind absent means GitRepository
     * @param name its name
     * @param namespace absent means that of the Flux objects
     * @param url where it is; absent means that the cluster has the source already
     * @param ref branch, tag, semver or commit, as Flux has it
     * @param interval absent means 1m
     * @param secretRef Secret with credentials
     */
    public record SourceSpec(
            Location location,
            Optional<Located<String>> kind,
            Located<String> name,
            Optional<Located<String>> namespace,
            Optional<Located<String>> url,
            Optional<Mapping> ref,
            Optional<Located<String>> interval,
            Optional<Located<String>> secretRef) {
        static SourceSpec read(Fields fields) {
            return new SourceSpec(
                    fields.location(),
                    fields.text("kind"),
                    fields.requiredText("name"),
                    fields.text("namespace"),
                    fields.text("url"),
                    fields.open("ref"),
                    fields.text("interval"),
                    fields.text("secretRef"));
        }
    }
}
