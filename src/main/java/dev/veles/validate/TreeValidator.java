package dev.veles.validate;

import dev.veles.kinds.KindCheck;
import dev.veles.kustomize.KustomizeBuilder;
import dev.veles.repository.FileNames;
import dev.veles.repository.FileWalk;
import dev.veles.repository.Repository;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Validates a tree: builds what kustomize would build, and holds every object to its kind.
 *
 * <p>Each kustomization is built by itself, Components as parts of others. Files that no kustomization reads, such as
 * the Flux objects of a cluster, are taken as they stand. Each path that a Flux Kustomization names must be there.
 */
public final class TreeValidator {
    private final KindCheck kinds;
    private final Optional<KustomizeBuilder> builder;

    /**
     * Prepares validation.
     *
     * @param kinds what objects are held to
     * @param builder the real kustomize; where there is none, nothing is built and every resource is taken as its file
     *     has it
     */
    public TreeValidator(KindCheck kinds, Optional<KustomizeBuilder> builder) {
        this.kinds = kinds;
        this.builder = builder;
    }

    /**
     * Validates a folder.
     *
     * @param root the folder, which Flux' paths are relative to
     * @param name the folder as the user wrote it
     * @throws IOException where it, or a file in it, cannot be read
     */
    public Validation validate(Path root, String name) throws IOException {
        ValidationRun run = new ValidationRun(Repository.read(FileWalk.all(root, FileNames.below(root, name))), kinds);
        FileStep files = new FileStep(run);
        files.checkSyntax();
        if (builder.isPresent()) {
            new BuildStep(run).build(builder.get());
        } else {
            files.judgeResources();
        }
        files.judgeLooseFiles();
        return run.result();
    }
}
