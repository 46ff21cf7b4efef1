package dev.veles.rules.names;

import dev.veles.lint.RuleContext;
import dev.veles.manifest.Field;
import dev.veles.repository.KustomizationFile;
import dev.veles.repository.Kustomizations;
import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryPath;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Bases that nothing but other bases build on: what an overlay will say of the fields of kinds is not known yet. */
final class SpareBase {
    private SpareBase() {}

    /** True for a field of a file that only such a base has. */
    static boolean has(Field field, RuleContext context) {
        Optional<Kustomizations> all = context.repository().map(Repository::kustomizations);
        String folder = folder(field.location().source().name());
        if (context.appliedBy().isPresent() || all.isEmpty() || !isNamedAsBase(folder)) {
            return false;
        }
        for (KustomizationFile file : all.get().all()) {
            if (folder(file.file().source().name()).equals(folder)) {
                return isSpare(file, all.get(), new HashSet<>());
            }
        }
        return false;
    }

    private static boolean isSpare(KustomizationFile file, Kustomizations all, Set<String> seen) {
        if (!isNamedAsBase(file.folder())) {
            return false;
        }
        for (KustomizationFile user : all.users(file.folder())) {
            if (seen.add(user.folder()) && !isSpare(user, all, seen)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNamedAsBase(String folder) {
        return ("/" + folder + "/").contains("/base/");
    }

    private static String folder(String file) {
        return RepositoryPath.parent(file);
    }
}
