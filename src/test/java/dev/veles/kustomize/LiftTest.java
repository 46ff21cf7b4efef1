package dev.veles.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What kustomize's own fields say, and where a patch has to say it instead. */
class LiftTest {
    private static final String BINDING = """
            apiVersion: v1
            kind: ServiceAccount
            metadata: {name: app, namespace: NS}
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata: {name: b, namespace: NS}
            roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: r}
            subjects:
              - {kind: ServiceAccount, name: %s, namespace: %s}
            """;

    private static final String WORKLOAD = """
            apiVersion: apps/v1
            kind: %s
            metadata: {name: web, namespace: NS}
            spec:
              replicas: %s
              template: {spec: {containers: [{name: web, image: "%s"}]}}
            """;

    private static String labelled(String labels) {
        return """
                {apiVersion: v1, kind: ConfigMap, metadata: {name: a, namespace: NS, labels: %s}}
                ---
                {apiVersion: v1, kind: ConfigMap, metadata: {name: b, namespace: NS, labels: %s}}
                """.formatted(labels, labels);
    }

    @Test
    void theNamespaceOfOwnServiceAccountsIsLeftToKustomize() {
        Map<String, String> files = Trees.of(BINDING.formatted("app", "NS"), BINDING.formatted("app", "NS"));
        assertThat(files.get("base/rolebinding-b.yaml")).endsWith("""
                subjects:
                - kind: ServiceAccount
                  name: app
                """);
        assertThat(files.keySet()).doesNotContain("overlays/one/patches/rolebinding-b.yaml");
    }

    @Test
    void theNamespaceOfOtherSubjectsIsSaid() {
        Map<String, String> files = Trees.of(BINDING.formatted("other", "NS"), BINDING.formatted("other", "NS"));
        assertThat(files.get("overlays/two/patches/rolebinding-b.yaml")).endsWith("""
                subjects:
                - kind: ServiceAccount
                  name: other
                  namespace: two
                """);
    }

    @Test
    void aSubjectThatKustomizeWouldMoveKeepsItFromSettingNamespaces() {
        Map<String, String> files = Trees.of(BINDING.formatted("default", "elsewhere"));
        assertThat(files.get("overlays/one/kustomization.yaml")).doesNotContain("namespace:");
        assertThat(files.get("base/rolebinding-b.yaml")).contains("\n  namespace: one\n", "\n  namespace: elsewhere\n");
        assertThat(Trees.of(BINDING.formatted("app", "default")).get("base/rolebinding-b.yaml"))
                .contains("\n  namespace: one\n", "\n  namespace: default\n");
    }

    @Test
    void labelsThatTellEnvironmentsApartAreSaidOnce() {
        Map<String, String> files =
                Trees.of(labelled("{env: \"1\", app: x}"), labelled("{env: \"2\", app: x}"), labelled("{app: x}"));
        assertThat(files.get("base/configmap-a.yaml")).endsWith("  labels:\n    app: x\n");
        assertThat(files.get("overlays/two/kustomization.yaml")).endsWith("""
                labels:
                - pairs:
                    env: "2"
                """);
        assertThat(files.get("overlays/three/kustomization.yaml")).doesNotContain("labels:");
    }

    @Test
    void labelsThatNameTheEnvironmentAreTheOverlaysEvenWithOneEnvironment() {
        Map<String, EnvironmentManifests> one = Trees.environments(labelled("{env: a, app: x}"));
        Map<String, String> files =
                Kustomizer.factor(one, Set.of("env", "absent")).files("").files();
        assertThat(files.get("base/configmap-a.yaml")).endsWith("  labels:\n    app: x\n");
        assertThat(files.get("overlays/one/kustomization.yaml")).endsWith("- pairs:\n    env: a\n");
    }

    @Test
    void labelsOfSomeObjectsAreNotThoseOfTheEnvironment() {
        String some = labelled("{app: x}").replaceFirst("app: x", "app: x, env: one");
        Map<String, String> files = Trees.of(labelled("{app: x, env: two}"), some);
        assertThat(files.get("overlays/two/kustomization.yaml")).doesNotContain("labels:");
        assertThat(files.get("overlays/two/patches/configmap-a.yaml")).endsWith("  labels:\n    env: one\n");
    }

    @Test
    void replicasAreSaidWhereTheyDiffer() {
        String one = WORKLOAD.formatted("StatefulSet", "1", "i:1");
        assertThat(Trees.of(one, one).get("base/statefulset-web.yaml")).contains("replicas: 1");
        Map<String, String> files = Trees.of(one, WORKLOAD.formatted("StatefulSet", "0", "i:1"));
        assertThat(files.get("base/statefulset-web.yaml")).doesNotContain("replicas");
        assertThat(files.get("overlays/two/kustomization.yaml")).endsWith("""
                replicas:
                - name: web
                  count: 0
                """);
        assertThat(files.keySet()).noneMatch(path -> path.contains("patches"));
    }

