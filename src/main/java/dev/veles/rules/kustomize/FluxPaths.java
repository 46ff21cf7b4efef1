package dev.veles.rules.kustomize;

import dev.veles.lint.RuleContext;
import dev.veles.manifest.ObjectView;
import dev.veles.repository.RepositoryPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The Flux Kustomizations that surely take their folder from this repository. */
final class FluxPaths {
    private static final String GROUP = "kustomize.toolkit.fluxcd.io";
    /** What bootstrapping Flux calls the repository that it was installed from. */
    private static final String OWN = "flux-system";

    private FluxPaths() {}

    /** The Flux Kustomizations of this repository: the source is Flux' own, or the only one that there is. */
    static List<ObjectView> all(RuleContext context) {
        List<ObjectView> all = context.everywhere(GROUP, "Kustomization");
        Set<String> sources = new HashSet<>();
        for (ObjectView object : all) {
            sources.add(source(object));
        }
        List<ObjectView> own = new ArrayList<>();
        for (ObjectView object : all) {
            if (sources.size() == 1 || source(object).equals(OWN)) {
                own.add(object);
            }
        }
        return own;
    }

    private static String source(ObjectView object) {
        return object.root().text("spec", "sourceRef", "name").orElse("");
    }

    /** The folder that one applies; the root where it names none. */
    static String folder(ObjectView object) {
        return RepositoryPath.inSource(object.root().text("spec", "path").orElse(""));
    }

    /** Those that apply exactly this folder. */
    static List<ObjectView> to(String folder, RuleContext context) {
        List<ObjectView> found = new ArrayList<>();
        for (ObjectView object : all(context)) {
            if (folder(object).equals(folder)) {
                found.add(object);
            }
        }
        return found;
    }
}
