package dev.veles.cli;

import dev.veles.build.Builds;
import dev.veles.diff.Side;
import dev.veles.diff.SideReader;
import dev.veles.kustomize.KustomizeBuilder;
import dev.veles.parallel.Task;
import dev.veles.repository.FileNames;
import dev.veles.repository.FileWalk;
import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryFile;
import dev.veles.triage.Git;
import dev.veles.triage.GitTree;
import dev.veles.triage.ListedPaths;
import dev.veles.triage.TriageException;
import dev.veles.yaml.SourceReader;
import dev.veles.yaml.UnreadableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Where the two sides of a comparison come from: paths, commits and the standard input. */
final class DiffSources implements AutoCloseable {
    private final Streams streams;
    private final LintSettings settings;
    private final Optional<KustomizeBuilder> builder;
    private final Path home;
    private final boolean gitignore;
    private final List<GitTree> trees = new CopyOnWriteArrayList<>();
    private @Nullable Git git;
    private @Nullable Task<Boolean> removal;

    /**
     * Prepares reading.
     *
     * @param home a folder of the repository whose commits are meant
     * @param gitignore true where what Git ignores is to be left out, since a commit does not have it
     */
    DiffSources(Streams streams, LintSettings settings, Path home, boolean gitignore) {
        this.streams = streams;
        this.settings = settings;
        this.builder = KustomizeChoice.of(settings.kustomize(), streams.path());
        this.home = home;
        this.gitignore = gitignore;
    }

    /**
     * A repository, and where in it something lies.
     *
     * @param repository as far as it is needed
     * @param reader reads what is at its paths
     * @param path of what was asked for
     */
    record Found(Repository repository, SideReader reader, String path) {
        /** What lies at the path. */
        Side side() {
            return reader.at(path);
        }

        /** What lies at a path below it; nothing where nothing does. */
        Side below(String relative) {
            String whole = path.isEmpty() ? relative : path + "/" + relative;
            return reader.has(whole) ? reader.at(whole) : Side.EMPTY;
        }
    }

    /**
     * All that a place holds.
     *
     * @throws UsageException for a place where there is nothing, or that cannot be read
     */
    Side read(DiffPlace place) {
        return place.isStream() ? stream() : find(place).side();
    }

    /** The repository that a place lies in, for whoever needs more than one of its folders. */
    Found find(DiffPlace place) {
        try {
            return place.ref().isPresent() ? committed(place, place.ref().get()) : written(place);
        } catch (IOException e) {
            throw unreadable(e);
        } catch (UncheckedIOException e) {
            throw unreadable(Objects.requireNonNull(e.getCause()));
        } catch (TriageException e) {
            throw refused(e);
        }
    }

    private Found written(DiffPlace place) throws IOException {
        LintPaths paths = paths(place);
        Path start = paths.starts().get(0).toAbsolutePath().normalize();
        return found(place, paths.root(), paths.naming().apply(paths.root()), start);
    }

    private static LintPaths paths(DiffPlace place) {
        if (!Files.exists(Path.of(place.path()))) {
            throw new UsageException(
                    "diff: \"" + place.written() + "\": no such file or folder",
                    "Give folders, kustomizations, files, - for the standard input, or git:REF[:PATH] for a commit.");
        }
        return LintPaths.of(List.of(place.path())).get(0);
    }

    private Found committed(DiffPlace place, String ref) throws IOException, TriageException {
        Path start = folder(place);
        Path top = trees.get(trees.size() - 1).folder();
        return found(place, top, FileNames.below(top, "git:" + ref), start);
    }

    /** Where a place is on the disk: a commit is written to a folder of its own. */
    Path folder(DiffPlace place) throws TriageException {
        if (place.equals(DiffPlace.REPOSITORY)) {
            return git().top();
        }
        if (place.ref().isEmpty()) {
            return paths(place).starts().get(0).toAbsolutePath().normalize();
        }
        GitTree tree = GitTree.of(git(), place.ref().get());
        trees.add(tree);
        Path start = tree.folder().resolve(place.path()).normalize();
        if (!start.toFile().exists()) {
            throw new UsageException(
                    "diff: \"" + place.written() + "\": the commit has no such file or folder",
                    "Paths behind the ref begin at the top of the repository.");
        }
        return start;
    }

    /** The repository whose commits are meant; asked for once. */
    synchronized Git git() throws TriageException {
        Git known = git;
        if (known == null) {
            known = Git.in(home);
            git = known;
        }
        return known;
    }

    /** The program that builds kustomizations; empty where none is there, or wanted. */
    Optional<KustomizeBuilder> builder() {
        return builder;
    }

    /**
     * The same for whoever has no use for what git says beside reporting it.
     *
     * @throws UsageException where git cannot write the commit
     */
    Path folderOf(DiffPlace place) {
        try {
            return folder(place);
        } catch (TriageException e) {
            throw refused(e);
        }
    }

    /**
     * The files that Git knows in a folder, tracked or new, by their paths in it; empty where it is not asked.
     *
     * @param folder where the place is on the disk
     */
    Optional<List<String>> listed(DiffPlace place, Path folder) {
        if (!gitignore) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    place.ref().isPresent()
                            ? ListedPaths.of(git(), place.ref().get(), place.path())
                            : ListedPaths.now(git(), folder));
        } catch (TriageException e) {
            return Optional.empty();
        }
    }

    /** What is left out of a place: of a commit nothing that Git would ignore, since it is there. */
    FileWalk.Filter filter(DiffPlace place) {
        FileWalk.Exclusion excluded = settings.excludesNothing() ? FileWalk.Exclusion.NONE : settings::excludes;
        return new FileWalk.Filter(excluded, gitignore && place.ref().isEmpty(), CommittedFiles::below);
    }

    private Found found(DiffPlace place, Path root, FileNames names, Path start) throws IOException {
        Repository repository = Repository.read(FileWalk.of(root, names, List.of(start), filter(place)));
        Builds builds = new Builds(repository, builder, Runtime.getRuntime().availableProcessors());
        String path = root.relativize(start).toString().replace('\\', '/');
        return new Found(repository, new SideReader(repository, builds), path);
    }

    private Side stream() {
        try {
            return SideReader.stream(new RepositoryFile("", SourceReader.read(streams.in(), "<stdin>")));
        } catch (UnreadableException e) {
            throw new UsageException("diff: " + e.getMessage(), "Pipe manifests into it, or name files.");
        }
    }

    /** What git refuses. */
    static UsageException refused(TriageException refusal) {
        return new UsageException("diff: " + refusal.getMessage(), refusal.help());
    }

    static UsageException unreadable(IOException failure) {
        return new UsageException("diff: " + failure.getMessage(), "Everything below the paths has to be readable.");
    }

    /** Begins to remove what was written, while somebody goes on with what was read of it. */
    void release() {
        removal = Task.begun("removal", () -> {
            remove();
            return true;
        });
    }

    private void remove() {
        trees.forEach(GitTree::close);
    }

    /** Everything is removed then. */
    @Override
    public void close() {
        Task<Boolean> running = removal;
        if (running == null) {
            remove();
        } else {
            running.result();
        }
    }
}
