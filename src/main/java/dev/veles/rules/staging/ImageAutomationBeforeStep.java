package dev.veles.rules.staging;

import dev.veles.facts.ContractFacts;
import dev.veles.facts.Step;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;

/** Finds image automation for the contract's images that is on while the step that it waits for is open. */
public final class ImageAutomationBeforeStep implements Rule {
    private static final String GROUP = "image.toolkit.fluxcd.io";

    private static final RuleMeta META = RuleMeta.error(
                    "image-automation-before-step", Category.STAGING, Scope.CONTRACT_FACTS)
            .needsBuild()
            .summary("Image automation looks for the contract's images before the step that it waits for is done")
            .why("Without the registry's project and access, every scan fails; as soon as anything answers, Flux writes"
                    + " its tags into Git and rolls them out.")
            .help(
                    "Leave these objects out, or write \"suspend: true\", until the contract says \"done: true\" for the step"
                            + " in \"images.automation.after\".")
            .since(
                    "0.1",
                    "the Veles contract: Staged Operator Steps",
                    "Flux: image repositories, policies, automation");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        context.contract()
                .ifPresent(facts -> OpenSteps.of(facts.images().automationAfter(), facts)
                        .ifPresent(step -> check(facts, step, context)));
    }

    private static void check(ContractFacts facts, Step step, RuleContext context) {
        OwnImages own = new OwnImages(facts, context);
        for (ObjectView repository : context.objects().all(GROUP, "ImageRepository")) {
            own.image(repository).ifPresent(image -> report(repository, image, "scans", step, context));
        }
        for (ObjectView policy : context.objects().all(GROUP, "ImagePolicy")) {
            own.repository(policy).ifPresent(name -> report(policy, name, "chooses tags of", step, context));
        }
        for (ObjectView automation : context.objects().all(GROUP, "ImageUpdateAutomation")) {
            own.path(automation).ifPresent(path -> report(automation, path, "writes tags into", step, context));
        }
    }

    private static void report(ObjectView object, Field what, String does, Step step, RuleContext context) {
        boolean off = object.root().text("spec", "suspend").orElse("").equals("true");
        if (!off && object.role() == ObjectView.Role.APPLIED) {
            context.report(what, object + " " + does + " \"" + what.value() + "\", and " + OpenSteps.shown(step));
        }
    }
}
