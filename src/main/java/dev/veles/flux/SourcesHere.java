package dev.veles.flux;

import dev.veles.manifest.Manifest;
import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryPath;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which sources of Flux stand for the repository that is looked at; nothing in a repository says so.
 *
 * <p>It is the source of a Kustomization that applies its own file, and the one that {@code flux bootstrap} makes, which
 * is called flux-system. Another GitRepository or Bucket is the same if it has the same address. What is left, such as
 * an artifact that a pipeline makes of the repository, counts if a Kustomization takes a folder from it that is there. An
 * artifact that an ArtifactGenerator makes has the folders that it copies, and one that a pipeline makes may have a part
 * of the repository.
 */
final class SourcesHere {
    private static final String BOOTSTRAP = "flux-system";

    private final FluxFiles files;
    private final Set<SourceName> own = new HashSet<>();
    private final Set<SourceName> foreign = new HashSet<>();
    private final Set<String> addresses = new HashSet<>();
    private final GeneratedArtifacts generated;
    private final ArtifactRoots roots;

    SourcesHere(FluxFiles files) {
        this.files = files;
        this.generated = new GeneratedArtifacts(files.generators());
        this.roots = new ArtifactRoots(files, generated);
        for (String kind : List.of("GitRepository", "OCIRepository", "Bucket")) {
            own.add(new SourceName(kind, BOOTSTRAP));
        }
        for (Found found : files.kustomizations()) {
            String folder = inRepository(found.kustomization());
            if (!folder.isEmpty() && RepositoryPath.isIn(found.file().path(), folder)) {
                own.add(found.kustomization().source());
            }
        }
        files.sources().stream().filter(it -> own.contains(name(it))).forEach(it -> addresses.add(address(it)));
        files.sources().forEach(this::compare);
        takeWhatIsThere();
    }

    private String inRepository(FluxKustomization kustomization) {
        SourceName source = kustomization.source();
        String root = source.isGit() ? kustomization.root() : roots.of(source);
        return RepositoryPath.join(root, kustomization.folder());
    }

    private static SourceName name(Manifest source) {
        return new SourceName(source.kind(), source.name());
    }

    /** True for a source that has parts of other sources in it, so that a path may be in one of those. */
    boolean isComposed(SourceName source) {
        for (Manifest object : files.sources()) {
            if (name(object).equals(source) && object.find("spec", "include").isPresent()) {
                return true;
            }
        }
        return false;
    }

    private void compare(Manifest source) {
        boolean comparable =
                source.kind().equals("GitRepository") || source.kind().equals("Bucket");
        if (!comparable || own.contains(name(source)) || addresses.isEmpty()) {
            return;
        }
        if (addresses.contains(address(source))) {
            own.add(name(source));
        } else {
            foreign.add(name(source));
        }
    }

    private void takeWhatIsThere() {
        Repository repository = files.repository();
        Set<SourceName> met = new HashSet<>();
        for (Found found : files.kustomizations()) {
            String folder = inRepository(found.kustomization());
            boolean copied = generated.has(found.kustomization().source());
            if (!copied && !folder.isEmpty() && repository.folders().contains(folder)) {
                met.add(found.kustomization().source());
            }
        }
        met.removeAll(foreign);
        own.addAll(met);
    }

    /** {@code ssh://git@host/a/b.git} and {@code https://host/a/b} are one repository. */
    private static String address(Manifest source) {
        String url = source.root().text("spec", "url").orElse("").toLowerCase(Locale.ROOT);
        String rest = url.substring(url.indexOf("://") < 0 ? 0 : url.indexOf("://") + 3);
        rest = rest.substring(rest.indexOf('@') + 1)
                .replaceFirst(":[0-9]+/", "/")
                .replace(':', '/');
        rest = rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
        return rest.endsWith(".git") ? rest.substring(0, rest.length() - ".git".length()) : rest;
    }

    /** The folder of the repository that a path means; empty for a path in another source. It need not be there. */
    Optional<String> folder(FluxKustomization kustomization) {
        SourceName source = kustomization.source();
        if (generated.has(source)) {
            return generated.folder(source, kustomization.folder(), own, roots);
        }
        String folder = inRepository(kustomization);
        boolean seen = own.contains(source) || foreign.contains(source);
        // A source that only a built object names is as good as any that has the folder.
        boolean there = !folder.isEmpty() && files.repository().folders().contains(folder);
        return own.contains(source) || (!seen && there) ? Optional.of(folder) : Optional.empty();
    }
}
