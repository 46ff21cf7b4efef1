package dev.veles.rules.rollout;

import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.PodView;
import dev.veles.rules.storage.BlockVolumes;
import java.util.List;
import java.util.Optional;

/** Finds pods without root that are given a volume which belongs to root. */
public final class FsGroupMissing implements Rule {
    private static final RuleMeta META = RuleMeta.warning("fs-group-missing", Category.ROLLOUT, Scope.ANYWHERE)
            .needsBuild()
            .summary("A pod that does not run as root mounts a volume, and no fsGroup makes it writable")
            .why("A new volume belongs to root, so the first write is refused, often long after the rollout.")
            .help("Write \"fsGroup\" into the pod's securityContext, with the group that the container runs as, and"
                    + " \"fsGroupChangePolicy: OnRootMismatch\" beside it.")
            .since("0.1", "Kubernetes: security context of pods", "a service whose records vanished with each rollout");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        for (PodView pod : context.objects().pods()) {
            Optional<Field> security = pod.spec().get("securityContext");
            boolean has = security.filter(own -> own.get("fsGroup").isPresent()
                            || !own.items("supplementalGroups").isEmpty())
                    .isPresent();
            if (!has) {
                firstMount(pod, BlockVolumes.of(pod, context)).ifPresent(mount -> report(pod, mount, context));
            }
        }
    }

    private static void report(PodView pod, Field mount, RuleContext context) {
        context.report(
                mount.get("name").orElse(mount),
                pod.owner() + " mounts the volume \"" + mount.text("name").orElse("")
                        + "\" without root and without \"fsGroup\"");
    }

    /** The first mount that a container without root may write to, unless one with root prepares the volume. */
    private static Optional<Field> firstMount(PodView pod, BlockVolumes volumes) {
        if (volumes.isEmpty()) {
            return Optional.empty();
        }
        for (Field container : pod.containers()) {
            boolean withoutRoot = pod.runsWithoutRoot(container);
            for (Field mount : withoutRoot ? container.items("volumeMounts") : List.<Field>of()) {
                String name = mount.text("name").orElse("");
                boolean writable = !mount.text("readOnly").orElse("").equals("true");
                if (writable && volumes.contains(name) && !isPrepared(pod, name)) {
                    return Optional.of(mount);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isPrepared(PodView pod, String volume) {
        return pod.spec().items("initContainers").stream()
                .filter(container -> !pod.runsWithoutRoot(container))
                .anyMatch(container -> container.items("volumeMounts").stream()
                        .anyMatch(mount -> mount.text("name").orElse("").equals(volume)));
    }
}
