package dev.veles.manifest;

import static dev.veles.manifest.PodLife.ENDING;
import static dev.veles.manifest.PodLife.KEPT;
import static dev.veles.manifest.PodLife.LATENT;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The kinds that make pods, Kubernetes' own and those of operators, and where the pods stand in them. An operator's kind
 * is here only if its field is a pod template as Kubernetes has it, or if its controller is known to make a pod of it.
 */
final class PodKinds {
    private static final String[] TEMPLATE = {"spec.template"};
    private static final String[] NESTED_TEMPLATE = {"spec.template.spec.template"};
    private static final String[] WHOLE = {""};

    private static final Map<String, PodShape> SHAPES = shapes();

    private PodKinds() {}

    /** How objects of a group and kind make pods; empty where they make none that can be read off them. */
    static Optional<PodShape> of(ObjectView object) {
        return Optional.ofNullable(SHAPES.get(object.manifest().group() + "/" + object.kind()));
    }

    /** The same for a part of an object, which need not say the group: Kubernetes' own kinds by their name alone. */
    static Optional<PodShape> ofPatch(ObjectView patch) {
        Optional<PodShape> exact = of(patch);
        return exact.isPresent() || !patch.manifest().group().isEmpty()
                ? exact
                : Optional.ofNullable(SHAPES.get("apps/" + patch.kind()))
                        .or(() -> Optional.ofNullable(SHAPES.get("batch/" + patch.kind())));
    }

    private static Map<String, PodShape> shapes() {
        Map<String, PodShape> shapes = new HashMap<>();
        kubernetes(shapes);
        workloads(shapes);
        batch(shapes);
        argo(shapes);
        tekton(shapes);
        return shapes;
    }

    private static void kubernetes(Map<String, PodShape> shapes) {
        put(shapes, KEPT, "", "ReplicationController", TEMPLATE);
        put(shapes, KEPT, "", "Pod", WHOLE);
        put(shapes, LATENT, "", "PodTemplate", "template");
        for (String kind : List.of("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet")) {
            put(shapes, KEPT, "apps", kind, TEMPLATE);
        }
        put(shapes, ENDING, "batch", "Job", TEMPLATE);
        put(shapes, ENDING, "batch", "CronJob", "spec.jobTemplate.spec.template");
    }

    /** Kinds that keep pods running, as a Deployment does. */
    private static void workloads(Map<String, PodShape> shapes) {
        put(shapes, KEPT, "argoproj.io", "Rollout", TEMPLATE);
        put(shapes, KEPT, "apps.openshift.io", "DeploymentConfig", TEMPLATE);
        put(shapes, KEPT, "", "DeploymentConfig", TEMPLATE);
        for (String kind : List.of("CloneSet", "StatefulSet", "DaemonSet")) {
            put(shapes, KEPT, "apps.kruise.io", kind, TEMPLATE);
        }
        put(
                shapes,
                KEPT,
                "apps.kruise.io",
                "UnitedDeployment",
                "spec.template.statefulSetTemplate.spec.template",
                "spec.template.advancedStatefulSetTemplate.spec.template",
                "spec.template.cloneSetTemplate.spec.template",
                "spec.template.deploymentTemplate.spec.template");
        put(shapes, KEPT, "serving.knative.dev", "Service", TEMPLATE);
        put(shapes, KEPT, "serving.knative.dev", "Configuration", TEMPLATE);
        put(shapes, KEPT, "serving.knative.dev", "Revision", WHOLE);
        put(shapes, KEPT, "sources.knative.dev", "ContainerSource", TEMPLATE);
        put(
                shapes,
                KEPT,
                "leaderworkerset.x-k8s.io",
                "LeaderWorkerSet",
                "spec.leaderWorkerTemplate.leaderTemplate",
                "spec.leaderWorkerTemplate.workerTemplate");
        put(shapes, KEPT, "kubeflow.org", "Notebook", TEMPLATE);
        put(shapes, KEPT, "agones.dev", "GameServer", TEMPLATE);
        put(shapes, KEPT, "agones.dev", "Fleet", NESTED_TEMPLATE);
        put(
                shapes,
                KEPT,
                "flink.apache.org",
                "FlinkDeployment",
                "spec.podTemplate",
                "spec.jobManager.podTemplate",
                "spec.taskManager.podTemplate");
        ray(shapes, KEPT, "RayCluster", "spec");
        ray(shapes, KEPT, "RayService", "spec.rayClusterConfig");
    }

