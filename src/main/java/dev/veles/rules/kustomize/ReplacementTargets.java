package dev.veles.rules.kustomize;

import dev.veles.manifest.Field;
import dev.veles.manifest.Manifest;
import dev.veles.manifest.ObjectView;
import dev.veles.repository.KustomizationFile;
import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryFile;
import dev.veles.repository.RepositoryPath;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the replacements of a kustomization write to: those in it, and those in files that it names. */
final class ReplacementTargets {
    private ReplacementTargets() {}

    /** The {@code select} of each target. */
    static List<Field> of(KustomizationFile file, Optional<Repository> repository) {
        List<Field> found = new ArrayList<>(0);
        for (Field replacement : ObjectView.of(file.root()).root().items("replacements")) {
            add(replacement, found);
            Optional<RepositoryFile> other = replacement
                    .text("path")
                    .flatMap(path -> repository.flatMap(it -> it.file(RepositoryPath.resolve(file.folder(), path))));
            other.ifPresent(it -> it.documents().forEach(document -> addAll(document, found)));
        }
        return found;
    }

    /** A file holds one replacement, or a list of them. */
    private static void addAll(Node document, List<Field> found) {
        if (document instanceof Mapping mapping) {
            add(ObjectView.of(new Manifest(mapping)).root(), found);
        } else if (document instanceof Sequence list) {
            list.forEach(item -> addAll(item, found));
        }
    }

    private static void add(Field replacement, List<Field> found) {
        for (Field target : replacement.items("targets")) {
            target.get("select").ifPresent(found::add);
        }
    }
}
