package dev.veles.rules.kustomize;

import dev.veles.finding.Phrases;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Manifest;
import dev.veles.manifest.ObjectView;
import dev.veles.repository.FileRole;
import dev.veles.repository.KustomizationFile;
import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryFile;
import dev.veles.repository.RepositoryPath;
import dev.veles.repository.SortedFile;
import java.util.Set;

/** Finds manifests beside a kustomization that nothing takes. */
public final class KustomizationOrphanFile implements Rule {
    private static final RuleMeta META = RuleMeta.warning(
                    "kustomization-orphan-file", Category.KUSTOMIZE, Scope.ANYWHERE)
            .needsKustomization()
            .summary("A manifest stands beside a kustomization and no kustomization takes it")
            .why("It looks as if it were applied, and never is; Flux has removed what it once brought.")
            .help("List the file under \"resources\", or remove it.")
            .since("0.1", "kustomize: the Kustomization file", "Flux: Kustomization, path");

    /** Groups of files that tools on the developer's machine read. */
    private static final Set<String> TOOLS = Set.of(
            "ctlptl.dev",
            "eksctl.io",
            "k0sctl.k0sproject.io",
            "k3d.io",
            "kind.x-k8s.io",
            "kubeadm.k8s.io",
            "kustomize.config.k8s.io",
            "kuttl.dev",
            "skaffold",
            "tests.testkube.io");

    /** Words by which a file or folder says that it is applied by hand, or only shows how something is written. */
    private static final Set<String> BY_HAND =
            Set.of("example", "examples", "sample", "samples", "template", "templates", "test", "tests");

    private static final String LOCAL = "config.kubernetes.io/local-config";

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        if (!context.isWhole()
                || context.repository().isEmpty()
                || context.kustomization().isEmpty()) {
            return;
        }
        Repository repository = context.repository().get();
        KustomizationFile kustomization = context.kustomization().get();
        String folder = kustomization.folder();
        for (RepositoryFile file : repository.filesIn(folder)) {
            if (isOrphan(file, kustomization, repository)
                    && !repository.isFile(RepositoryPath.join(folder, "Chart.yaml"))) {
                report(file, context);
            }
        }
    }

    private static boolean isOrphan(RepositoryFile file, KustomizationFile kustomization, Repository repository) {
        String name = RepositoryPath.name(file.path());
        return repository.kustomizations().role(file) == FileRole.LOOSE
                && !name.startsWith(".")
                && !KustomizationFile.isNamedAsOne(file.path())
                && !isByHand(file.path())
                && file.looksLikeObjects()
                && !Mentions.has(kustomization, name, repository);
    }

    /** What Flux or Talos needs before there is a cluster, and else the name of the file word by word, and its folder. */
    private static boolean isByHand(String path) {
        if (("/" + path).contains("/bootstrap/") || ("/" + path).contains("/talos/")) {
            return true;
        }
        String name = RepositoryPath.name(path);
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            if (i == name.length() || ".-_".indexOf(name.charAt(i)) >= 0) {
                if (BY_HAND.contains(name.substring(start, i))) {
                    return true;
                }
                start = i + 1;
            }
        }
        return BY_HAND.contains(RepositoryPath.name(RepositoryPath.parent(path)));
    }

    private static void report(RepositoryFile file, RuleContext context) {
        if (file.manifests().stream().anyMatch(KustomizationOrphanFile::isOfTool) || isAhead(file, context)) {
            return;
        }
        for (Manifest document : file.manifests()) {
            if (SortedFile.isObject(document)) {
                String name = RepositoryPath.name(file.path());
                context.report(
                        ObjectView.of(document).root(),
                        Phrases.quoted(name) + " stands beside a kustomization, and no kustomization takes it");
                return;
            }
        }
    }

    private static boolean isOfTool(Manifest document) {
        return TOOLS.contains(document.group())
                || document.root()
                        .text("metadata", "annotations", LOCAL)
                        .orElse("")
                        .equals("true");
    }

    /** Without Flux, definitions alone are applied ahead of what needs them. */
    private static boolean isAhead(RepositoryFile file, RuleContext context) {
        for (Manifest document : file.manifests()) {
            if (SortedFile.isObject(document) && !document.kind().equals("CustomResourceDefinition")) {
                return false;
            }
        }
        return FluxPaths.all(context).isEmpty();
    }
}
