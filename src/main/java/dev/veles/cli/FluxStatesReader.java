package dev.veles.cli;

import dev.veles.build.Builds;
import dev.veles.flux.FluxState;
import dev.veles.kustomize.KustomizeBuilder;
import dev.veles.parallel.Parallel;
import dev.veles.repository.DifferentFiles;
import dev.veles.repository.FileNames;
import dev.veles.repository.FileWalk;
import dev.veles.repository.Repository;
import dev.veles.repository.Repository.Reading;
import dev.veles.repository.RepositoryFile;
import dev.veles.triage.ChangedPaths;
import dev.veles.triage.Git;
import dev.veles.triage.TriageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

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

    private record Read(Path folder, Optional<Repository> repository) {}

    private Read read(DiffPlace place) {
        try {
            Path folder = folder(place);
            return new Read(folder, Optional.of(Repository.read(walk(place, folder), READING)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads.
     *
     * @throws UsageException for what is no folder, or cannot be read
     */
    States read(DiffPlace before, DiffPlace after) throws IOException, TriageException {
        // Git writes the files of the one state while those of the other are read.
        List<Supplier<Read>> tasks = List.of(() -> new Read(folder(before), Optional.empty()), () -> read(after));
        List<Read> done = Parallel.map(tasks, tasks.size(), Supplier::get);
        Path old = done.get(0).folder();
        Repository later = done.get(1).repository().orElseThrow();
        NavigableSet<String> changed = changed(before, after, old, done.get(1).folder());
        Function<String, Optional<RepositoryFile>> known = path -> changed.contains(path)
                ? Optional.empty()
                : Optional.ofNullable(later.files().get(path));
        Repository earlier = Repository.read(walk(before, old), new Reading(known, FluxState::tells));
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

    /** Git knows at once what else would be read byte by byte. */
    private NavigableSet<String> changed(DiffPlace before, DiffPlace after, Path old, Path fresh)
            throws IOException, TriageException {
        if (before.ref().isPresent()) {
            Git git = sources.git();
            Path there = git.top().resolve(before.path()).normalize();
            Path other =
                    after.ref().isPresent() ? git.top().resolve(after.path()).normalize() : fresh;
            if (there.equals(other)) {
                return ChangedPaths.between(git, before.ref().get(), after.ref(), there);
            }
        }
        return DifferentFiles.between(old, fresh);
    }

    private FileWalk walk(DiffPlace place, Path folder) throws IOException {
        FileNames names = place.ref().isPresent()
                ? FileNames.below(folder, place.written())
                : Path.of(place.path()).isAbsolute()
                        ? FileNames.absolute(folder)
                        : FileNames.relativeTo(folder, working);
        return FileWalk.of(folder, names, List.of(folder), sources.filter(place));
    }
}
