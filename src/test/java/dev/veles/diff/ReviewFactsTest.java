package dev.veles.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.diff.DiffResult.DiffPart;
import dev.veles.manifest.Manifest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a reviewer wants to know before any field: images that change, and what runs and is touched. */
class ReviewFactsTest {
    private static final String WORKLOAD = """
            apiVersion: %s
            kind: %s
            metadata: { name: a, namespace: ns }
            spec:
              replicas: %s
              %s
            """;

    private static final String TEMPLATE = """
              template:
                metadata: { labels: { v: "%s" } }
                spec:
                  initContainers: [{ name: i, image: "init:%s" }]
                  containers: [{ name: c, image: "app:1", envFrom: [{ configMapRef: { name: cfg } }] }]
            """.strip();

    private static final String CONFIG = """
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: { name: cfg, namespace: ns }
            data: { a: "%s" }
            """;

    @Test
    void imagesOfInitContainers() {
        assertThat(images(deployment(1, "x", "1"), deployment(1, "x", "2")))
                .containsExactly("Deployment ns/a, container i: init:1 → init:2");
    }

    @Test
    void imagesOfTemplatesInConfigMaps() {
        String form = """
                apiVersion: v1
                kind: ConfigMap
                metadata: { name: t }
                data:
                  job.yaml: |
                    apiVersion: batch/v1
                    kind: Job
                    metadata: { name: j }
                    spec: { template: { spec: { containers: [{ name: c, image: "job:%s" }] } } }
                """;
        assertThat(images(form.formatted(1), form.formatted(2))).containsExactly("Job j, container c: job:1 → job:2");
    }

    @Test
    void imagesOfCronJobsHelmReleasesKustomizationsAndPatches() {
        String form = """
                apiVersion: batch/v1
                kind: CronJob
                metadata: { name: a }
                spec: { jobTemplate: { spec: { template: { spec: { containers: [{ name: c, image: "cron:%1$s" }] } } } } }
                ---
                apiVersion: helm.toolkit.fluxcd.io/v2
                kind: HelmRelease
                metadata: { name: b }
                spec: { values: { web: { image: { repository: web, tag: v%1$s } } } }
                ---
                apiVersion: kustomize.toolkit.fluxcd.io/v1
                kind: Kustomization
                metadata: { name: c }
                spec:
                  images: [{ name: x, newName: new, digest: "sha256:%1$s" }]
                  patches:
                    - patch: |
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: { name: d }
                        spec: { template: { spec: { containers: [{ name: p, image: "patch:%1$s" }] } } }
                ---
                apiVersion: monitoring.coreos.com/v1
                kind: Prometheus
                metadata: { name: e }
                spec: { image: "prometheus:%1$s" }
                """;
        assertThat(images(form.formatted(1), form.formatted(2)))
                .containsExactly(
                        "CronJob a, container c: cron:1 → cron:2",
                        "HelmRelease b, spec.values.web.image: web:v1 → web:v2",
                        "Kustomization c, images x: new@sha256:1 → new@sha256:2",
                        "Kustomization c, container p: patch:1 → patch:2",
                        "Prometheus e, spec.image: prometheus:1 → prometheus:2");
    }

    @Test
    void imagesInParts() {
        String form = """
                apiVersion: helm.toolkit.fluxcd.io/v2
                kind: HelmRelease
                metadata: { name: a }
                spec:
                  values:
                    image: { registry: docker.io, repository: web, tag: 1.0, digest: "sha256:%1$s" }
                    mover: { repository: mover, tag: "%1$s@sha256:00" }
                    hook: { image: hook, tag: "%1$s" }
                    agent: { tag: "%1$s" }
                    plain: { repository: plain }
                    git: { repository: "https://git.example.com/a.git", tag: "%1$s" }
                    jobs: [{ name: b, testImage: "test:%1$s", backgroundImage: sky%1$s }]
                  postRenderers: [{ kustomize: { images: [{ name: late, newTag: "%1$s", digest: "sha256:00" }] } }]
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata: { name: v }
                data:
                  values.yaml: |
                    image: { repository: text, tag: "%1$s" }
                  notes: |
                    image: { repository: text, tag: "%1$s" }
                """;
        assertThat(images(form.formatted(1), form.formatted(2)))
                .containsExactly(
                        "ConfigMap v, data[\"values.yaml\"]/image: text:1 → text:2",
                        "HelmRelease a, spec.values.image: docker.io/web:1.0@sha256:1 → docker.io/web:1.0@sha256:2",
                        "HelmRelease a, spec.values.mover: mover:1@sha256:00 → mover:2@sha256:00",
                        "HelmRelease a, spec.values.hook: hook:1 → hook:2",
                        "HelmRelease a, spec.values.agent.tag: 1 → 2",
                        "HelmRelease a, spec.values.jobs[name=b].testImage: test:1 → test:2",
                        "HelmRelease a, images late: late:1@sha256:00 → late:2@sha256:00");
    }

    @Test
    void imagesThatComeAndGoAndAreNeverSecret() {
        String pod =
                "apiVersion: v1\nkind: Pod\nmetadata: { name: p }\nspec: { containers: [{ name: c, image: one }] }\n";
        String secret = "apiVersion: v1\nkind: Secret\nmetadata: { name: s }\nstringData: { image: hidden }\n";
        assertThat(images("", pod + "---\n" + secret)).containsExactly("Pod p, container c: none → one");
        assertThat(images(pod, "")).containsExactly("Pod p, container c: one → none");
    }

