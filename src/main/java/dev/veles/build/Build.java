package dev.veles.build;

import dev.veles.finding.Finding;
import dev.veles.manifest.Manifest;
import dev.veles.repository.RepositoryFile;
import dev.veles.source.Location;
import dev.veles.source.SourceText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What became of a request.
 *
 * @param request what was asked for
 * @param objects what was built, each node where the files say it; none where nothing was built
 * @param findings what is wrong with the build itself
 * @param built false where the build failed or was not tried, so that only the files can be judged
 * @param files what the build reads, nearest first. A file with problems of its own is not handed to kustomize; those
 *     problems are not repeated among the findings
 */
public record Build(
        BuildRequest request,
        List<Manifest> objects,
        List<Finding> findings,
        boolean built,
        Collection<RepositoryFile> files) {
    /** Of as many broken files it is said what is wrong: who mends those builds again. */
    private static final int BROKEN = 3;

    /** Copies the collections. */
    public Build {
        objects = List.copyOf(objects);
        findings = List.copyOf(findings);
        files = List.copyOf(files);
    }

    /** Why it was not built: what is wrong with the build or, where kustomize never saw it, with its files. */
    public List<Finding> reasons() {
        List<Finding> reasons = new ArrayList<>(findings);
        files.stream()
                .filter(file -> !file.problems().isEmpty())
                .limit(BROKEN)
                .forEach(file -> reasons.addAll(file.problems()));
        if (reasons.isEmpty()) {
            Location place = files.isEmpty()
                    ? Location.point(new SourceText(request.folder(), ""), 1, 1)
                    : files.iterator().next().start();
            reasons.add(Finding.error(
                    "build-not-run",
                    "the kustomization was not built",
                    "Only what is built shows what reaches the cluster.",
                    "Install kustomize or kubectl, or name it with \"--kustomize\".",
                    place));
        }
        return reasons;
    }
}
