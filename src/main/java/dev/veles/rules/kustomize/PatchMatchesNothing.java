package dev.veles.rules.kustomize;

import dev.veles.finding.Phrases;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.repository.KustomizationFile;
import dev.veles.yaml.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds patches and images that are for nothing that is built. */
public final class PatchMatchesNothing implements Rule {
    private static final RuleMeta META = RuleMeta.error("patch-matches-nothing", Category.KUSTOMIZE, Scope.ANYWHERE)
            .needsKustomization()
            .summary("A target of a patch or replacement, or an entry of \"images\", matches nothing that is built")
            .why("kustomize passes it over without a word, so the change that somebody relies on is never made.")
            .help("Name the object as it is before this kustomization renames it, or take the entry out.")
            .since("0.1", "kustomize: patches, replacements and images of the Kustomization file");

    private static final String IMAGE_HELP =
            "Name the image as the containers have it, without tag, or take the entry out; values of Helm charts are"
                    + " not reached.";

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        context.kustomization().ifPresent(file -> check(file, context));
    }

    private static void check(KustomizationFile file, RuleContext context) {
        List<Field> targets = new ArrayList<>();
        List<Field> images = new ArrayList<>();
        collect(ObjectView.of(file.root()).root(), targets, images);
        if (!file.isComponent()) {
            for (ObjectView object : FluxPaths.to(file.folder(), context)) {
                object.root().get("spec").ifPresent(spec -> collect(spec, targets, images));
            }
        }
        List<Field> selects = ReplacementTargets.of(file, context.repository());
        selects.removeIf(select -> !isOfOne(select.text("name").orElse("")));
        if (!targets.isEmpty() || !images.isEmpty() || !selects.isEmpty()) {
            Targets.of(file, context).ifPresent(all -> {
                targets.forEach(target -> check(target, all::mayFit, context));
                selects.forEach(select -> check(select, all::mayReplace, context));
                images.forEach(image -> checkImage(image, all, context));
            });
        }
    }

    /** A target without a name is a policy for whatever may come. */
    private static void collect(Field holder, List<Field> targets, List<Field> images) {
        for (String key : List.of("patches", "patchesJson6902")) {
            for (Field patch : holder.items(key)) {
                patch.get("target")
                        .filter(target -> isOfOne(target.text("name").orElse("")))
                        .ifPresent(targets::add);
            }
        }
        for (Field image : holder.items("images")) {
            image.get("name").filter(name -> !isFilledIn(name.value())).ifPresent(images::add);
        }
    }

    /** Not for many: a pattern fits what may come later. */
    private static boolean isOfOne(String name) {
        return !name.isEmpty() && !name.contains("*") && !name.contains("+") && !isFilledIn(name);
    }

    private static boolean isFilledIn(String value) {
        return value.isEmpty() || value.contains("${") || value.contains("{{");
    }

    private static void check(Field target, Predicate<Mapping> mayFit, RuleContext context) {
        if (target.node() instanceof Mapping mapping && !isTemplate(target) && !mayFit.test(mapping)) {
            reportTarget(target, mapping, mayFit, context);
        }
    }

    /** At the one part without which the target would fit, else at the name. */
    private static void reportTarget(Field target, Mapping mapping, Predicate<Mapping> mayFit, RuleContext context) {
        String message = "the target " + shown(target) + " is nothing that is built here";
        for (String key : List.of("namespace", "version", "group", "kind", "labelSelector", "annotationSelector")) {
            Optional<Field> part = target.get(key);
            if (part.isPresent() && mayFit.test(mapping.without(key))) {
                context.report(part.get(), message + "; without its " + key + " it would be");
                return;
            }
        }
        context.report(target.get("name").orElse(target), message);
    }

    private static void checkImage(Field image, Targets targets, RuleContext context) {
        if (!targets.mayHaveImage(image.value())) {
            String message = "no container that is built here has the image " + Phrases.quoted(image.value());
            context.report(image, message, IMAGE_HELP);
        }
    }

    private static boolean isTemplate(Field target) {
        for (Field part : target.entries()) {
            if (part.value().contains("${")) {
                return true;
            }
        }
        return false;
    }

    private static String shown(Field target) {
        String kind = target.text("kind").orElse("");
        String namespace = target.text("namespace").orElse("");
        String name = Phrases.quoted(target.text("name").orElse(""));
        String labels = target.text("labelSelector")
                .map(it -> " with the labels " + Phrases.quoted(it))
                .orElse("");
        return (kind.isEmpty() ? "" : kind + " ")
                + name
                + (namespace.isEmpty() ? "" : " in " + Phrases.quoted(namespace))
                + labels;
    }
}
