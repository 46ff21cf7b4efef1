package dev.veles.rules.kustomize;

import dev.veles.build.Taken;
import dev.veles.repository.KustomizationFile;
import dev.veles.repository.Kustomizations;
import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryFile;
import dev.veles.repository.RepositoryPath;
import java.util.HashSet;
import java.util.Set;

/** The settings that a Component gives to several builds: each takes a copy into its own namespace. */
final class Copies {
    private static final Set<String> SETTINGS = Set.of("ConfigMap", "Secret");

    private final KustomizationFile file;
    private final Kustomizations kustomizations;

    Copies(KustomizationFile file, Repository repository) {
        this.file = file;
        this.kustomizations = repository.kustomizations();
    }

    /** True for an object that other builds take as well. */
    boolean has(Taken object) {
        if (!object.origin().group().isEmpty()
                || !SETTINGS.contains(object.origin().kind())) {
            return false;
        }
        String source = object.origin().root().location().source().name();
        return isShared(file, source, new HashSet<>());
    }

    private boolean isShared(KustomizationFile user, String source, Set<String> seen) {
        if (!seen.add(user.folder())) {
            return false;
        }
        for (String reference : user.objects()) {
            String folder = RepositoryPath.resolve(user.folder(), reference);
            if (kustomizations
                    .of(folder)
                    .filter(part -> isSharedComponent(part, source) || isShared(part, source, seen))
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private boolean isSharedComponent(KustomizationFile part, String source) {
        if (!part.isComponent() || kustomizations.users(part.folder()).size() < 2) {
            return false;
        }
        for (RepositoryFile read : kustomizations.reach(part)) {
            if (read.source().name().equals(source)) {
                return true;
            }
        }
        return false;
    }
}
