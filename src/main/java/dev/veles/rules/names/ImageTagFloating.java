package dev.veles.rules.names;

import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.manifest.PodView;
import dev.veles.source.Location;
import java.util.HashSet;
import java.util.Set;

/** Finds images that may be another tomorrow. */
public final class ImageTagFloating implements Rule {
    /** Tags that follow a branch or a release by their nature. */
    private static final Set<String> FLOATING = Set.of(
            "latest",
            "stable",
            "main",
            "master",
            "trunk",
            "head",
            "dev",
            "devel",
            "develop",
            "development",
            "edge",
            "nightly",
            "canary",
            "next",
            "rolling",
            "snapshot",
            "unstable",
            "testing",
            "staging",
            "prod",
            "production",
            "release");

    private static final RuleMeta META = RuleMeta.info("image-tag-floating", Category.NAMES, Scope.ANYWHERE)
            .needsBuild()
            .summary("An image has a tag that moves, or none")
            .why("Pods of one workload run different programs depending on when their node pulled the image, and no"
                    + " commit says which.")
            .help("Write the tag of a release or a digest, or let an image policy write it.")
            .since("0.1", "Kubernetes: images", "Flux: image automation");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        Set<String> built = builtBySkaffold(context);
        for (PodView pod : context.objects().pods()) {
            if (!pod.owner().isSaved() && !isTool(pod, context)) {
                for (Field container : pod.containers()) {
                    container
                            .get("image")
                            .filter(image -> !isAutomated(image) && !built.contains(image.value()))
                            .ifPresent(image -> check(image, context));
                }
            }
        }
    }

    /** Skaffold builds these, and writes their digests into what it applies. */
    private static Set<String> builtBySkaffold(RuleContext context) {
        Set<String> names = new HashSet<>();
        for (ObjectView config : context.everywhere("skaffold", "Config")) {
            for (Field artifact : config.root().items("build", "artifacts")) {
                artifact.text("image").ifPresent(names::add);
            }
        }
        return names;
    }

    /** A bare pod that nothing is known to apply: somebody starts it to look at a cluster, and removes it. */
    private static boolean isTool(PodView pod, RuleContext context) {
        return pod.owner().kind().equals("Pod")
                && context.contract().isEmpty()
                && context.appliedBy().isEmpty();
    }

    /** An image that Flux writes has a marker behind it, which says so. */
    private static boolean isAutomated(Field image) {
        Location place = image.location();
        return place.source().line(place.line()).contains("\"$imagepolicy\"");
    }

    private static void check(Field image, RuleContext context) {
        String name = image.value();
        if (name.isBlank() || name.equals("auto") || name.contains("@")) {
            return;
        }
        int colon = name.indexOf(':', name.lastIndexOf('/') + 1);
        if (colon < 0) {
            context.report(image, "the image \"" + name + "\" has no tag, which means \"latest\"");
        } else if (FLOATING.contains(name.substring(colon + 1))) {
            context.report(
                    image, "the image \"" + name + "\" has the tag \"" + name.substring(colon + 1) + "\", which moves");
        }
    }
}
