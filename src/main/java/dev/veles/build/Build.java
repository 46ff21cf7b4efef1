package dev.veles.build;

import dev.veles.finding.Finding;
import dev.veles.manifest.Manifest;
import dev.veles.repository.RepositoryFile;
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
    /** Copies the collections. */
    public Build {
        objects = List.copyOf(objects);
        findings = List.copyOf(findings);
        files = List.copyOf(files);
    }
}
