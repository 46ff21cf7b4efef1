package dev.veles.cli;

import dev.veles.build.Builds;
import dev.veles.flux.FluxState;
import dev.veles.kustomize.KustomizeBuilder;
import dev.veles.parallel.Task;
import dev.veles.repository.DifferentFiles;
import dev.veles.repository.FileNames;
import dev.veles.repository.FileWalk;
import dev.veles.repository.Repository;
import dev.veles.repository.Repository.Reading;
import dev.veles.triage.ChangedPaths;
import dev.veles.triage.Git;
import dev.veles.triage.TriageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;

/** Reads two states of a Flux repository; what is the same in both is read once. */
final class FluxStatesReader {
    private static final Reading READING = new Reading(path -> Optional.empty(), FluxState::tells);

    private final DiffSources sources;
    private final KustomizeBuilder builder;
    private final Path working;

    /**
     * Prepares reading.
     *
     * @param sources writes commits to folders
     * @param working where the program runs
     */
    FluxStatesReader(DiffSources sources, KustomizeBuilder builder, Path working) {
        this.sources = sources;
        this.builder = builder;
        this.working = working;
    }

    /**
     * Both states.
     *
     * @param changed the files that are not the same
     */
    record States(FluxState before, FluxState after, NavigableSet<String> changed) {}

    /**
     * Reads.
     *
     * @throws UsageException for what is no folder, or cannot be read
     */
    States read(DiffPlace before, DiffPlace after) throws IOException {
        // Git writes the files of the one state, and compares both, while those of the other are read.
        Task<Path> written = Task.begun("git", () -> folder(before));
        Task<Optional<NavigableSet<String>>> compared = Task.begun("git", () -> changedByGit(before, after));
        Path fresh = folder(after);
        Repository later = Repository.read(walk(after, fresh), READING);
        Path old = written.result();
        Optional<NavigableSet<String>> known = compared.result();
        NavigableSet<String> changed = known.isPresent() ? known.get() : DifferentFiles.between(old, fresh);
        Reading reading = new Reading(
                path -> changed.contains(path)
                        ? Optional.empty()
                        : Optional.ofNullable(later.files().get(path)),
                FluxState::tells);
        Repository earlier = Repository.read(walk(before, old), reading);
        return new States(state(earlier), state(later), changed);
    }

    private FluxState state(Repository repository) {
        int processors = Runtime.getRuntime().availableProcessors();
        return new FluxState(repository, new Builds(repository, Optional.of(builder), processors));
    }

    private Path folder(DiffPlace place) {
        Path folder = sources.folderOf(place);
        if (!Files.isDirectory(folder)) {
            throw new UsageException(
                    "diff: \"" + place.written() + "\" is no folder",
                    "With --flux, give folders or commits that hold a Flux repository.");
        }
        return folder;
    }

    /** Git knows at once what else would be read byte by byte; empty where it does not have both. */
    private Optional<NavigableSet<String>> changedByGit(DiffPlace before, DiffPlace after) {
        if (before.ref().isEmpty()) {
            return Optional.empty();
        }
        try {
            Git git = sources.git();
            Path there = git.top().resolve(before.path()).normalize();
            Path other =
                    after.ref().isPresent() ? git.top().resolve(after.path()).normalize() : folder(after);
            return there.equals(other)
                    ? Optional.of(ChangedPaths.between(git, before.ref().get(), after.ref(), there))
                    : Optional.empty();
        } catch (TriageException e) {
            throw DiffSources.refused(e);
        }
    }

    /** Git knows the files, and what it ignores, sooner than a walk would find them. */
    private FileWalk walk(DiffPlace place, Path folder) throws IOException {
        FileNames names = place.ref().isPresent()
                ? FileNames.below(folder, place.written())
                : Path.of(place.path()).isAbsolute()
                        ? FileNames.absolute(folder)
                        : FileNames.relativeTo(folder, working);
        Optional<List<String>> listed = sources.listed(place, folder);
        return listed.isPresent()
                ? FileWalk.listed(folder, names, listed.get(), sources.filter(place))
                : FileWalk.of(folder, names, List.of(folder), sources.filter(place));
    }
}
