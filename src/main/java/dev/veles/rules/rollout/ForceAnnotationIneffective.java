package dev.veles.rules.rollout;

import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.manifest.PodView;

/** Finds marks that were meant to make Flux replace an object, and do not. */
public final class ForceAnnotationIneffective implements Rule {
    private static final RuleMeta META = RuleMeta.error(
                    "force-annotation-ineffective", Category.ROLLOUT, Scope.ANYWHERE)
            .summary("A force annotation has a value, a key or a place by which it does nothing")
            .why("Flux ignores it without a word, and the update that it was written for stays refused.")
            .help("Write \"kustomize.toolkit.fluxcd.io/force: Enabled\" into the metadata of the object that Flux"
                    + " applies.")
            .since("0.1", "Flux: recreating immutable resources", "Flux: a strategy flip that blocked a Kustomization");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        for (ObjectView object : context.objects().objects()) {
            object.root().get("metadata").ifPresent(metadata -> checkEntries(metadata, context));
        }
        for (ObjectView flux : context.objects().all("kustomize.toolkit.fluxcd.io", "Kustomization")) {
            flux.root().find("spec", "commonMetadata").ifPresent(metadata -> checkEntries(metadata, context));
        }
        for (ObjectView patch : context.objects().patches()) {
            patch.root().get("metadata").ifPresent(metadata -> checkPatch(patch, metadata, context));
        }
        for (PodView pod : context.objects().pods()) {
            if (!pod.owner().is("", "Pod")) {
                pod.metadata().ifPresent(metadata -> checkTemplate(pod, metadata, context));
                pod.owner()
                        .root()
                        .find("spec", "jobTemplate", "metadata")
                        .ifPresent(metadata -> checkTemplate(pod, metadata, context));
            }
        }
    }

    private static void checkEntries(Field metadata, RuleContext context) {
        for (Field entry : ForceMark.entries(metadata)) {
            if (ForceMark.hasStrangeValue(entry)) {
                context.report(
                        entry, "\"" + entry.key() + "\" has the value \"" + entry.value() + "\", which does nothing");
            } else if (ForceMark.isMisspelt(entry)) {
                context.reportKey(
                        entry, "\"" + entry.key() + "\" is no key that Flux reads: it reads \"" + ForceMark.KEY + "\"");
            }
        }
    }

    /** What Helm installs, Flux does not apply object by object. */
    private static void checkPatch(ObjectView patch, Field metadata, RuleContext context) {
        checkEntries(metadata, context);
        if (!patch.host().group().equals("helm.toolkit.fluxcd.io")) {
            return;
        }
        for (Field entry : ForceMark.entries(metadata)) {
            if (ForceMark.works(entry)) {
                context.reportKey(
                        entry, "\"" + entry.key() + "\" marks an object of a Helm release, where it does nothing");
            }
        }
    }

    private static void checkTemplate(PodView pod, Field metadata, RuleContext context) {
        for (Field entry : ForceMark.entries(metadata)) {
            if (ForceMark.works(entry) || ForceMark.hasStrangeValue(entry) || ForceMark.isMisspelt(entry)) {
                context.reportKey(
                        entry,
                        "\"" + entry.key() + "\" stands in a template of " + pod.owner() + ", where it does nothing");
            }
        }
    }
}