    /** Kinds whose pods run to an end, as a Job's do. */
    private static void batch(Map<String, PodShape> shapes) {
        put(shapes, ENDING, "keda.sh", "ScaledJob", "spec.jobTargetRef.template");
        put(shapes, ENDING, "jobset.x-k8s.io", "JobSet", "spec.replicatedJobs[].template.spec.template");
        put(shapes, ENDING, "batch.volcano.sh", "Job", "spec.tasks[].template");
        put(shapes, ENDING, "batch.volcano.sh", "CronJob", "spec.jobTemplate.spec.tasks[].template");
        put(shapes, LATENT, "flow.volcano.sh", "JobTemplate", "spec.tasks[].template");
        put(shapes, ENDING, "apps.kruise.io", "BroadcastJob", TEMPLATE);
        put(
                shapes,
                ENDING,
                "apps.kruise.io",
                "AdvancedCronJob",
                "spec.template.jobTemplate.spec.template",
                "spec.template.broadcastJobTemplate.spec.template");
        training(shapes, "PyTorchJob", "pytorchReplicaSpecs");
        training(shapes, "TFJob", "tfReplicaSpecs");
        training(shapes, "MPIJob", "mpiReplicaSpecs");
        training(shapes, "XGBoostJob", "xgbReplicaSpecs");
        training(shapes, "PaddleJob", "paddleReplicaSpecs");
        training(shapes, "JAXJob", "jaxReplicaSpecs");
        training(shapes, "MXJob", "mxReplicaSpecs");
        put(shapes, ENDING, "ray.io", "RayJob", "spec.submitterPodTemplate");
        ray(shapes, ENDING, "RayJob", "spec.rayClusterSpec");
        shapes.put("sparkoperator.k8s.io/SparkApplication", new SparkPods(List.of("spec")));
        shapes.put("sparkoperator.k8s.io/ScheduledSparkApplication", new SparkPods(List.of("spec", "template")));
    }

    private static void argo(Map<String, PodShape> shapes) {
        for (String kind : List.of("Workflow", "WorkflowTemplate", "ClusterWorkflowTemplate")) {
            shapes.put("argoproj.io/" + kind, new ArgoPods(List.of("spec")));
        }
        shapes.put("argoproj.io/CronWorkflow", new ArgoPods(List.of("spec", "workflowSpec")));
        for (String kind : List.of("AnalysisTemplate", "ClusterAnalysisTemplate", "AnalysisRun")) {
            put(shapes, ENDING, "argoproj.io", kind, "spec.metrics[].provider.job.spec.template");
        }
        put(shapes, ENDING, "argoproj.io", "Experiment", "spec.templates[].template");
    }

    private static void tekton(Map<String, PodShape> shapes) {
        shapes.put("tekton.dev/Task", TektonPods.DEFINED);
        shapes.put("tekton.dev/ClusterTask", TektonPods.DEFINED);
        shapes.put("tekton.dev/Pipeline", TektonPods.DEFINED);
        shapes.put("tekton.dev/TaskRun", TektonPods.RUNNING);
        shapes.put("tekton.dev/PipelineRun", TektonPods.RUNNING);
    }

    private static void training(Map<String, PodShape> shapes, String kind, String replicas) {
        put(shapes, ENDING, "kubeflow.org", kind, "spec." + replicas + "{}.template");
    }

    private static void ray(Map<String, PodShape> shapes, PodLife life, String kind, String cluster) {
        put(
                shapes,
                life,
                "ray.io",
                kind,
                cluster + ".headGroupSpec.template",
                cluster + ".workerGroupSpecs[].template");
    }

    private static void put(
            Map<String, PodShape> shapes, PodLife life, String group, String kind, String... templates) {
        shapes.merge(group + "/" + kind, TemplatePods.of(life, templates), PodKinds::both);
    }

    private static PodShape both(PodShape one, PodShape other) {
        return (owner, pods) -> {
            one.collect(owner, pods);
            other.collect(owner, pods);
        };
    }
}
