package dev.veles.rules.flux;

import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.source.Location;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds Flux Kustomizations that leave behind what Git no longer has. */
public final class FluxPruneOff implements Rule {
    private static final RuleMeta META = RuleMeta.warning("flux-prune-off", Category.FLUX, Scope.ANYWHERE)
            .needsBuild()
            .summary("A Flux Kustomization does not delete what Git no longer has")
            .why("What is removed or renamed in Git goes on running in the cluster, and nobody looks after it.")
            .help("Write \"prune: true\", and annotate what has to outlive its file with"
                    + " \"kustomize.toolkit.fluxcd.io/prune: disabled\".")
            .since("0.1", "Flux: Kustomization, garbage collection");

    /** Words of comments by which nothing is to be deleted. */
    private static final List<String> WORDS = List.of("never", "delet", "don't prune", "do not prune");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        for (ObjectView kustomization : FluxKinds.kustomizations(context)) {
            Optional<Field> prune = kustomization.root().find("spec", "prune");
            if (prune.isPresent() && prune.get().value().equals("false") && !isMeant(kustomization, prune.get())) {
                context.report(prune.get(), kustomization + " has \"prune: false\"");
            } else if (prune.isEmpty() && !isPart(kustomization) && !isPatchedIn(context)) {
                kustomization
                        .root()
                        .get("spec")
                        .ifPresent(spec ->
                                context.report(spec, kustomization + " does not say \"prune\", which Flux refuses"));
            }
        }
    }

    /** What does not say where it comes from either is completed by a patch. */
    private static boolean isPart(ObjectView kustomization) {
        return kustomization.root().find("spec", "sourceRef").isEmpty();
    }

    /** A definition that goes takes every object of its kind along; a comment may say that nothing is to be deleted. */
    private static boolean isMeant(ObjectView kustomization, Field prune) {
        if (FluxKinds.holdsDefinitions(kustomization)) {
            return true;
        }
        String comment = comment(prune.location()).toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(comment::contains);
    }

    /** What stands behind the value, and in the lines of comments right above it. */
    private static String comment(Location place) {
        String line = place.source().line(place.line());
        int start = line.indexOf(" #");
        StringBuilder comment = new StringBuilder(start < 0 ? "" : line.substring(start));
        for (int above = place.line() - 1; above > 0; above--) {
            String text = place.source().line(above).strip();
            if (!text.startsWith("#")) {
                break;
            }
            comment.append('\n').append(text);
        }
        return comment.toString();
    }

    /** One that nobody applies as it stands, where a parent gives its children what they do not say. */
    private static boolean isPatchedIn(RuleContext context) {
        if (context.appliedBy().isPresent()) {
            return false;
        }
        for (ObjectView parent : context.everywhere(FluxKinds.KUSTOMIZE, FluxKinds.KUSTOMIZATION)) {
            for (Field patch : parent.root().items("spec", "patches")) {
                if (patch.text("patch").orElse("").contains("prune")) {
                    return true;
                }
            }
        }
        return false;
    }
}
