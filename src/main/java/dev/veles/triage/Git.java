package dev.veles.triage;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The real git in one repository. Nothing that is run here writes to the repository, not even its index, which git
 * otherwise likes to refresh; and nothing that the user has configured for people, such as colors or prefixes, changes
 * what is read.
 */
public final class Git {
    private final Path folder;
    private final String prefix;
    private final Path top;
    /** By the names that were asked for. */
    private final Map<String, String> trees = new ConcurrentHashMap<>();

    private Git(Path folder, String prefix, Path top) {
        this.folder = folder;
        this.prefix = prefix;
        this.top = top;
    }

    /**
     * Finds the repository that a folder is in.
     *
     * @throws TriageException where there is no git, or the folder is in no work tree
     */
    public static Git in(Path folder) throws TriageException {
        Path whole = folder.toAbsolutePath().normalize();
        Output found = run(whole, Map.of(), List.of("rev-parse", "--show-prefix", "--show-cdup"));
        if (found.code != 0) {
            throw new TriageException(
                    "git cannot work in \"" + slashes(folder) + "\": " + found.problem(),
                    "Commits are read where their repository is, with its files.");
        }
        String[] lines = found.out().split("\n", -1);
        return new Git(whole, lines[0], whole.resolve(lines[1]).normalize());
    }

    /** The folder that holds the whole work tree. */
    public Path top() {
        return top;
    }

    /**
     * The commit or tree that a name stands for.
     *
     * @throws TriageException for a name that there is not, with a near one
     */
    String tree(String ref) throws TriageException {
        String known = trees.get(ref);
        if (known != null) {
            return known;
        }
        Output found = ref.startsWith("-") || ref.isBlank()
                ? new Output(1, "", "")
                : run(folder, Map.of(), List.of("rev-parse", "--verify", "--quiet", ref + "^{tree}"));
        if (found.code != 0) {
            throw UnknownRef.of(this, ref);
        }
        String tree = found.out().strip();
        trees.put(ref, tree);
        return tree;
    }

    /**
     * What is committed, or about to be, although {@code .gitignore} names it.
     *
     * @return whole paths
     * @throws TriageException where git fails
     */
    public List<Path> committedThoughIgnored() throws TriageException {
        List<Path> files = new ArrayList<>();
        List<String> arguments = List.of("ls-files", "-z", "--cached", "--ignored", "--exclude-standard");
        names(Map.of(), arguments).forEach(name -> files.add(top.resolve(name)));
        return files;
    }

    /** The names that a command prints, each with a NUL behind it, run at the top of the work tree. */
    List<String> names(Map<String, String> environment, List<String> args) throws TriageException {
        String bytes = bytes(environment, args.toArray(String[]::new));
        List<String> names = new ArrayList<>();
        for (String name :
                new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8).split("\0", -1)) {
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    /** What a command prints, each byte as one character, run at the top of the work tree. */
    String bytes(Map<String, String> environment, String... args) throws TriageException {
        Output output = run(top, environment, List.of(args));
        if (output.code != 0) {
            throw new TriageException(
                    "git " + args[0] + " failed: " + output.problem(), "Run it by hand to see what git is missing.");
        }
        return output.bytes;
    }

    /** The path of a file below the top of the work tree, with forward slashes; with {@code ..} for one outside. */
    String path(Path file) {
        String relative = slashes(folder.relativize(file.toAbsolutePath().normalize()));
        return slashes(Path.of(prefix + relative).normalize());
    }

    /** A backslash is a letter like others where it separates nothing. */
    private static String slashes(Path path) {
        return path.toString().replace(File.separatorChar, '/');
    }

    /** What a command gave; of its bytes each is one character. */
    private record Output(int code, String bytes, String err) {
        String out() {
            return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        }

        String problem() {
            String said = err.strip().lines().findFirst().orElse("exit code " + code);
            return said.startsWith("fatal: ") ? said.substring("fatal: ".length()) : said;
        }
    }

    private static Output run(Path folder, Map<String, String> environment, List<String> args) throws TriageException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "core.quotePath=false"));
        command.addAll(args);
        try {
            Path err = Files.createTempFile("veles-git", ".txt");
            try {
                return run(new ProcessBuilder(command).directory(folder.toFile()), environment, err);
            } finally {
                Files.deleteIfExists(err);
            }
        } catch (IOException e) {
            throw new TriageException("git cannot be run: " + e.getMessage(), "Install git, or name no commit.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted while git was running", e));
        }
    }

    private static Output run(ProcessBuilder builder, Map<String, String> environment, Path err)
            throws IOException, InterruptedException {
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
        builder.environment().put("GIT_LFS_SKIP_SMUDGE", "1");
        builder.environment().putAll(environment);
        Process process = builder.redirectError(err.toFile()).start();
        process.getOutputStream().close();
        String bytes = new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        return new Output(process.waitFor(), bytes, Files.readString(err, StandardCharsets.ISO_8859_1));
    }
}
