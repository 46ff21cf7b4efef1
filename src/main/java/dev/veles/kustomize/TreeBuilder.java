package dev.veles.kustomize;

import dev.veles.source.Location;
import dev.veles.yaml.Mapping;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Lays out base, components and overlays from environments that have been lifted. */
final class TreeBuilder {
    private static final String KUSTOMIZATION = "/kustomization.yaml";

    private final List<Environment> environments;
    private final FileNames fileNames;
    private final Exposures exposures;
    private final SortedMap<ObjectKey, Mapping> common = new TreeMap<>();
    private final SortedMap<String, Mapping> documents = new TreeMap<>();

    TreeBuilder(List<Environment> environments, Set<ObjectKey> shared, FileNames fileNames) {
        this.environments = environments;
        this.fileNames = fileNames;
        this.exposures = new Exposures(environments, shared);
        for (ObjectKey key : shared) {
            List<Mapping> versions = Versions.of(environments, key).stream()
                    .map(Exposure::neutral)
                    .toList();
            common.put(key, Intersection.of(versions, Shape.of(versions.get(0))));
        }
    }

    KustomizeTree build() {
        Set<String> components = new TreeSet<>();
        common.keySet().forEach(key -> components.add(key.component()));
        components.forEach(this::addCommon);
        exposures.components().forEach(this::addExposure);
        environments.forEach(this::addOverlay);
        return new KustomizeTree(documents);
    }

    private void addCommon(String component) {
        SortedMap<ObjectKey, Mapping> objects = new TreeMap<>(common);
        objects.keySet().removeIf(key -> !key.component().equals(component));
        String folder = component.isEmpty() ? "base" : "components/" + component;
        Location cause = environments.get(0).cause();
        KustomizationFile file =
                component.isEmpty() ? KustomizationFile.kustomization(cause) : KustomizationFile.component(cause);
        add(folder + KUSTOMIZATION, file.resources(addAll(folder, objects)).build());
    }

    private void addExposure(String component, SortedMap<ObjectKey, Mapping> services) {
        String folder = "components/" + component;
        SortedMap<ObjectKey, Mapping> patches = new TreeMap<>();
        services.forEach((key, fields) -> patches.put(key, Patch.ofSpec(key, fields)));
        Collection<String> paths = addAll(folder, patches);
        Location cause = services.values().iterator().next().location();
        add(
                folder + KUSTOMIZATION,
                KustomizationFile.component(cause).patches(paths).build());
    }

    private void addOverlay(Environment environment) {
        String folder = "overlays/" + environment.name();
        List<String> resources = new ArrayList<>();
        if (documents.containsKey("base" + KUSTOMIZATION)) {
            resources.add("../../base");
        }
        SortedMap<ObjectKey, Mapping> own = new TreeMap<>(environment.objects());
        own.keySet().removeAll(common.keySet());
        resources.addAll(addAll(folder, own));
        List<String> patches = addAll(folder + "/patches", patches(environment)).stream()
                .map(name -> "patches/" + name)
                .toList();
        KustomizationFile file = KustomizationFile.kustomization(environment.cause());
        file.resources(resources).metadata(environment.fields()).patches(patches);
        file.workloads(environment.fields()).components(components(environment));
        add(folder + KUSTOMIZATION, file.build());
    }

    private SortedMap<ObjectKey, Mapping> patches(Environment environment) {
        SortedMap<ObjectKey, Mapping> patches = new TreeMap<>();
        common.forEach((key, shared) -> {
            Mapping root = environment.objects().get(key);
            if (root != null) {
                Addition.between(exposures.exposed(environment, key, shared), root, Shape.of(root))
                        .ifPresent(added -> patches.put(key, Patch.of(key, added)));
            }
        });
        return patches;
    }

    private List<String> components(Environment environment) {
        Set<String> used = new TreeSet<>();
        common.keySet().stream()
                .filter(environment.objects()::containsKey)
                .map(ObjectKey::component)
                .filter(component -> !component.isEmpty())
                .forEach(used::add);
        List<String> names = new ArrayList<>(used);
        names.addAll(exposures.usedBy(environment));
        return names.stream().map(name -> "../../components/" + name).toList();
    }

    private Collection<String> addAll(String folder, SortedMap<ObjectKey, Mapping> objects) {
        SortedMap<String, Mapping> files = fileNames.assign(objects);
        files.forEach((name, document) -> add(folder + "/" + name, document));
        return files.keySet();
    }

    private void add(String path, Mapping document) {
        if (documents.put(path, document) != null) {
            throw new IllegalArgumentException("two documents for \"" + path + "\"");
        }
    }
}
