package dev.veles.rules.rollout;

import dev.veles.finding.Phrases;
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
import java.util.Optional;

/** Finds scratch volumes that may grow until the node has no space left. */
public final class EmptyDirWithoutLimit implements Rule {
    private static final RuleMeta META = RuleMeta.info("empty-dir-without-limit", Category.ROLLOUT, Scope.ANYWHERE)
            .needsBuild()
            .summary("An emptyDir volume has no sizeLimit")
            .why("It grows until the node runs out of disk or memory, and pods that have nothing to do with it are"
                    + " evicted.")
            .help(
                    "Write \"sizeLimit\" below \"emptyDir\", or limit \"ephemeral-storage\" of all containers of the pod.")
            .since("0.1", "Kubernetes: emptyDir volumes", "Kubernetes: local ephemeral storage");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        for (PodView pod : context.objects().pods()) {
            if (!isFlux(pod) && !pod.owner().isSaved()) {
                check(pod, context);
            }
        }
    }

    /** Flux writes the manifests of its controllers itself; a distribution of it may leave the label out. */
    private static boolean isFlux(PodView pod) {
        ObjectView owner = pod.owner();
        if (!owner.name().endsWith("-controller")) {
            return false;
        }
        String image = "fluxcd/" + owner.name() + ":";
        return owner.root()
                        .text("metadata", "labels", "app.kubernetes.io/part-of")
                        .orElse("")
                        .equals("flux")
                || pod.containers().stream()
                        .anyMatch(it -> it.text("image").orElse("").contains(image));
    }

    /** One finding for all volumes of a pod: they are mended together. */
    private static void check(PodView pod, RuleContext context) {
        List<String> names = new ArrayList<>();
        Optional<Field> first = Optional.empty();
        for (Field volume : pod.volumes()) {
            Optional<Field> folder = volume.get("emptyDir").filter(it -> isUnlimited(it, pod));
            if (folder.isPresent()) {
                names.add(Phrases.quoted(volume.text("name").orElse("")));
                first = first.or(() -> folder);
            }
        }
        String what = names.size() == 1 ? "the emptyDir " : "the emptyDirs ";
        String verb = names.size() == 1 ? " has" : " have";
        first.ifPresent(folder -> context.report(
                folder.get("medium").orElse(folder),
                what + Phrases.list(names, "and") + " of " + pod.owner() + verb + " no sizeLimit"));
    }

    /** Quantities such as "0" mean no limit too; anything else that is written is one. */
    private static boolean isUnlimited(Field folder, PodView pod) {
        String limit = folder.text("sizeLimit").orElse("0");
        String resource = folder.text("medium").orElse("").isEmpty() ? "ephemeral-storage" : "memory";
        return (limit.isEmpty() || limit.equals("0")) && !isLimited(pod, resource);
    }

    private static boolean isLimited(PodView pod, String resource) {
        List<Field> containers = pod.spec().items("containers");
        return !containers.isEmpty()
                && containers.stream()
                        .allMatch(container ->
                                container.find("resources", "limits", resource).isPresent());
    }
}
