package dev.veles.rules.names;

import dev.veles.facts.Images;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.manifest.PodView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds images that neither come from the contract's registry nor are named by the contract. */
public final class ImageOutsideRegistry implements Rule {
    private static final RuleMeta META = RuleMeta.error("image-outside-registry", Category.NAMES, Scope.CONTRACT_FACTS)
            .needsBuild()
            .summary("A pod of the application runs an image from outside of the contract's registry")
            .why("What runs there is built, scanned and kept by nobody here, and its registry may be down or changed.")
            .help(
                    "Push the image to the contract's registry, name it in the contract, or allow it by \"allowedImages\" in"
                            + " the configuration.")
            .since("0.1", "the Veles contract: Cluster Contract");

    private final List<String> allowed;

    /**
     * The rule as a repository wants it.
     *
     * @param allowed images without tag and digest, and folders of registries, which end with a slash
     */
    public ImageOutsideRegistry(List<String> allowed) {
        this.allowed = allowed.stream()
                .map(each -> each.endsWith("/") ? ImageNames.folder(each) : ImageNames.whole(each))
                .toList();
    }

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        context.contract()
                .map(facts -> facts.images())
                .ifPresent(images -> images.registry()
                        .ifPresent(registry -> check(registry.value(), known(registry.value(), images), context)));
    }

    private List<String> known(String registry, Images images) {
        List<String> known = new ArrayList<>(allowed);
        known.add(ImageNames.folder(registry));
        images.named().forEach(name -> known.add(ImageNames.whole(name)));
        return known;
    }

    private static void check(String registry, List<String> known, RuleContext context) {
        List<Field> images = new ArrayList<>();
        for (PodView pod : context.objects().pods()) {
            if (!context.isForeign(pod.owner())) {
                images.addAll(images(pod));
            }
        }
        for (PodView part : context.objects().patchedPods()) {
            if (context.isOwn(part.owner())) {
                images.addAll(images(part));
            }
        }
        for (ObjectView map : context.objects().all("", "ConfigMap")) {
            if (!context.isForeign(map)) {
                map.root().entries("data").forEach(entry -> addVariable(entry.key(), entry, images));
            }
        }
        for (Field image : images) {
            if (!ImageNames.isOpen(image.value()) && !ImageNames.isAmong(image.value(), known)) {
                context.report(
                        image,
                        "the image \"" + image.value() + "\" is not from the contract's registry, \"" + registry
                                + "\", and not named by the contract");
            }
        }
    }

    /** A program that makes Jobs is told their image: {@code VELES_SIM_IMAGE}. */
    private static void addVariable(String name, Field value, List<Field> images) {
        if (name.toUpperCase(Locale.ROOT).endsWith("IMAGE") && ImageNames.isSurelyOne(value.value())) {
            images.add(value);
        }
    }

    /** Those of all containers, those that are mounted as volumes, and those that programs are told of. */
    private static List<Field> images(PodView pod) {
        List<Field> images = new ArrayList<>();
        pod.containers().forEach(container -> container.get("image").ifPresent(images::add));
        pod.volumes().forEach(volume -> volume.find("image", "reference").ifPresent(images::add));
        for (Field variable : pod.env()) {
            String name = variable.text("name").orElse("");
            variable.get("value").ifPresent(value -> addVariable(name, value, images));
        }
        return images;
    }
}
