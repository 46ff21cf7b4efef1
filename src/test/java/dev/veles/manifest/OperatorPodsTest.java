package dev.veles.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.source.SourceText;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.YamlReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pods that are put together from an object which writes them in its own way. */
class OperatorPodsTest {
    @Test
    void aTemplateOfAWorkflowSaysMoreThanTheWorkflow() {
        PodView pod = pod("""
                        apiVersion: argoproj.io/v1alpha1
                        kind: Workflow
                        metadata: { name: run, namespace: app }
                        spec:
                          serviceAccountName: all
                          nodeSelector: { pool: all }
                          hostNetwork: true
                          podPriorityClassName: low
                          volumes:
                            - { name: mounted, persistentVolumeClaim: { claimName: a } }
                            - { name: other, persistentVolumeClaim: { claimName: b } }
                          templates:
                            - name: main
                              nodeSelector: { pool: own }
                              volumes: [{ name: scratch, persistentVolumeClaim: { claimName: c } }]
                              initContainers: [{ name: init, image: i, volumeMounts: [{ name: scratch, mountPath: /s }] }]
                              container: { image: c, volumeMounts: [{ name: mounted, mountPath: /m }] }
                              sidecars: [{ name: side, image: s }]
                            - { name: order, steps: [[{ name: a, template: main }]] }
                        """);
        assertThat(pod.isJob()).isTrue();
        assertThat(pod.isKept()).isFalse();
        assertThat(pod.serviceAccount()).isEqualTo("all");
        assertThat(pod.nodeSelector()).containsOnlyKeys("pool").containsEntry("pool", "own");
        assertThat(pod.spec().text("hostNetwork")).contains("true");
        assertThat(pod.spec().text("priorityClassName")).contains("low");
        assertThat(pod.containers().stream()
                        .map(container -> container.text("image").orElse("")))
                .containsExactly("i", "c", "s");
        assertThat(pod.claims()).extracting(PodView.ClaimUse::name).containsExactly("c", "a");
        assertThat(pod.claims().get(1).field().path()).hasToString("spec.volumes[0].persistentVolumeClaim.claimName");
        assertThat(pod.claims().get(1).field().location().line()).isEqualTo(10);
        assertThat(pod.spec().path()).hasToString("spec.templates[0]");
        assertThat(pod.spec().search((key, value) -> key.equals("claimName")))
                .extracting(Field::value)
                .containsExactly("c", "a");
    }

    @Test
    void aPatchOfAWorkflowsPodsHasTheLastWord() {
        PodView pod = pod("""
                        apiVersion: argoproj.io/v1alpha1
                        kind: CronWorkflow
                        metadata: { name: nightly }
                        spec:
                          workflowSpec:
                            templates:
                              - name: main
                                tolerations: [{ key: a, operator: Exists }]
                                script: { image: c, source: "vault kv put kv/users/x key=1" }
                                podSpecPatch: |
                                  hostPID: true
                                  tolerations: [{ operator: Exists }]
                                  volumes: [{ name: v, persistentVolumeClaim: { claimName: late } }]
                        """);
        assertThat(pod.spec().text("hostPID")).contains("true");
        assertThat(pod.spec().items("tolerations")).hasSize(1);
        assertThat(pod.spec().items("tolerations").get(0).get("key")).isEmpty();
        assertThat(pod.claims()).extracting(PodView.ClaimUse::name).containsExactly("late");
        assertThat(pod.containers().get(0).items("args"))
                .extracting(Field::value)
                .singleElement()
                .isEqualTo("vault kv put kv/users/x key=1");
    }

    @Test
    void inlineTemplatesAndSetsOfContainersMakePods() {
        List<PodView> pods = pods("""
                        apiVersion: argoproj.io/v1alpha1
                        kind: WorkflowTemplate
                        metadata: { name: t }
                        spec:
                          templateDefaults: { serviceAccountName: usual }
                          templates:
                            - { name: a, dag: { tasks: [{ name: x, inline: { container: { image: one } } }] } }
                            - { name: b, steps: [[{ name: x, inline: { container: { image: two } } }]] }
                            - { name: c, containerSet: { containers: [{ name: x, image: three }] } }
                        """);
        assertThat(pods)
                .extracting(pod -> pod.containers().get(0).text("image").orElse(""))
                .containsExactly("one", "two", "three");
        assertThat(pods).extracting(PodView::serviceAccount).containsOnly("usual");
    }