    @Test
    void replicasOfWorkloadsOfOneNameArePatched() {
        String both =
                WORKLOAD.formatted("StatefulSet", "1", "i") + "---\n" + WORKLOAD.formatted("Deployment", "%s", "i");
        Map<String, String> files = Trees.of(both.formatted("1"), both.formatted("2"));
        assertThat(files.get("overlays/two/kustomization.yaml")).doesNotContain("replicas:");
        assertThat(files.get("overlays/two/patches/deployment-web.yaml")).endsWith("spec:\n  replicas: 2\n");
    }

    @Test
    void tagsThatDifferAreSaidUnderImages() {
        Map<String, String> files = images("r.io/web:1.0", "r.io/web:17.6@sha256:0123", "r.io/web");
        assertThat(files.get("base/deployment-web.yaml")).contains("image: r.io/web\n");
        assertThat(files.get("overlays/one/kustomization.yaml")).endsWith("""
                images:
                - name: r.io/web
                  newTag: "1.0"
                """);
        assertThat(files.get("overlays/two/kustomization.yaml")).endsWith("""
                images:
                - name: r.io/web
                  newTag: "17.6"
                  digest: sha256:0123
                """);
        assertThat(files.get("overlays/three/kustomization.yaml")).doesNotContain("images:");
    }

    @Test
    void registriesThatDifferAreSaidUnderImages() {
        Map<String, String> files = images("a.io/x/web:1.0", "b.io:5000/y/web:1.0");
        assertThat(files.get("base/deployment-web.yaml")).contains("image: web:1.0\n");
        assertThat(files.get("overlays/two/kustomization.yaml")).endsWith("""
                images:
                - name: web
                  newName: b.io:5000/y/web
                """);
    }

    @Test
    void imagesWithNothingInCommonArePatched() {
        Map<String, String> files = images("a.io/web:1", "a.io/other:1");
        assertThat(files.get("base/deployment-web.yaml")).doesNotContain("image");
        assertThat(files.get("overlays/two/patches/deployment-web.yaml")).endsWith("""
                    spec:
                      containers:
                      - name: web
                        image: a.io/other:1
                """);
    }

    @Test
    void anImageNameThatMeansTwoThingsInOneEnvironmentIsPatched() {
        String same = "---\n" + WORKLOAD.formatted("StatefulSet", "1", "r.io/web:1");
        Map<String, String> files = Trees.of(
                WORKLOAD.formatted("Deployment", "1", "r.io/web:1") + same,
                WORKLOAD.formatted("Deployment", "1", "r.io/web:2") + same);
        assertThat(files.get("overlays/two/kustomization.yaml")).doesNotContain("images:");
        assertThat(files.get("overlays/two/patches/deployment-web.yaml")).contains("image: r.io/web:2\n");
    }

    @Test
    void aDotInAnImageNameIsAnyCharacterToKustomize() {
        String neighbour = "---\n" + WORKLOAD.formatted("StatefulSet", "1", "r-io/web:1");
        Map<String, String> files = Trees.of(
                WORKLOAD.formatted("Deployment", "1", "r.io/web:1") + neighbour,
                WORKLOAD.formatted("Deployment", "1", "r.io/web:2") + neighbour);
        assertThat(files.get("overlays/two/kustomization.yaml")).doesNotContain("images:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{template: some text}",
                "{containers: null}",
                "{deep: [{containers: [{image: {repository: r}}]}]}",
                "{volumes: [{image: some text}]}",
                "[]"
            })
    void noImagesAreSaidBesideObjectsThatImagesWouldBreak(String spec) {
        String widget =
                "---\n{apiVersion: e.io/v1, kind: Widget, metadata: {name: w, namespace: NS}, spec: " + spec + "}";
        Map<String, String> files = Trees.of(
                WORKLOAD.formatted("Deployment", "1", "r.io/web:1") + widget,
                WORKLOAD.formatted("Deployment", "1", "r.io/web:2") + widget);
        assertThat(files.get("overlays/two/kustomization.yaml")).doesNotContain("images:");
    }

    private static Map<String, String> images(String... images) {
        return Trees.of(java.util.Arrays.stream(images)
                .map(image -> WORKLOAD.formatted("Deployment", "1", image))
                .toArray(String[]::new));
    }
}
