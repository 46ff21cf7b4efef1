package dev.veles.flux;

import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The Flux repositories that lie in folders of one repository, such as examples beside one another: the paths in each
 * are relative to its own folder. Such a folder is one below which a Kustomization applies its own file, as {@code flux
 * bootstrap} makes it, or has a path of several names that is there, while in the repository itself its path is not.
 */
final class FluxRoots {
    private final Repository repository;
    private final List<Found> found;
    private final Set<String> roots = new TreeSet<>();

    FluxRoots(Repository repository, List<Found> found) {
        this.repository = repository;
        this.found = found;
        for (Found one : found) {
            String path = one.kustomization().folder();
            boolean elsewhere = !one.kustomization().source().isGit()
                    || path.isEmpty()
                    || path.indexOf('$') >= 0
                    || repository.isFolder(path);
            if (!elsewhere) {
                addRoot(one.file().folder(), path);
            }
        }
    }

    private void addRoot(String folder, String path) {
        for (String at = folder; !at.isEmpty(); at = RepositoryPath.parent(at)) {
            if (at.endsWith("/" + path)) {
                roots.add(at.substring(0, at.length() - path.length() - 1));
                return;
            }
        }
        if (path.indexOf('/') > 0) {
            addAbove(folder, path);
        }
    }

    /** A path that is there from the folder of the file itself is a path that somebody took for relative to the file. */
    private void addAbove(String folder, String path) {
        for (String at = RepositoryPath.parent(folder); !at.isEmpty(); at = RepositoryPath.parent(at)) {
            if (repository.isFolder(at + "/" + path)) {
                roots.add(at);
                return;
            }
        }
    }

    /** The Kustomizations, each with the Flux repository that it belongs to. */
    List<Found> applied() {
        if (roots.isEmpty()) {
            return found;
        }
        List<Found> applied = new ArrayList<>();
        for (Found one : found) {
            FluxKustomization kustomization = one.kustomization();
            applied.add(new Found(new FluxKustomization(kustomization.object(), root(one)), one.file()));
        }
        return applied;
    }

    /** While a repository is moved into a folder of another one, some paths begin here and some there. */
    private String root(Found one) {
        String path = one.kustomization().folder();
        String root = root(one.file().folder());
        boolean there = repository.isFolder(RepositoryPath.join(root, path));
        return !there && !path.isEmpty() && repository.isFolder(path) ? "" : root;
    }

    private String root(String folder) {
        String deepest = "";
        for (String root : roots) {
            if (RepositoryPath.isIn(folder, root) && root.length() > deepest.length()) {
                deepest = root;
            }
        }
        return deepest;
    }
}
