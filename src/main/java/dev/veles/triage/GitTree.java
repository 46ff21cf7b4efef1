package dev.veles.triage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The files of a commit in a folder of their own, which is removed when this is closed. Git writes them with an index
 * that is temporary too, so that nothing in the repository changes.
 */
public final class GitTree implements AutoCloseable {
    private final Path temporary;

    private GitTree(Path temporary) {
        this.temporary = temporary;
    }

    /**
     * Writes the files of a commit.
     *
     * @param ref a branch, tag or commit
     * @throws TriageException where git does not answer, or knows no such commit
     */
    public static GitTree of(Git git, String ref) throws TriageException {
        String tree = git.tree(ref);
        GitTree written = new GitTree(temporary());
        try {
            Files.createDirectory(written.folder());
            Map<String, String> index =
                    Map.of("GIT_INDEX_FILE", written.temporary.resolve("index").toString());
            git.bytes(index, "read-tree", tree);
            git.bytes(index, "checkout-index", "--all", "--prefix=" + written.folder() + "/");
            return written;
        } catch (IOException e) {
            written.close();
            throw new UncheckedIOException(e);
        } catch (TriageException e) {
            written.close();
            throw e;
        }
    }

    /** The folder that stands for the top of the repository. */
    public Path folder() {
        return temporary.resolve("tree");
    }

    /** Removes the files. */
    @Override
    public void close() {
        try {
            Files.walkFileTree(temporary, new Removal());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("veles-tree").toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Removal extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            if (failure != null) {
                throw failure;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
