package dev.veles.flux;

import dev.veles.manifest.Manifest;
import dev.veles.repository.FileRole;
import dev.veles.repository.ObjectList;
import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ConfigMaps and Secrets in the files of a repository, whoever applies them. */
final class VariableFiles {
    private final Repository repository;
    /** By kind and name; read when the first is asked for. */
    private @Nullable Map<String, List<Manifest>> byName;

    VariableFiles(Repository repository) {
        this.repository = repository;
    }

    /** True for the kinds that variables come from. */
    static boolean mayProvide(Manifest object) {
        return object.is("", "ConfigMap") || object.is("", "Secret");
    }

    /** All of a name in a namespace; where a file says no namespace, whatever builds it may say one. */
    List<Manifest> find(String kind, String namespace, String name) {
        List<Manifest> found = new ArrayList<>();
        for (Manifest object : all().getOrDefault(kind + " " + name, List.of())) {
            if (object.namespace().isEmpty()
                    || namespace.isEmpty()
                    || object.namespace().equals(namespace)) {
                found.add(object);
            }
        }
        return found;
    }

    private Map<String, List<Manifest>> all() {
        Map<String, List<Manifest>> known = byName;
        if (known == null) {
            known = new LinkedHashMap<>();
            for (RepositoryFile file : repository.files().values()) {
                read(file, known);
            }
            byName = known;
        }
        return known;
    }

    private void read(RepositoryFile file, Map<String, List<Manifest>> found) {
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
                            .add(object);
                }
            }
        }
    }
}
