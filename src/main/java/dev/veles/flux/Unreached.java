package dev.veles.flux;

import dev.veles.repository.FileKind;
import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryFile;
import dev.veles.repository.SortedFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The changed files with objects that nothing of Flux reads, so that their changes reach no cluster. */
final class Unreached {
    private static final Set<FileKind> JUDGED = Set.of(FileKind.OBJECTS, FileKind.KUSTOMIZATION, FileKind.BROKEN);

    private Unreached() {}

    /** Their names as reports print them, in order of their paths. */
    static List<String> of(Collection<String> changed, Following before, Following after) {
        Set<String> read = new HashSet<>();
        addRead(before, read);
        addRead(after, read);
        List<String> unreached = new ArrayList<>();
        for (String path : changed) {
            boolean objects = isJudged(path, before.state().repository())
                    || isJudged(path, after.state().repository());
            if (objects && !read.contains(path)) {
                unreached.add(after.state().repository().shown(path));
            }
        }
        return unreached;
    }

    private static void addRead(Following following, Set<String> read) {
        following.applied().forEach(one -> one.build().files().forEach(file -> read.add(file.path())));
        read.addAll(StartingPoints.files(following));
        following.begun().forEach((entry, build) -> {
            build.ifPresent(it -> it.files().forEach(file -> read.add(file.path())));
        });
    }

    private static boolean isJudged(String path, Repository repository) {
        RepositoryFile file = repository.files().get(path);
        if (file == null) {
            return false;
        }
        FileKind kind = SortedFile.of(file, repository).kind();
        return JUDGED.contains(kind)
                && !(kind == FileKind.OBJECTS && file.manifests().isEmpty());
    }
}
