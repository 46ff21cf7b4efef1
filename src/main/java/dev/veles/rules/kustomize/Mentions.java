package dev.veles.rules.kustomize;

import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.repository.KustomizationFile;
import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryFile;
import dev.veles.repository.RepositoryPath;
import java.util.List;
import java.util.Optional;

/** Whether a kustomization speaks of a file that it does not take. */
final class Mentions {
    private Mentions() {}

    /** An entry that is commented out is a decision; plugins name their files in configurations of their own. */
    static boolean has(KustomizationFile kustomization, String name, Repository repository) {
        if (mentions(kustomization.file(), name)) {
            return true;
        }
        for (String key : List.of("generators", "transformers")) {
            for (Field item : ObjectView.of(kustomization.root()).root().items(key)) {
                Optional<RepositoryFile> plugin =
                        repository.file(RepositoryPath.resolve(kustomization.folder(), item.value()));
                if (plugin.isPresent() && mentions(plugin.get(), name)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** As a name of its own: {@code my-app.yaml} says nothing of {@code app.yaml}. */
    private static boolean mentions(RepositoryFile file, String name) {
        String text = file.source().text();
        int start = text.indexOf(name);
        while (start >= 0) {
            if (start == 0 || !isNamePart(text.charAt(start - 1))) {
                return true;
            }
            start = text.indexOf(name, start + 1);
        }
        return false;
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
    }
}
