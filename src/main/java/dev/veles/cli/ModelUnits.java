package dev.veles.cli;

import dev.veles.facts.ModelFacts;
import dev.veles.lint.LintInput;
import dev.veles.lint.LintUnit;
import dev.veles.model.Model;
import dev.veles.render.RenderedEnvironment;
import dev.veles.render.RenderedManifest;
import dev.veles.render.TreeLayout;
import java.util.List;
import java.util.Optional;

/** Turns what was rendered for an environment into what rules judge: its objects, and what the contract promises. */
final class ModelUnits {
    private ModelUnits() {}

    /** The objects of an environment with the contract's promises. */
    static LintUnit unit(RenderedEnvironment environment) {
        Model model = environment.model();
        TreeLayout layout = TreeLayout.of(model.contract().value(), model.delivery());
        List<LintInput> inputs = environment.manifests().stream()
                .map(rendered -> input(layout, model, rendered))
                .toList();
        return new LintUnit(inputs, Optional.of(ModelFacts.of(model)));
    }

    private static LintInput input(TreeLayout layout, Model model, RenderedManifest rendered) {
        String place = layout.place(rendered.placement(), model.delivery(), model.environment());
        return LintInput.rendered(rendered.manifest(), place);
    }
}
