package dev.veles.cli;

import dev.veles.diff.DiffObject;
import dev.veles.diff.Side;
import dev.veles.manifest.Manifest;
import dev.veles.render.RenderedContract;
import dev.veles.render.RenderedEnvironment;
import dev.veles.render.RenderedManifest;
import dev.veles.render.TreeLayout;
import dev.veles.render.TreeRenderer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a contract says beside what a Flux repository holds, environment by environment. */
final class ContractDiff {
    /** What is held and what is said, of one environment. */
    record Sides(Side before, Side after) {}

    private final RenderedContract rendered;
    private final DiffSources.Found held;
    private final Optional<String> path;

    /**
     * Takes both.
     *
     * @param held the Flux repository
     * @param path where in it the application stands; empty for where the contract says
     */
    ContractDiff(RenderedContract rendered, DiffSources.Found held, Optional<String> path) {
        this.rendered = rendered;
        this.held = held;
        this.path = path;
    }

    /**
     * The sides of each environment, by its name.
     *
     * @param only the only environment; empty for all
     * @throws UsageException where the repository holds nothing of the contract
     */
    Map<String, Sides> sides(Optional<String> only) {
        Map<String, Sides> sides = new LinkedHashMap<>();
        rendered.environments().forEach((name, environment) -> {
            if (only.isEmpty() || only.get().equals(name)) {
                sides.put(name, new Sides(held(name, environment), said(environment)));
            }
        });
        boolean nothing = sides.values().stream()
                .allMatch(both -> both.before().objects().isEmpty()
                        && both.before().problems().isEmpty());
        if (nothing) {
            throw new UsageException(
                    "diff: there is nothing of " + rendered.contract().file() + " in \"" + root()
                            + "\" of what it is compared with",
                    "Name the folder that holds it with --path, or render the contract first.");
        }
        return sides;
    }

    private String root() {
        return path.orElseGet(() -> TreeRenderer.layout(rendered).root());
    }

    private Side held(String name, RenderedEnvironment environment) {
        TreeLayout usual = TreeRenderer.layout(rendered);
        TreeLayout layout = new TreeLayout(usual.contract(), root());
        Side parts = held.below(layout.overlay(name))
                .plus(held.below(layout.platform(name)))
                .plus(held.below(layout.operations(name)))
                .plus(held.below(usual.cluster(environment.model().delivery())));
        return isLaidOut(layout, name) ? parts : parts.plus(held.below(root()));
    }

    /** Where the application does not stand as Veles lays it out, its whole folder is one environment's. */
    private boolean isLaidOut(TreeLayout layout, String name) {
        return !held.below(layout.overlay(name)).equals(Side.EMPTY)
                || !held.below(layout.platform(name)).equals(Side.EMPTY);
    }

    private static Side said(RenderedEnvironment environment) {
        List<DiffObject> objects = new ArrayList<>();
        for (RenderedManifest each : environment.manifests()) {
            Manifest manifest = each.manifest();
            objects.add(new DiffObject(manifest, ""));
        }
        return new Side(objects, List.of());
    }
}
