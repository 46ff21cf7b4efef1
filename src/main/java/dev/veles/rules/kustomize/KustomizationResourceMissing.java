package dev.veles.rules.kustomize;

import dev.veles.finding.Phrases;
import dev.veles.finding.Severity;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.repository.KustomizationFile;
import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryFile;
import dev.veles.repository.RepositoryPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds entries of kustomizations that lead to nothing. */
public final class KustomizationResourceMissing implements Rule {
    private static final RuleMeta META = RuleMeta.error(
                    "kustomization-resource-missing", Category.KUSTOMIZE, Scope.ANYWHERE)
            .needsKustomization()
            .summary("A kustomization names a file or folder that is not there")
            .why("Nothing of the folder builds, so nothing of it is applied any more.")
            .help("Commit it, or take the entry out: Flux has only what is committed.")
            .since("0.1", "kustomize: resources, components, patches and generators of the Kustomization file");

    private static final String ADD =
            "Add a \"kustomization.yaml\" to the folder, or name the files of the folder one by one.";

    private static final String MAKE =
            "Make it here too before this is judged, or suppress this finding: without it nothing of the build is judged.";

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        context.repository()
                .ifPresent(repository -> context.kustomization().ifPresent(file -> check(file, repository, context)));
    }

    private static void check(KustomizationFile kustomization, Repository repository, RuleContext context) {
        Field root = ObjectView.of(kustomization.root()).root();
        List<Reference> references = Reference.of(root);
        NearPath near = new NearPath(repository, () -> paths(references, kustomization.folder()));
        List<Reference> local = new ArrayList<>();
        for (Reference reference : references) {
            String path = RepositoryPath.resolve(kustomization.folder(), reference.path());
            if (isSound(reference, path, repository) || isElsewhere(path, kustomization, repository)) {
                continue;
            }
            if (isKeptOut(path, repository, context)) {
                local.add(reference);
            } else {
                report(reference, path, kustomization, near, repository, context);
            }
        }
        reportLocal(local, context);
    }

    private static Set<String> paths(List<Reference> references, String folder) {
        Set<String> paths = new HashSet<>();
        for (Reference reference : references) {
            paths.add(RepositoryPath.resolve(folder, reference.path()));
        }
        return paths;
    }

    /** What somebody makes on a machine of theirs is there when they build; Flux never has it. */
    private static boolean isKeptOut(String path, Repository repository, RuleContext context) {
        return FluxPaths.all(context).isEmpty() && repository.isIgnored(path);
    }

    private static void reportLocal(List<Reference> local, RuleContext context) {
        if (!local.isEmpty()) {
            String others = local.size() == 1 ? "" : ", with " + (local.size() - 1) + " more that are named here";
            Reference first = Collections.min(local, Comparator.comparing(Reference::turn));
            context.reportAs(
                    Severity.WARNING,
                    first.field(),
                    Phrases.quoted(first.path()) + " is not there: \".gitignore\" keeps it out of Git" + others,
                    MAKE);
        }
    }

    /** A Component that is a file is another mistake. */
    private static boolean isSound(Reference reference, String path, Repository repository) {
        if (repository.isFolder(path)) {
            return reference.wanted() != Reference.Wanted.FILE && hasKustomization(path, repository);
        }
        return repository.isFile(path);
    }

    private static boolean hasKustomization(String folder, Repository repository) {
        for (String name : List.of("kustomization.yaml", "kustomization.yml", "Kustomization")) {
            if (repository.isFile(RepositoryPath.join(folder, name))) {
                return true;
            }
        }
        return false;
    }

    /** In a submodule that is not checked out, or to be filled in by whatever fills in a template. */
    private static boolean isElsewhere(String path, KustomizationFile kustomization, Repository repository) {
        String modules = repository
                .file(".gitmodules")
                .map(RepositoryFile::source)
                .map(source -> source.text())
                .orElse("");
        for (String line : modules.lines().toList()) {
            String[] sides = line.split("=", 2);
            if (sides.length == 2 && sides[0].strip().equals("path") && RepositoryPath.isIn(path, sides[1].strip())) {
                return true;
            }
        }
        return kustomization.folder().contains("template")
                && repository.templates().hold(kustomization.file());
    }

    private static void report(
            Reference reference,
            String path,
            KustomizationFile kustomization,
            NearPath near,
            Repository repository,
            RuleContext context) {
        String quoted = Phrases.quoted(reference.path());
        if (!repository.isFolder(path)) {
            String help = near.of(kustomization.folder(), reference.path())
                    .map(name -> "Write " + Phrases.quoted(name) + ", which is there, or commit what is meant.")
                    .orElse(META.help());
            context.report(reference.field(), quoted + " is not there", help);
        } else if (reference.wanted() == Reference.Wanted.FILE) {
            context.report(reference.field(), quoted + " is a folder where a file is wanted", "Name the file in it.");
        } else {
            context.report(reference.field(), "the folder " + quoted + " has no kustomization file", ADD);
        }
    }
}
