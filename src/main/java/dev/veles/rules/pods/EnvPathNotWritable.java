package dev.veles.rules.pods;

import dev.veles.finding.Severity;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.PodView;
import java.util.Map;
import java.util.Optional;

/** Finds variables that send a program to write where it cannot. */
public final class EnvPathNotWritable implements Rule {
    private static final RuleMeta META = RuleMeta.error("env-path-not-writable", Category.PODS, Scope.ANYWHERE)
            .needsBuild()
            .summary("A variable names a folder to write to, and no writable volume is mounted there")
            .why("The program starts, and fails with its first write, which may be hours later or swallowed.")
            .help("Mount a claim or an emptyDir over the folder, or name a folder below a writable mount.")
            .since(
                    "0.1",
                    "Kubernetes: security context of containers",
                    "a service that could not write where its default was");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        for (PodView pod : context.objects().pods()) {
            for (Field container : pod.containers()) {
                Optional<RootFolder> root = RootFolder.of(pod, container);
                if (root.isPresent() && (root.get().readOnly() || isOurs(pod, context))) {
                    check(pod, container, root.get(), context);
                }
            }
        }
    }

    /** Whether an image lets others than root write is known only of one's own. */
    private static boolean isOurs(PodView pod, RuleContext context) {
        return context.contract().isPresent() && !context.isForeign(pod.owner());
    }

    private static void check(PodView pod, Field container, RootFolder root, RuleContext context) {
        Mounts mounts = new Mounts(pod, container);
        for (Map.Entry<String, Field> variable :
                ContainerEnv.of(pod, container, context.objects()).entrySet()) {
            PathVariable kind = PathVariable.of(variable.getKey());
            Field value = variable.getValue();
            if (kind == PathVariable.NONE || !Mounts.isPath(value.value())) {
                continue;
            }
            Mounts.Kind mount = mounts.of(value.value());
            boolean refused = mount == Mounts.Kind.NONE && root.refuses(value.value());
            boolean read = PathVariable.mayBeRead(variable.getKey()) && mounts.isReadThere(value.value());
            boolean meant = mount == Mounts.Kind.READ_ONLY && kind == PathVariable.WRITES && !read;
            if (refused || meant) {
                // The program may write only to what is mounted in the folder.
                boolean sure = root.readOnly() && refused && !mounts.hasBelow(value.value());
                Severity severity = kind == PathVariable.WRITES && sure ? Severity.ERROR : Severity.WARNING;
                String why = meant ? "a mount that is read-only" : root.words();
                context.reportAs(
                        severity,
                        value,
                        "\"" + variable.getKey() + "\" of " + pod.owner() + " names \"" + value.value()
                                + "\", which is in " + why);
            }
        }
    }
}