    @Test
    void aRunSaysWhereItsTasksRun() {
        PodView pod = pod("""
                        apiVersion: tekton.dev/v1
                        kind: PipelineRun
                        metadata: { name: run }
                        spec:
                          taskRunTemplate:
                            serviceAccountName: builder
                            podTemplate: { nodeSelector: { pool: build } }
                          workspaces:
                            - { name: source, persistentVolumeClaim: { claimName: shared } }
                          pipelineSpec:
                            tasks:
                              - name: build
                                taskSpec:
                                  volumes: [{ name: v, persistentVolumeClaim: { claimName: own } }]
                                  stepTemplate: { env: [{ name: A, value: b }] }
                                  steps: [{ name: s, image: one, script: "make all" }]
                                  sidecars: [{ name: side, image: two }]
                        """);
        assertThat(pod.isJob()).isTrue();
        assertThat(pod.isWhole()).isTrue();
        assertThat(pod.serviceAccount()).isEqualTo("builder");
        assertThat(pod.nodeSelector()).containsEntry("pool", "build");
        assertThat(pod.claims()).extracting(PodView.ClaimUse::name).containsExactly("own", "shared");
        assertThat(pod.env()).hasSize(1);
        assertThat(pod.containers()).hasSize(3);
        assertThat(pod.containers().get(0).items("args"))
                .extracting(Field::value)
                .containsExactly("make all");
    }

    @Test
    void aTaskLeavesOpenWhereItRuns() {
        PodView task = pod("""
                        apiVersion: tekton.dev/v1
                        kind: Task
                        metadata: { name: t }
                        spec: { steps: [{ name: s, image: one }] }
                        """);
        assertThat(task.isWhole()).isFalse();
        PodView run = pod("""
                        apiVersion: tekton.dev/v1
                        kind: TaskRun
                        metadata: { name: t }
                        spec:
                          taskRef: { name: t }
                          workspaces: [{ name: source, persistentVolumeClaim: { claimName: shared } }]
                        """);
        assertThat(run.claims()).hasSize(1);
    }

    @Test
    void aSparkApplicationHasADriverAndExecutors() {
        List<PodView> pods = pods("""
                        apiVersion: sparkoperator.k8s.io/v1beta2
                        kind: SparkApplication
                        metadata: { name: s }
                        spec:
                          image: spark
                          volumes: [{ name: v, persistentVolumeClaim: { claimName: shared } }]
                          driver: { serviceAccount: spark, env: [{ name: A, value: b }] }
                          executor: { instances: 2, image: other, tolerations: [{ operator: Exists }] }
                        """);
        assertThat(pods).hasSize(2);
        assertThat(pods.get(0).serviceAccount()).isEqualTo("spark");
        assertThat(pods.get(0).containers().get(0).text("image")).contains("spark");
        assertThat(pods.get(1).containers().get(0).text("image")).contains("other");
        assertThat(pods.get(1).claims()).hasSize(1);
    }

    @Test
    void objectsThatOthersCreateAreFoundWhereTheyStand() {
        assertThat(pods("""
                        apiVersion: argoproj.io/v1alpha1
                        kind: Sensor
                        metadata: { name: s, namespace: app }
                        spec:
                          triggers:
                            - template:
                                argoWorkflow:
                                  source:
                                    resource:
                                      apiVersion: argoproj.io/v1alpha1
                                      kind: Workflow
                                      metadata: { generateName: run- }
                                      spec:
                                        templates:
                                          - name: make
                                            resource:
                                              action: create
                                              manifest: |
                                                apiVersion: v1
                                                kind: List
                                                items:
                                                  - apiVersion: batch/v1
                                                    kind: Job
                                                    metadata: { name: made }
                                                    spec: { template: { spec: { serviceAccountName: deep } } }
                        """)).singleElement().satisfies(pod -> {
            assertThat(pod.serviceAccount()).isEqualTo("deep");
            assertThat(pod.namespace()).isEqualTo("app");
            assertThat(pod.spec().path())
                    .hasToString("spec.triggers[0].template.argoWorkflow.source.resource.spec.templates[0]"
                            + ".resource.manifest.items[0].spec.template.spec");
        });
    }

    private static PodView pod(String text) {
        return pods(text).get(0);
    }

    private static List<PodView> pods(String text) {
        Mapping root = (Mapping) YamlReader.read(new SourceText("objects.yaml", text))
                .documents()
                .get(0);
        return ManifestSet.of(List.of(new Manifest(root))).pods();
    }
}
