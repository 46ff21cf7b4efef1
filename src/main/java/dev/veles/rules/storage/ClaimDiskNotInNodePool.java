package dev.veles.rules.storage;

import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.manifest.PodView;
import java.util.List;
import java.util.Optional;

/** Finds pods that have to run where the disk of their claim cannot be. */
public final class ClaimDiskNotInNodePool implements Rule {
    private static final RuleMeta META = RuleMeta.error("claim-disk-not-in-node-pool", Category.STORAGE, Scope.ANYWHERE)
            .needsBuild()
            .summary("A pod has to run on nodes where the disk of its claim cannot be")
            .why("The scheduler finds no node that has both, and the pod stays Pending forever.")
            .help(
                    "Select the nodes that the volume or its class names, or put the disk on the nodes of the pod: a class or"
                            + " a volume with another topology, or Longhorn tags on a disk of that node.")
            .since(
                    "0.1",
                    "Kubernetes: node affinity of volumes, allowed topologies of storage classes",
                    "Longhorn: data locality, storage tags");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        for (PodView pod : context.objects().pods()) {
            if (!pod.volumes().isEmpty() || pod.owner().kind().equals("StatefulSet")) {
                NodeDemands demands = NodeDemands.of(pod);
                if (!demands.values().isEmpty()) {
                    check(pod, demands, context);
                }
            }
        }
    }

    private static void check(PodView pod, NodeDemands demands, RuleContext context) {
        for (PodView.ClaimUse use : pod.claims()) {
            for (ObjectView claim : context.named("", "PersistentVolumeClaim", use.name())) {
                if (claim.namespace().equals(pod.namespace())) {
                    check(new WrittenClaim(claim.toString(), claim, claim.root()), pod, demands, context);
                }
            }
        }
        for (Field template : WrittenClaim.templates(pod.owner())) {
            check(WrittenClaim.template(template, pod.owner()), pod, demands, context);
        }
        for (Field volume : pod.volumes()) {
            WrittenClaim.ephemeral(volume, pod).ifPresent(claim -> check(claim, pod, demands, context));
        }
    }

    private static void check(WrittenClaim claim, PodView pod, NodeDemands demands, RuleContext context) {
        Optional<String> problem =
                volumeProblem(claim, demands, context).or(() -> classProblem(claim, demands, context));
        problem.ifPresent(text -> context.report(
                pod.spec()
                        .get("nodeSelector")
                        .or(() -> pod.spec().get("affinity"))
                        .orElse(pod.spec()),
                pod.owner() + " cannot reach " + claim.what() + ": " + text));
    }

    private static Optional<String> volumeProblem(WrittenClaim claim, NodeDemands demands, RuleContext context) {
        Optional<ObjectView> bound = claim.object().is("", "PersistentVolumeClaim")
                ? BoundVolumes.of(claim.object(), context)
                : Optional.empty();
        return bound.flatMap(volume -> demands.contradiction(NodeDemands.alternatives(
                        volume.root().items("spec", "nodeAffinity", "required", "nodeSelectorTerms"),
                        "matchExpressions"))
                .map(label -> volume + " is on nodes with another \"" + label + "\""));
    }

    /** Of several classes of the name, in several clusters, any may be meant. */
    private static Optional<String> classProblem(WrittenClaim claim, NodeDemands demands, RuleContext context) {
        List<ObjectView> classes = context.named("storage.k8s.io", "StorageClass", claim.className());
        Optional<String> problem = Optional.empty();
        for (ObjectView storageClass : classes) {
            problem = classProblem(storageClass, demands, context);
            if (problem.isEmpty()) {
                return Optional.empty();
            }
        }
        return problem;
    }

    /** Only a volume that waits for its pod is held to the topologies of its class by the scheduler. */
    private static Optional<String> classProblem(ObjectView storageClass, NodeDemands demands, RuleContext context) {
        boolean waits = storageClass.root().text("volumeBindingMode").orElse("").equals("WaitForFirstConsumer");
        Optional<String> label = waits
                ? demands.contradiction(NodeDemands.alternatives(
                        storageClass.root().items("allowedTopologies"), "matchLabelExpressions"))
                : Optional.empty();
        return label.map(name -> storageClass + " makes volumes on nodes with another \"" + name + "\"")
                .or(() -> LonghornTags.problem(storageClass, demands, context));
    }
}
