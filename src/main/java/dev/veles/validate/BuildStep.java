package dev.veles.validate;

import dev.veles.finding.Finding;
import dev.veles.kustomize.BuildResult;
import dev.veles.kustomize.KustomizeBuilder;
import dev.veles.manifest.Manifest;
import dev.veles.repository.KustomizationFile;
import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryFile;
import dev.veles.source.Location;
import dev.veles.source.SourceText;
import dev.veles.yaml.ReadText;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Builds every kustomization of a tree with the real kustomize and judges the objects that come out. */
final class BuildStep {
    private static final String RULE = "build-failed";
    private static final String WHY = "What does not build is never applied.";

    private final ValidationRun run;
    private final Repository tree;

    BuildStep(ValidationRun run) {
        this.run = run;
        this.tree = run.tree();
    }

    /** Builds what can be built. Components are built by those who take them. */
    void build(KustomizeBuilder builder) {
        Set<String> folders = new TreeSet<>();
        for (KustomizationFile kustomization : run.kustomizations().all()) {
            List<String> broken = broken(run.kustomizations().reach(kustomization));
            if (!broken.isEmpty()) {
                String files = String.join(", ", broken);
                run.note(tree.shown(kustomization.folder()) + " was not built, because of what is wrong in " + files);
            } else if (!kustomization.isComponent()) {
                folders.add(kustomization.folder());
            }
        }
        for (String folder : run.kustomizations().unusedComponents()) {
            run.note(tree.shown(folder) + " was not built: it is a Component that no kustomization takes");
        }
        BuildPool.build(builder, tree.root(), folders).forEach(this::judge);
    }

    /** kustomize may take forever over what the reader refuses, such as aliases of aliases. */
    private List<String> broken(Collection<RepositoryFile> files) {
        return files.stream()
                .filter(file -> !file.problems().isEmpty())
                .map(file -> tree.shown(file.path()))
                .toList();
    }

    private void judge(String folder, BuildResult result) {
        KustomizationFile kustomization = run.kustomizations().of(folder).orElseThrow();
        String shown = tree.shown(folder);
        if (result instanceof BuildResult.Built built) {
            run.countBuild();
            SourceText text = new SourceText("kubectl kustomize " + shown, built.text());
            judge(kustomization, new RepositoryFile(folder, new ReadText(text, List.of())));
        } else if (result instanceof BuildResult.Failed failed) {
            run.countBuild();
            run.find(failed(kustomization, shown, failed.message()));
        } else if (result instanceof BuildResult.TimedOut timedOut) {
            long seconds = timedOut.limit().toSeconds();
            run.miss("the build of " + shown + " did not end within " + seconds + " seconds");
        } else if (result instanceof BuildResult.NotRun notRun) {
            run.miss("the build of " + shown + " could not be started: " + notRun.reason());
        }
    }

    private void judge(KustomizationFile kustomization, RepositoryFile built) {
        SourceIndex sources = new SourceIndex(run.kustomizations().reach(kustomization));
        Location fallback = kustomization.file().start();
        for (Finding problem : built.problems()) {
            run.find(Finding.error(
                    problem.rule(), "what it builds is broken: " + problem.message(), WHY, problem.help(), fallback));
        }
        for (Manifest object : built.manifests()) {
            run.judge(object, (it, path, key) -> sources.find(it, path, key).orElse(fallback));
        }
    }

    private static Finding failed(KustomizationFile kustomization, String folder, String reason) {
        String line =
                String.join("; ", reason.strip().lines().map(String::strip).toList());
        return Finding.error(
                RULE,
                "the kustomization does not build: \"" + line + "\"",
                WHY,
                "\"kubectl kustomize " + folder + "\" says it again.",
                kustomization.mentioned(reason));
    }
}
