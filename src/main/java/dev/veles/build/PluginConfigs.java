package dev.veles.build;

import dev.veles.manifest.Manifest;
import dev.veles.manifest.TextValue;
import dev.veles.repository.KustomizationFile;
import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryFile;
import dev.veles.repository.RepositoryPath;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the generators, transformers and validators of a kustomization are: built into kustomize, or programs to run. */
final class PluginConfigs {
    private static final String HELM = "HelmChartInflationGenerator";

    private final Repository repository;

    PluginConfigs(Repository repository) {
        this.repository = repository;
    }

    /**
     * Looks for a program to run.
     *
     * @param item a file, a folder, or the configuration itself as text
     * @return the configuration of the first plugin that is not run; empty where all are built in
     */
    Optional<Manifest> notRun(String folder, Node item) {
        for (Manifest config : configs(folder, item)) {
            if (isChart(config) || !config.apiVersion().equals("builtin")) {
                return Optional.of(config);
            }
        }
        return Optional.empty();
    }

    /** True for the plugin that is built in and yet runs a program. */
    static boolean isChart(Manifest config) {
        return config.kind().equals(HELM);
    }

    private List<Manifest> configs(String folder, Node item) {
        if (!(item instanceof Scalar scalar)) {
            return List.of();
        }
        if (scalar.value().indexOf('\n') >= 0) {
            return manifests(TextValue.documents(scalar));
        }
        String path = RepositoryPath.resolve(folder, scalar.value());
        if (!repository.isFolder(path)) {
            return repository.file(path).map(RepositoryFile::manifests).orElse(List.of());
        }
        List<Manifest> found = new ArrayList<>();
        repository
                .kustomizations()
                .of(path)
                .ifPresent(base -> repository.kustomizations().reach(base).stream()
                        .filter(file -> !KustomizationFile.isNamedAsOne(file.path()))
                        .forEach(file -> found.addAll(file.manifests())));
        return found;
    }

    private static List<Manifest> manifests(List<Node> documents) {
        List<Manifest> found = new ArrayList<>();
        for (Node document : documents) {
            if (document instanceof Mapping mapping) {
                found.add(new Manifest(mapping));
            }
        }
        return found;
    }
}
