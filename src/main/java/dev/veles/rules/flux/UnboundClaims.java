package dev.veles.rules.flux;

import dev.veles.lint.RuleContext;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.manifest.PodView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells which claims are bound only when a pod mounts them, and have none that does. */
final class UnboundClaims {
    private static final List<String> WORKLOADS = List.of("Deployment", "StatefulSet", "ReplicaSet", "DaemonSet");

    private final RuleContext context;

    UnboundClaims(RuleContext context) {
        this.context = context;
    }

    /**
     * True for a claim of a class that waits for its first pod, where the only ones that mount it are scaled to zero or
     * suspended. One that nothing mounts may be mounted by what a chart or an operator makes.
     */
    boolean staysPending(ObjectView claim) {
        String storageClass = claim.root().text("spec", "storageClassName").orElse("");
        boolean late = !storageClass.isEmpty()
                && claim.root().text("spec", "volumeName").isEmpty()
                && bindsLate(storageClass);
        if (!late || isNamedElsewhere(claim)) {
            return false;
        }
        int stopped = 0;
        for (PodView pod : pods()) {
            if (pod.claims().stream().anyMatch(use -> use.name().equals(claim.name()))
                    && FluxKinds.mayBeSame(claim.namespace(), pod.namespace())) {
                if (!isStopped(pod.owner().root())) {
                    return false;
                }
                stopped++;
            }
        }
        return stopped > 0;
    }

    private boolean bindsLate(String storageClass) {
        List<ObjectView> classes = context.named("storage.k8s.io", "StorageClass", storageClass);
        for (ObjectView found : classes) {
            if (!found.root().text("volumeBindingMode").orElse("").equals("WaitForFirstConsumer")) {
                return false;
            }
        }
        return !classes.isEmpty();
    }

    private List<PodView> pods() {
        List<PodView> pods = new ArrayList<>();
        for (String kind : WORKLOADS) {
            context.everywhere("apps", kind).forEach(owner -> PodView.of(owner).ifPresent(pods::add));
        }
        for (String kind : List.of("Job", "CronJob")) {
            context.everywhere("batch", kind).forEach(owner -> PodView.of(owner).ifPresent(pods::add));
        }
        context.everywhere("", "Pod").forEach(owner -> PodView.of(owner).ifPresent(pods::add));
        return pods;
    }

    private boolean isStopped(Field workload) {
        boolean scaled = workload.text("spec", "replicas").filter("0"::equals).isPresent()
                && !isScaledByOthers(workload.object());
        return scaled || FluxKinds.isOn(workload, "spec", "suspend");
    }

    private boolean isScaledByOthers(ObjectView workload) {
        List<ObjectView> scalers = new ArrayList<>(context.everywhere("keda.sh", "ScaledObject"));
        scalers.addAll(context.everywhere("autoscaling", "HorizontalPodAutoscaler"));
        for (ObjectView scaler : scalers) {
            if (scaler.root()
                    .text("spec", "scaleTargetRef", "name")
                    .filter(workload.name()::equals)
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** True where something that is no workload names the claim: values of a chart, a backup that mounts it. */
    private boolean isNamedElsewhere(ObjectView claim) {
        List<ObjectView> others = new ArrayList<>(context.objects().objects());
        others.addAll(context.everywhere(FluxKinds.HELM, FluxKinds.HELM_RELEASE));
        for (ObjectView object : others) {
            boolean workload = PodView.of(object).isPresent()
                    || object.is("", "PersistentVolumeClaim")
                    || object.kind().endsWith("Autoscaler");
            if (!workload && names(object, claim.name())) {
                return true;
            }
        }
        return false;
    }

    private static boolean names(ObjectView object, String name) {
        Optional<Field> spec = object.root().get("spec");
        return spec.isPresent()
                && !spec.get()
                        .search((key, value) ->
                                value.text().filter(name::equals).isPresent())
                        .isEmpty();
    }
}
