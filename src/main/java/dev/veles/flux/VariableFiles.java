package dev.veles.flux;

import dev.veles.manifest.Manifest;
import dev.veles.repository.FileRole;
import dev.veles.repository.ObjectList;
import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryFile;
import dev.veles.repository.RepositoryPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ConfigMaps and Secrets in the files of a repository, whoever applies them. */
final class VariableFiles {
    private final Repository repository;
    /** By kind and name; read when the first is asked for. */
    private @Nullable Map<String, List<Provided>> byName;

    /** An object, and the path of the file that it stands in. */
    private record Provided(String path, Manifest object) {}

    VariableFiles(Repository repository) {
        this.repository = repository;
    }

    /** True for the kinds that variables come from. */
    static boolean mayProvide(Manifest object) {
        return object.is("", "ConfigMap") || object.is("", "Secret");
    }

    /**
     * All of a name in a namespace; where a file says no namespace, whatever builds it may say one.
     *
     * @param root the folder of the Flux repository that is meant, since another one beside it has objects of its own
     */
    List<Manifest> find(String kind, String namespace, String name, String root) {
        List<Manifest> found = new ArrayList<>();
        for (Provided one : all().getOrDefault(kind + " " + name, List.of())) {
            Manifest object = one.object();
            boolean here = object.namespace().isEmpty()
                    || namespace.isEmpty()
                    || object.namespace().equals(namespace);
            if (here && RepositoryPath.isIn(one.path(), root)) {
                found.add(object);
            }
        }
        return found;
    }

    private Map<String, List<Provided>> all() {
        Map<String, List<Provided>> known = byName;
        if (known == null) {
            known = new LinkedHashMap<>();
            for (RepositoryFile file : repository.files().values()) {
                read(file, known);
            }
            byName = known;
        }
        return known;
    }

    private void read(RepositoryFile file, Map<String, List<Provided>> found) {
        String text = file.source().text();
        FileRole role = repository.kustomizations().role(file);
        boolean wanted = text.contains("ConfigMap") || text.contains("Secret");
        if (!wanted || (role != FileRole.PART && role != FileRole.LOOSE)) {
            return;
        }
        for (Manifest document : file.manifests()) {
            for (Manifest object : ObjectList.flatten(document)) {
                if (mayProvide(object)) {
                    found.computeIfAbsent(object.kind() + " " + object.name(), key -> new ArrayList<>())
                            .add(new Provided(file.path(), object));
                }
            }
        }
    }
}
