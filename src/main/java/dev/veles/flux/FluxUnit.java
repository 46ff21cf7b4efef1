package dev.veles.flux;

import dev.veles.finding.Finding;
import dev.veles.manifest.Manifest;
import dev.veles.repository.RepositoryFile;
import dev.veles.source.Location;
import java.util.Collection;
import java.util.List;

/**
 * What one Flux Kustomization applies. A Kustomization that two clusters apply, each in a form of its own, is two units.
 *
 * @param object the Kustomization, in the form in which it reaches the cluster
 * @param place where it stands
 * @param folder what its path names, relative to the repository's root
 * @param objects what reaches the cluster, each node at the place in the files that brought it; none where it did not
 *     build
 * @param files what its build reads, nearest first
 * @param built false where the build failed or was not tried
 * @param substituted true where Flux substitutes variables in the objects
 * @param findings what is wrong with the build, and what Flux refuses to substitute
 */
public record FluxUnit(
        Manifest object,
        Location place,
        String folder,
        List<Manifest> objects,
        Collection<RepositoryFile> files,
        boolean built,
        boolean substituted,
        List<Finding> findings) {
    /** Copies the lists. */
    public FluxUnit {
        objects = List.copyOf(objects);
        files = List.copyOf(files);
        findings = List.copyOf(findings);
    }
}