    @Test
    void templatesRollAndNumbersScale() {
        assertThat(touched(deployment(1, "x", "1"), deployment(2, "y", "1")))
                .containsExactly("Deployment ns/a: [ROLLS, SCALES]");
        assertThat(touched(deployment(1, "x", "1"), deployment(2, "x", "1")))
                .containsExactly("Deployment ns/a: [SCALES]");
        assertThat(touched(deployment(1, "x", "1"), "")).containsExactly("Deployment ns/a: [STOPS]");
        assertThat(touched("", deployment(1, "x", "1"))).containsExactly("Deployment ns/a: [STARTS]");
        assertThat(touched(deployment(1, "x", "1"), deployment(1, "x", "1").replace("name: a", "name: b")))
                .containsExactly("Deployment ns/b: [REPLACED]");
    }

    @Test
    void releasesOfHelmAreTouchedByWhatTheyInstall() {
        String form = """
                apiVersion: helm.toolkit.fluxcd.io/v2
                kind: HelmRelease
                metadata: { name: %1$s, namespace: ns }
                spec:
                  interval: %2$s
                  chartRef: { kind: OCIRepository, name: chart%3$s }
                  valuesFrom: [{ kind: ConfigMap, name: %4$s }]
                  values: { template: { replicas: %5$s } }
                """;
        String chart = """
                ---
                apiVersion: source.toolkit.fluxcd.io/v1
                kind: OCIRepository
                metadata: { name: %s, namespace: flux-system }
                spec: { interval: %s, url: "oci://registry.example.org/charts/web", ref: { tag: %s } }
                """;
        String other = ", namespace: flux-system";
        assertThat(touched(form.formatted("a", "1h", "", "x", 1), form.formatted("a", "2h", "", "x", 1)))
                .isEmpty();
        assertThat(touched(form.formatted("a", "1h", "", "x", 1), form.formatted("a", "1h", "", "x", 2)))
                .containsExactly("HelmRelease ns/a: [UPGRADES]");
        String release = form.formatted("a", "1h", other, "cfg", 1);
        assertThat(touched(
                        release + chart.formatted("chart", "1h", "1.0"),
                        release + chart.formatted("chart", "1h", "1.1")))
                .containsExactly("HelmRelease ns/a: [READS]");
        assertThat(touched(
                        release + chart.formatted("chart", "1h", "1.0"),
                        release + chart.formatted("chart", "2h", "1.0")))
                .as("how often a source is asked changes nothing that runs")
                .isEmpty();
        assertThat(touched(release + CONFIG.formatted("old"), release + CONFIG.formatted("new")))
                .containsExactly("HelmRelease ns/a: [READS]");
    }

    @Test
    void labelsOfTheWorkloadItselfTouchNothingThatRuns() {
        String labeled = deployment(1, "x", "1").replace("name: a,", "name: a, labels: { l: m },");
        assertThat(touched(deployment(1, "x", "1"), labeled)).isEmpty();
    }

    @Test
    void whatReadsAConfigMapThatChangesIsTouchedThoughItIsTheSame() {
        String before = deployment(1, "x", "1") + CONFIG.formatted("old");
        String after = deployment(1, "x", "1") + CONFIG.formatted("new");
        assertThat(touched(before, after)).containsExactly("Deployment ns/a: [READS]");
        assertThat(touched(before, after.replace("name: cfg }", "name: other }")))
                .containsExactly("Deployment ns/a: [ROLLS]");
        assertThat(touched(before, before)).isEmpty();
    }

    @Test
    void everyWayToReadCounts() {
        for (String use : List.of(
                "containers: [{ name: c, env: [{ name: A, valueFrom: { configMapKeyRef: { name: cfg, key: a } } }] }]",
                "volumes: [{ name: v, configMap: { name: cfg } }]",
                "volumes: [{ name: v, projected: { sources: [{ configMap: { name: cfg } }] } }]")) {
            String workload = WORKLOAD.formatted("apps/v1", "DaemonSet", 1, "template: { spec: { " + use + " } }");
            assertThat(touched(workload + CONFIG.formatted("old"), workload + CONFIG.formatted("new")))
                    .as(use)
                    .containsExactly("DaemonSet ns/a: [READS]");
        }
        String secret = WORKLOAD.formatted(
                "apps/v1",
                "StatefulSet",
                1,
                "template: { spec: { volumes: [{ name: v, secret: { secretName: cfg } }] } }");
        assertThat(touched(
                        secret + CONFIG.formatted("old").replace("ConfigMap", "Secret"),
                        secret + CONFIG.formatted("new").replace("ConfigMap", "Secret")))
                .containsExactly("StatefulSet ns/a: [READS]");
    }

    private static String deployment(int replicas, String label, String init) {
        return WORKLOAD.formatted("apps/v1", "Deployment", replicas, TEMPLATE.formatted(label, init));
    }

    private static List<String> images(String before, String after) {
        return ImageChanges.of(result(before, after)).stream()
                .map(change -> change.object() + ", " + change.place() + ": "
                        + change.before().orElse("none") + " → "
                        + change.after().orElse("none"))
                .toList();
    }

    private static List<String> touched(String before, String after) {
        return BlastRadius.of(result(before, after)).workloads().stream()
                .map(workload -> workload.object() + ": " + workload.touches())
                .toList();
    }

    private static DiffResult result(String before, String after) {
        SetDiff diff = SetDiff.between(objects(before), objects(after), false);
        return new DiffResult(
                "before", "after", DiffResult.Extent.PARTS, List.of(new DiffPart("", diff)), List.of(), List.of(), 0);
    }

    private static List<DiffObject> objects(String text) {
        return Corpus.of(text).stream()
                .map((Manifest manifest) -> new DiffObject(manifest, "test.yaml"))
                .toList();
    }
}
