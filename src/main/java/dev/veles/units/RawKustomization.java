package dev.veles.units;

import dev.veles.manifest.Manifest;
import dev.veles.repository.KustomizationFile;
import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryFile;
import dev.veles.repository.RepositoryPath;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A kustomization that is not built, as its files have it: the objects of its resources as they stand, and the
 * kustomization itself with its patches written out in place, so that they are judged as patches.
 */
public final class RawKustomization {
    private static final List<String> OBJECTS = List.of("resources", "bases");
    private static final List<String> PATCHES = List.of("patches", "patchesJson6902");
    private static final String MERGES = "patchesStrategicMerge";
    private static final Set<String> HEAD = Set.of("apiVersion", "kind", "metadata");

    private final Repository repository;
    private final KustomizationFile kustomization;
    private final Map<String, RepositoryFile> files = new LinkedHashMap<>();
    private final List<Manifest> objects = new ArrayList<>();

    /** The only files to look at. */
    private final Predicate<String> wanted;

    private RawKustomization(Repository repository, KustomizationFile kustomization, Predicate<String> wanted) {
        this.repository = repository;
        this.kustomization = kustomization;
        this.wanted = wanted;
    }

    /** What is in one folder; folders that it builds on are units of their own. */
    public static RepositoryUnit of(Repository repository, KustomizationFile kustomization) {
        RawKustomization raw = new RawKustomization(repository, kustomization, path -> true);
        raw.files.put(kustomization.file().path(), kustomization.file());
        raw.addObjects();
        raw.objects.add(new Manifest(raw.withPatches(kustomization.root().root())));
        return RepositoryUnit.of(kustomization.folder(), raw.objects, raw.files.values(), false);
    }

    /**
     * What somebody named alone of a folder: objects as they stand, and patches as what they are.
     *
     * @param wanted the paths of the files to judge
     */
    static RepositoryUnit of(Repository repository, KustomizationFile kustomization, Predicate<String> wanted) {
        RawKustomization raw = new RawKustomization(repository, kustomization, wanted);
        raw.addObjects();
        raw.objects.add(new Manifest(raw.onlyPatches()));
        return RepositoryUnit.of(kustomization.folder(), raw.objects, raw.files.values(), false);
    }

    /** The kustomization with nothing in it but the patches that stand in wanted files. */
    private Mapping onlyPatches() {
        Mapping root = kustomization.root().root();
        for (String key : root.keys()) {
            root = PATCHES.contains(key) || key.equals(MERGES) || HEAD.contains(key) ? root : root.without(key);
        }
        for (String key : PATCHES) {
            List<Node> patches = new ArrayList<>(items(root, key));
            patches.removeIf(patch -> patch.get("path").flatMap(this::file).isEmpty());
            root = with(root, key, patches);
        }
        List<Node> merges = new ArrayList<>(items(root, MERGES));
        merges.removeIf(merge -> file(merge).isEmpty());
        return withPatches(with(root, MERGES, merges));
    }

    private void addObjects() {
        for (String key : OBJECTS) {
            for (Node item : items(kustomization.root().root(), key)) {
                file(item).ifPresent(file -> objects.addAll(file.manifests()));
            }
        }
    }

    private Mapping withPatches(Mapping whole) {
        Mapping root = named(whole);
        for (String key : PATCHES) {
            List<Node> written = new ArrayList<>();
            items(root, key).forEach(item -> written.addAll(writtenOut(item)));
            root = with(root, key, written);
        }
        List<Node> merges = new ArrayList<>();
        for (Node item : items(root, MERGES)) {
            merges.addAll(file(item).map(RepositoryFile::documents).orElse(List.of(item)));
        }
        return with(root, MERGES, merges);
    }

    /** What kustomize takes a file for that does not say what it is. */
    private static Mapping named(Mapping root) {
        Mapping named = root.has("kind") ? root : root.with("kind", Scalar.string("Kustomization", root.location()));
        return named.has("apiVersion")
                ? named
                : named.with("apiVersion", Scalar.string("kustomize.config.k8s.io/v1beta1", root.location()));
    }

    /** A patch by the name of its file, once for each document of the file. */
    private List<Node> writtenOut(Node patch) {
        Optional<RepositoryFile> file = patch.get("path").flatMap(this::file);
        if (file.isEmpty() || !(patch instanceof Mapping mapping)) {
            return List.of(patch);
        }
        List<Node> written = new ArrayList<>();
        for (Node document : file.get().documents()) {
            written.add(mapping.without("path").with("patch", document));
        }
        return written;
    }

    private static Mapping with(Mapping root, String key, List<Node> items) {
        return root.get(key)
                .map(before -> root.with(key, new Sequence(items, before.location())))
                .orElse(root);
    }

    private static List<Node> items(Mapping root, String key) {
        return root.get(key).orElse(root) instanceof Sequence list ? list.items() : List.of();
    }

    private Optional<RepositoryFile> file(Node reference) {
        if (!(reference instanceof Scalar scalar) || scalar.value().indexOf('\n') >= 0) {
            return Optional.empty();
        }
        String path = RepositoryPath.resolve(kustomization.folder(), scalar.value());
        if (!wanted.test(path) || KustomizationFile.isNamedAsOne(path) || repository.isFolder(path)) {
            return Optional.empty();
        }
        Optional<RepositoryFile> found = repository.file(path);
        found.ifPresent(file -> files.put(path, file));
        return found;
    }
}
