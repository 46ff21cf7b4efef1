package dev.veles.kustomize;

import java.nio.file.Path;

/** Builds a kustomization as a cluster's tools would; {@code KustomizeTool} does it with the real kustomize. */
@FunctionalInterface
public interface KustomizeBuilder {
    /**
     * Builds one folder; called from several threads at once.
     *
     * @param folder a folder with a kustomization file
     */
    BuildResult build(Path folder);
}
