package dev.veles.render;

import static dev.veles.yaml.MappingBuilder.mapping;

import dev.veles.kustomize.EnvironmentManifests;
import dev.veles.kustomize.Kustomizer;
import dev.veles.kustomize.Part;
import dev.veles.manifest.FileTree;
import dev.veles.manifest.Manifest;
import dev.veles.model.Labels;
import dev.veles.model.Model;
import dev.veles.source.Location;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.MappingBuilder;
import dev.veles.yaml.Node;
import dev.veles.yaml.YamlWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** From manifests to the tree of files that is copied into a Flux repository as it is. */
public final class TreeRenderer {
    private final RenderedContract rendered;
    private final TreeLayout layout;
    private final Map<String, String> files = new TreeMap<>();

    private TreeRenderer(RenderedContract rendered) {
        this.rendered = rendered;
        this.layout = layout(rendered);
    }

    /**
     * Renders the tree.
     *
     * @param rendered the manifests of all environments
     * @return all files without headers, by path relative to the output folder
     */
    public static FileTree render(RenderedContract rendered) {
        return new TreeRenderer(rendered).render();
    }

    /** Where the files of a contract stand; all its environments have one layout. */
    public static TreeLayout layout(RenderedContract rendered) {
        Model any = rendered.environments().values().iterator().next().model();
        return TreeLayout.of(any.contract().value(), any.delivery());
    }

    private FileTree render() {
        application();
        rendered.environments().forEach((name, environment) -> {
            folder(layout.platform(name), environment.at(Placement.PLATFORM));
            folder(layout.operations(name), environment.at(Placement.OPERATIONS));
            cluster(environment);
            files.put(layout.envFile(name), EnvFile.render(environment.model()));
        });
        files.put(layout.page(), ContractPage.render(rendered.contract()));
        return new FileTree(files);
    }

    private void application() {
        Map<String, EnvironmentManifests> environments = new LinkedHashMap<>();
        rendered.environments().forEach((name, environment) -> {
            List<Part> parts = environment.manifests().stream()
                    .filter(manifest -> manifest.placement() == Placement.APPLICATION)
                    .map(TreeRenderer::part)
                    .toList();
            environments.put(
                    name,
                    new EnvironmentManifests(environment.model().namespace().name(), parts));
        });
        Kustomizer.factor(environments, Set.of(Labels.ENVIRONMENT))
                .documents()
                .forEach((path, document) -> files.put(layout.root() + "/" + path, YamlWriter.write(document)));
    }

    private static Part part(RenderedManifest rendered) {
        Part part = Part.of(rendered.manifest());
        return rendered.component().isEmpty() ? part : part.inComponent(rendered.component());
    }

    private void folder(String folder, List<Manifest> manifests) {
        if (manifests.isEmpty()) {
            return;
        }
        Map<String, Node> resources = new TreeMap<>();
        manifests.forEach(manifest -> resources.put(fileName(manifest, resources), manifest.root()));
        resources.forEach((name, root) -> files.put(folder + "/" + name, YamlWriter.write(root)));
        Location cause = manifests.get(0).root().location();
        Mapping kustomization = mapping(cause)
                .put("apiVersion", "kustomize.config.k8s.io/v1beta1")
                .put("kind", "Kustomization")
                .put("resources", MappingBuilder.strings(cause, resources.keySet()))
                .build();
        files.put(folder + "/kustomization.yaml", YamlWriter.write(kustomization));
    }

    /** Kind and name say what a file holds; the namespace is added where two would have the same name. */
    private static String fileName(Manifest manifest, Map<String, Node> taken) {
        String stem = (manifest.kind() + "-" + manifest.name())
                .toLowerCase(Locale.ROOT)
                .replace(':', '-');
        String name = stem + ".yaml";
        return taken.containsKey(name) ? stem + "-" + manifest.namespace() + ".yaml" : name;
    }

    private void cluster(RenderedEnvironment environment) {
        List<Node> documents = environment.at(Placement.CLUSTER).stream()
                .<Node>map(Manifest::root)
                .toList();
        files.put(layout.cluster(environment.model().delivery()), YamlWriter.writeAll(documents));
    }
}
