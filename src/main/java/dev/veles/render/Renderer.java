package dev.veles.render;

import dev.veles.model.Model;
import java.util.List;

/** Renders one kind of output: a pure function from a model to manifests, empty where there is nothing to say. */
@FunctionalInterface
public interface Renderer {
    /**
     * Renders.
     *
     * @param model a contract, resolved for an environment
     * @return complete manifests, in a stable order
     */
    List<RenderedManifest> render(Model model);
}
