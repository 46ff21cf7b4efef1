package dev.veles.repository;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The {@code .gitignore} files of a folder and of those above it, as gitignore(5) says; or the {@code .sourceignore}
 * files, which Flux writes in the same way.
 */
public final class Gitignore {
    /** Ignores nothing. */
    public static final Gitignore NONE = new Gitignore("", List.of(), Optional.empty());

    private final String folder;
    private final List<GitignorePattern> patterns;
    private final Optional<Gitignore> above;

    private Gitignore(String folder, List<GitignorePattern> patterns, Optional<Gitignore> above) {
        this.folder = folder;
        this.patterns = patterns;
        this.above = above;
    }

    /** The same with the file of a folder below, if that has one. */
    Gitignore in(Path path, String below) throws IOException {
        return in(path, below, ".gitignore");
    }

    /**
     * The same with the file of a folder below, if that has one.
     *
     * @param path the folder
     * @param below the folder, below the repository's root
     * @param name what the file is called
     */
    public Gitignore in(Path path, String below, String name) throws IOException {
        Path file = path.resolve(name);
        if (!Files.isRegularFile(file)) {
            return this;
        }
        List<GitignorePattern> read = new ArrayList<>();
        for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n", -1)) {
            String text = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
            GitignorePattern.of(text).ifPresent(read::add);
        }
        return new Gitignore(below, read, Optional.of(this));
    }

    /**
     * Whether a file or folder is ignored; whoever asks has found that the folders above it are not.
     *
     * @param path below the repository's root
     */
    public boolean ignores(String path, boolean isFolder) {
        for (int i = patterns.size() - 1; i >= 0; i--) {
            GitignorePattern pattern = patterns.get(i);
            String below = folder.isEmpty() ? path : path.substring(folder.length() + 1);
            if (pattern.matches(below, isFolder)) {
                return !pattern.isNegated();
            }
        }
        return above.isPresent() && above.get().ignores(path, isFolder);
    }
}
