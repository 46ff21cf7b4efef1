package dev.veles.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.source.SourceText;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.YamlReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PodViewTest {
    private static final String SPEC = "spec: {serviceAccountName: sa, containers: [{name: c}]}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "apps/v1 | Deployment | spec: {template: {%s}} | false",
                "apps/v1 | StatefulSet | spec: {template: {%s}} | false",
                "apps/v1 | DaemonSet | spec: {template: {%s}} | false",
                "apps/v1 | ReplicaSet | spec: {template: {%s}} | false",
                "v1 | ReplicationController | spec: {template: {%s}} | false",
                "v1 | PodTemplate | template: {%s} | false",
                "v1 | Pod | %s | false",
                "batch/v1 | Job | spec: {template: {%s}} | true",
                "batch/v1 | CronJob | spec: {jobTemplate: {spec: {template: {%s}}}} | true",
                "keda.sh/v1alpha1 | ScaledJob | spec: {jobTargetRef: {template: {%s}}} | true",
                "argoproj.io/v1alpha1 | Rollout | spec: {template: {%s}} | false",
                "argoproj.io/v1alpha1 | AnalysisTemplate"
                        + " | spec: {metrics: [{provider: {job: {spec: {template: {%s}}}}}]} | true",
                "argoproj.io/v1alpha1 | Experiment | spec: {templates: [{template: {%s}}]} | true",
                "apps.openshift.io/v1 | DeploymentConfig | spec: {template: {%s}} | false",
                "v1 | DeploymentConfig | spec: {template: {%s}} | false",
                "apps.kruise.io/v1alpha1 | CloneSet | spec: {template: {%s}} | false",
                "apps.kruise.io/v1beta1 | StatefulSet | spec: {template: {%s}} | false",
                "apps.kruise.io/v1alpha1 | BroadcastJob | spec: {template: {%s}} | true",
                "apps.kruise.io/v1alpha1 | AdvancedCronJob"
                        + " | spec: {template: {jobTemplate: {spec: {template: {%s}}}}} | true",
                "apps.kruise.io/v1alpha1 | UnitedDeployment"
                        + " | spec: {template: {deploymentTemplate: {spec: {template: {%s}}}}} | false",
                "serving.knative.dev/v1 | Service | spec: {template: {%s}} | false",
                "serving.knative.dev/v1 | Revision | %s | false",
                "sources.knative.dev/v1 | ContainerSource | spec: {template: {%s}} | false",
                "jobset.x-k8s.io/v1alpha2 | JobSet"
                        + " | spec: {replicatedJobs: [{template: {spec: {template: {%s}}}}]} | true",
                "leaderworkerset.x-k8s.io/v1 | LeaderWorkerSet"
                        + " | spec: {leaderWorkerTemplate: {workerTemplate: {%s}}} | false",
                "batch.volcano.sh/v1alpha1 | Job | spec: {tasks: [{template: {%s}}]} | true",
                "batch.volcano.sh/v1alpha1 | CronJob"
                        + " | spec: {jobTemplate: {spec: {tasks: [{template: {%s}}]}}} | true",
                "kubeflow.org/v1 | PyTorchJob | spec: {pytorchReplicaSpecs: {Worker: {template: {%s}}}} | true",
                "kubeflow.org/v2beta1 | MPIJob | spec: {mpiReplicaSpecs: {Launcher: {template: {%s}}}} | true",
                "kubeflow.org/v1 | Notebook | spec: {template: {%s}} | false",
                "ray.io/v1 | RayCluster | spec: {workerGroupSpecs: [{template: {%s}}]} | false",
                "ray.io/v1 | RayJob | spec: {rayClusterSpec: {headGroupSpec: {template: {%s}}}} | true",
                "ray.io/v1 | RayJob | spec: {submitterPodTemplate: {%s}} | true",
                "ray.io/v1 | RayService | spec: {rayClusterConfig: {headGroupSpec: {template: {%s}}}} | false",
                "agones.dev/v1 | Fleet | spec: {template: {spec: {template: {%s}}}} | false",
                "flink.apache.org/v1beta1 | FlinkDeployment | spec: {taskManager: {podTemplate: {%s}}} | false"
            })
    void findsThePodsOfEveryWorkload(String apiVersion, String kind, String body, boolean job) {
        String text = "{apiVersion: %s, kind: %s, %s}".formatted(apiVersion, kind, body.formatted(SPEC));
        PodView pod = pods(text).get(0);
        assertThat(pod.serviceAccount()).isEqualTo("sa");
        assertThat(pod.containers()).hasSize(1);
        assertThat(pod.isJob()).isEqualTo(job);
    }

    @Test
    void otherKindsHaveNoPods() {
        assertThat(pods("{apiVersion: v1, kind: Service, spec: {template: {%s}}}".formatted(SPEC)))
                .isEmpty();
        assertThat(pods("{apiVersion: serving.knative.dev/v1, kind: Deployment, spec: {template: {%s}}}"
                        .formatted(SPEC)))
                .isEmpty();
        assertThat(pods("{apiVersion: apps/v1, kind: Deployment, spec: {template: text}}"))
                .isEmpty();
    }

    @Test
    void claimsAreNamedByVolumesMountedOrNot() {
        PodView pod = pods("""
                        apiVersion: v1
                        kind: Pod
                        spec:
                          initContainers: [{ name: i }]
                          containers: [{ name: c, env: [{ name: A, value: b }] }]
                          ephemeralContainers: [{ name: e }]
                          volumes:
                            - { name: a, persistentVolumeClaim: { claimName: shared, readOnly: true } }
                            - { name: b, ephemeral: { volumeClaimTemplate: { spec: {} } } }
                            - { name: c, emptyDir: {} }
                        """).get(0);
        assertThat(pod.claims()).extracting(PodView.ClaimUse::name).containsExactly("shared");
        assertThat(pod.containers()).hasSize(3);
        assertThat(pod.env()).hasSize(1);
        assertThat(pod.serviceAccount()).isEqualTo("default");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | true",
                "{matchLabels: {a: '1'}} | true",
                "{matchLabels: {a: '2'}} | false",
                "{matchExpressions: [{key: a, operator: In, values: ['1', '2']}]} | true",
                "{matchExpressions: [{key: b, operator: In, values: ['']}]} | false",
                "{matchExpressions: [{key: a, operator: NotIn, values: ['1']}]} | false",
                "{matchExpressions: [{key: b, operator: NotIn, values: ['1']}]} | true",
                "{matchExpressions: [{key: a, operator: Exists}]} | true",
                "{matchExpressions: [{key: a, operator: DoesNotExist}]} | false",
                "{matchLabels: {a: '1'}, matchExpressions: [{key: a, operator: Unknown}]} | false"
            })
    void selectorsTakeWhatKubernetesLetsThemTake(String selector, boolean taken) {
        PodView pod = pods("{apiVersion: v1, kind: Pod, metadata: {labels: {a: '1'}}, spec: {s: " + selector + "}}")
                .get(0);
        assertThat(Labels.matches(pod.spec().get("s").orElseThrow(), pod.labels()))
                .isEqualTo(taken);
    }

    private static List<PodView> pods(String text) {
        Mapping root = (Mapping)
                YamlReader.read(new SourceText("p.yaml", text)).documents().get(0);
        return ManifestSet.of(List.of(new Manifest(root))).pods();
    }
}
