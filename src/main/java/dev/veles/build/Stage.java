package dev.veles.build;

import dev.veles.repository.Repository;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.MappingBuilder;
import dev.veles.yaml.YamlWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Temporary folders with changed copies of kustomization files, whose paths lead into the repository. The repository
 * itself is never written to. Closing removes the folders.
 */
final class Stage implements AutoCloseable {
    private static final String FILE = "kustomization.yaml";

    private final Repository repository;
    private final Path folder;
    /** The repository's root without links, as kustomize may speak of it. */
    private final Path real;

    private final Map<String, Path> folders = new LinkedHashMap<>();

    private Stage(Repository repository, Path folder) throws IOException {
        this.repository = repository;
        this.folder = folder;
        this.real = repository.root().toRealPath();
    }

    /** Writes what the plan cannot build where it stands. */
    static Stage of(Repository repository, Plan plan) throws IOException {
        Stage stage =
                new Stage(repository, Files.createTempDirectory("veles-stage").toRealPath());
        try {
            stage.write(plan);
            return stage;
        } catch (IOException | RuntimeException e) {
            stage.close();
            throw e;
        }
    }

    /** The folder to build in place of one of the repository. */
    Path folder(String path) {
        return folders.getOrDefault(path, repository.root().resolve(path));
    }

    /**
     * A message about the copies as one about the folders that they stand for.
     *
     * @param built the folder that was built
     */
    String unstaged(String message, String built) {
        String text = message;
        for (Path top : List.of(repository.root().toAbsolutePath().normalize(), real)) {
            text = unstaged(text, folder(built), top, top.resolve(built).normalize());
        }
        return text;
    }

    private static String unstaged(String message, Path copy, Path top, Path real) {
        String text = message;
        String up = "";
        for (Path base = real; base != null && base.startsWith(top); base = base.getParent()) {
            String away = copy.relativize(base).toString().replace('\\', '/');
            text = text.replace(away + "/", up).replace(base + "/", up);
            text = text.replace(away, up.isEmpty() ? "." : up).replace(base.toString(), up.isEmpty() ? "." : up);
            up += "../";
        }
        return text;
    }

    private void write(Plan plan) throws IOException {
        Map<String, Level> levels = new LinkedHashMap<>(plan.below());
        levels.put(plan.root().folder(), plan.root());
        levels.keySet().removeIf(it -> !plan.isStaged(it));
        for (String path : levels.keySet()) {
            folders.put(path, Files.createDirectory(folder.resolve(Integer.toString(folders.size()))));
        }
        for (Level level : levels.values()) {
            Path real = repository.root().resolve(level.folder()).toRealPath();
            Path copy = folder(level.folder());
            PathRewrite rewrite = new PathRewrite(path -> path(level, real, copy, path));
            Files.writeString(copy.resolve(FILE), YamlWriter.write(unempty(rewrite.apply(level.root()))));
        }
    }

    /** kustomize refuses a kustomization that says nothing, as is left where everything is elsewhere. */
    private static Mapping unempty(Mapping root) {
        MappingBuilder metadata = MappingBuilder.mapping(root.location()).put("name", "local");
        return root.has("metadata") ? root : root.with("metadata", metadata.build());
    }

    private String path(Level level, Path real, Path copy, String path) {
        if (path.startsWith("/") || RemoteReference.isUrl(path)) {
            return path;
        }
        Path staged = folders.get(level.resolve(path));
        try {
            Path target = staged == null ? real.resolve(path).normalize() : staged;
            String relative = copy.relativize(target).toString().replace('\\', '/');
            return relative.isEmpty() ? "." : relative;
        } catch (InvalidPathException e) {
            return path;
        }
    }

    @Override
    public void close() throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(folder)) {
            paths = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.deleteIfExists(path);
        }
    }
}
