package dev.veles.flux;

import dev.veles.build.BuildRequest;
import dev.veles.build.FluxChanges;
import dev.veles.finding.NearName;
import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryPath;
import dev.veles.yaml.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says what has to be built for a Kustomization, and keeps those for which nothing can be. */
final class Paths {
    private final Repository repository;
    private final SourcesHere sources;
    private final List<Left> left = new ArrayList<>();

    /** A Kustomization that was not followed, and why. */
    record Left(Applied.Step step, FluxNote note) {}

    Paths(Repository repository, SourcesHere sources) {
        this.repository = repository;
        this.sources = sources;
    }

    /** Those that could not be followed so far. */
    List<Left> left() {
        return Collections.unmodifiableList(left);
    }

    /** Why, each reason once. */
    Collection<FluxNote> notes() {
        Set<FluxNote> notes = new LinkedHashSet<>();
        left.forEach(it -> notes.add(it.note()));
        return notes;
    }

    /** What to build; where there is nothing, a note says why. */
    Optional<BuildRequest> request(Applied.Step step) {
        FluxKustomization kustomization = step.kustomization();
        if (!kustomization.isPathKnown()) {
            return leave(step, FluxNote.Cause.UNKNOWN);
        }
        Optional<String> folder = sources.folder(kustomization);
        if (folder.isEmpty()) {
            return leave(step, FluxNote.Cause.ELSEWHERE);
        }
        if (!repository.folders().contains(folder.get())) {
            return leave(step, missing(kustomization, folder.get()));
        }
        return Optional.of(request(kustomization, folder.get()));
    }

    /** What will have to be built for a Kustomization if it stays as its file has it. */
    Optional<BuildRequest> likely(FluxKustomization kustomization) {
        return sources.folder(kustomization)
                .filter(repository.folders()::contains)
                .map(folder -> request(kustomization, folder));
    }

    private BuildRequest request(FluxKustomization kustomization, String folder) {
        boolean generate = repository.kustomizations().of(folder).isEmpty();
        return new BuildRequest(folder, changes(kustomization, folder), generate);
    }

    /** What stands for a variable is filled in by whoever applies the Kustomization. */
    private FluxNote.Cause missing(FluxKustomization kustomization, String folder) {
        if (repository.isFolder(folder)) {
            return FluxNote.Cause.LEFT_OUT;
        }
        return kustomization.path().contains("${") ? FluxNote.Cause.UNKNOWN : FluxNote.Cause.MISSING;
    }

    private FluxChanges changes(FluxKustomization kustomization, String folder) {
        FluxChanges all = kustomization.changes();
        if (!kustomization.ignoresMissingComponents()) {
            return all;
        }
        List<Node> there = new ArrayList<>(all.components());
        there.removeIf(component -> !repository.isFolder(
                RepositoryPath.resolve(folder, component.text().orElse(""))));
        return new FluxChanges(
                all.targetNamespace(), all.namePrefix(), all.nameSuffix(), all.patches(), there, all.images());
    }

    /** A child whose parent's folder is there has its path in the same source, and so in this repository for sure. */
    private boolean isSurelyHere(Applied.Step step) {
        FluxKustomization child = step.kustomization();
        boolean git = child.source().isGit() && !sources.isComposed(child.source());
        return git
                && step.certain()
                && step.parent()
                        .map(Applied.Step::kustomization)
                        .filter(parent -> parent.source().equals(child.source())
                                && parent.sourceNamespace().equals(child.sourceNamespace()))
                        .isPresent();
    }

    private Optional<BuildRequest> leave(Applied.Step step, FluxNote.Cause cause) {
        FluxKustomization kustomization = step.kustomization();
        FluxNote note = new FluxNote(
                cause,
                kustomization.ref(),
                kustomization.pathPlace(),
                kustomization.path(),
                kustomization.source().toString(),
                isSurelyHere(step),
                near(kustomization));
        left.add(new Left(step, note));
        return Optional.empty();
    }

    /** The folder that was probably meant: one with a name that is near, in the nearest folder that is there. */
    private Optional<String> near(FluxKustomization kustomization) {
        String folder = RepositoryPath.join(kustomization.root(), kustomization.folder());
        if (!sources.folder(kustomization).filter(folder::equals).isPresent()) {
            return Optional.empty();
        }
        String parent = RepositoryPath.parent(folder);
        List<String> beside = new ArrayList<>();
        for (String other : repository.folders()) {
            if (!other.isEmpty() && RepositoryPath.parent(other).equals(parent)) {
                beside.add(RepositoryPath.name(other));
            }
        }
        return NearName.of(RepositoryPath.name(folder), beside)
                .map(name -> RepositoryPath.join(parent, name))
                .map(path -> kustomization.root().isEmpty()
                        ? path
                        : path.substring(kustomization.root().length() + 1))
                .map(path -> "./" + path);
    }
}
