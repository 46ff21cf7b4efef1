package dev.veles.kustomize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.veles.yaml.FieldPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What goes into the base, what into a component, and what an overlay says. */
class KustomizerTest {
    private static final String CONFIG = """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: env, namespace: NS}
            data: {A: "1", B: %s}
            """;

    private static final String POD = """
            apiVersion: v1
            kind: Pod
            metadata: {name: p, namespace: NS}
            spec:
              containers:
                - name: c
                  image: i
                  env: %s
            """;

    private static final String INGRESS = """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: %s, namespace: NS}
            spec: {ingressClassName: %s, defaultBackend: {service: {name: web}}}
            """;

    @Test
    void oneEnvironmentIsAllBase() {
        Map<String, String> files = Trees.of(CONFIG.formatted("x"));
        assertThat(files.keySet())
                .containsExactly(
                        "base/configmap-env.yaml", "base/kustomization.yaml", "overlays/one/kustomization.yaml");
        assertThat(files).containsEntry("overlays/one/kustomization.yaml", """
                apiVersion: kustomize.config.k8s.io/v1beta1
                kind: Kustomization
                resources:
                - ../../base
                namespace: one
                """);
    }

    @Test
    void mappingsAreSharedDeeplyAndDifferencesAreAdded() {
        Map<String, String> files = Trees.of(CONFIG.formatted("x"), CONFIG.formatted("\"0x1\""));
        assertThat(files)
                .containsEntry("base/configmap-env.yaml", """
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: env
                data:
                  A: "1"
                """)
                .containsEntry("overlays/two/patches/configmap-env.yaml", """
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: env
                data:
                  B: "0x1"
                """);
        assertThat(files.get("overlays/two/kustomization.yaml")).endsWith("""
                patches:
                - path: patches/configmap-env.yaml
                """);
    }

    @Test
    void anObjectThatOneEnvironmentLacksIsWholeInTheOthers() {
        String more = CONFIG.formatted("x") + "---\n" + CONFIG.formatted("x").replace("env", "more");
        Map<String, String> files = Trees.of(more, CONFIG.formatted("x"), more);
        assertThat(files.keySet())
                .contains("overlays/one/configmap-more.yaml", "overlays/three/configmap-more.yaml")
                .doesNotContain("base/configmap-more.yaml", "overlays/two/configmap-more.yaml");
        assertThat(files.get("overlays/one/kustomization.yaml")).contains("""
                resources:
                - ../../base
                - configmap-more.yaml
                """);
    }

    @Test
    void anotherApiVersionIsAnotherObject() {
        String old = "{apiVersion: e.io/v1beta1, kind: Store, metadata: {name: s, namespace: NS}, spec: {a: 1}}";
        assertThat(Trees.of(old, old.replace("v1beta1", "v1")).keySet())
                .containsExactly(
                        "overlays/one/kustomization.yaml",
                        "overlays/one/store-s.yaml",
                        "overlays/two/kustomization.yaml",
                        "overlays/two/store-s.yaml");
    }

    @Test
    void listsThatMergeByKeyAreSharedByElementAndKeepTheirOrder() {
        Map<String, String> files = Trees.of(
                POD.formatted("[{name: A, value: a}, {name: B, value: b}, {name: C, value: c}]"),
                POD.formatted(
                        "[{name: C, value: c}, {name: X, value: x}, {name: A, value: a}, {name: B, value: other}]"));
        assertThat(files.get("base/pod-p.yaml")).endsWith("""
                    env:
                    - name: A
                      value: a
                    - name: C
                      value: c
                """);
        assertThat(files.get("overlays/one/patches/pod-p.yaml")).endsWith("""
                  - name: c
                    env:
                    - name: A
                    - name: B
                      value: b
                """);
        assertThat(files.get("overlays/two/patches/pod-p.yaml")).endsWith("""
                    env:
                    - name: C
                    - name: X
                      value: x
                    - name: A
                    - name: B
                      value: other
                """);
    }

    @Test
    void listsOfCustomResourcesAndListsWithoutKeysAreWhole() {
        String widget = """
                apiVersion: e.io/v1
                kind: Widget
                metadata: {name: w, namespace: NS}
                spec: {same: [1, 2], containers: [{name: a}, {name: %s}]}
                """;
        Map<String, String> files = Trees.of(widget.formatted("b"), widget.formatted("c"));
        assertThat(files.get("base/widget-w.yaml")).endsWith("""
                spec:
                  same:
                  - 1
                  - 2
                """);
        assertThat(files.get("overlays/two/patches/widget-w.yaml")).endsWith("""
                spec:
                  containers:
                  - name: a
                  - name: c
                """);
    }

    @Test
    void anObjectThatAMergeWouldNotLeaveAloneIsNotPatched() {
        String twice = POD.formatted("[{name: A, value: a}, {name: A, value: b}]");
        assertThat(Trees.of(twice, twice).keySet()).contains("base/pod-p.yaml");
        assertThat(Trees.of(twice, twice.replace("image: i", "image: j")).keySet())
                .contains("overlays/one/pod-p.yaml", "overlays/two/pod-p.yaml")
                .doesNotContain("base/pod-p.yaml");
        String nothing = CONFIG.formatted("null");
        assertThat(Trees.of(nothing, nothing.replace("\"1\"", "\"2\"")).keySet())
                .contains("overlays/one/configmap-env.yaml")
                .doesNotContain("base/configmap-env.yaml");
    }

    @Test
    void aComponentIsSharedByThoseThatUseIt() {
        Map<String, String> files = Trees.of(
                CONFIG.formatted("x") + "---\n" + INGRESS.formatted("web", "traefik"),
                CONFIG.formatted("x"),
                CONFIG.formatted("x") + "---\n" + INGRESS.formatted("web", "nginx") + "---\n"
                        + INGRESS.formatted("more", "nginx"));
        assertThat(files).containsEntry("components/ingress/kustomization.yaml", """
                apiVersion: kustomize.config.k8s.io/v1alpha1
                kind: Component
                resources:
                - ingress-web.yaml
                """);
        assertThat(files.get("overlays/one/kustomization.yaml")).endsWith("""
                patches:
                - path: patches/ingress-web.yaml
                components:
                - ../../components/ingress
                """);
        assertThat(files.get("overlays/two/kustomization.yaml")).doesNotContain("components/");
        assertThat(files.get("overlays/three/kustomization.yaml")).contains("- ingress-more.yaml");
    }

    @Test
    void partsMayNameTheirFilesAndNoTwoMeet() {
        EnvironmentManifests before = Objects.environment(
                "one",
                (CONFIG.formatted("x") + "---\n"
                                + "{apiVersion: e.io/v1, kind: ConfigMap, metadata: {name: env, namespace: one}}\n---\n"
                                + "{apiVersion: v1, kind: Secret, metadata: {name: \"A:b\", namespace: one}}\n---\n"
                                + "{apiVersion: v1, kind: Secret, metadata: {name: s, namespace: one}}\n")
                        .replace("NS", "one"));
        List<Part> parts = before.parts();
        EnvironmentManifests after = new EnvironmentManifests(
                before.namespace(),
                List.of(parts.get(0), parts.get(1), parts.get(2), parts.get(3).inFile("Kustomization")));
        assertThat(Kustomizer.factor(Map.of("one", after)).documents().keySet())
                .containsExactly(
                        "base/configmap-env-e.io.yaml",
                        "base/configmap-env.yaml",
                        "base/kustomization-secret.yaml",
                        "base/kustomization.yaml",
                        "base/secret-a-b.yaml",
                        "overlays/one/kustomization.yaml");
    }

    @Test
    void everyNodeKeepsItsCause() {
        KustomizeTree tree = Kustomizer.factor(Trees.environments(CONFIG.formatted("x"), CONFIG.formatted("y")));
        assertThat(place(tree, "base/configmap-env.yaml", "data", "A")).isEqualTo("objects.yaml:4:11");
        assertThat(place(tree, "overlays/two/patches/configmap-env.yaml", "data", "B"))
                .isEqualTo("objects.yaml:4:19");
        assertThat(place(tree, "overlays/two/kustomization.yaml", "namespace")).isEqualTo("contract.yaml:1:12");
    }

    private static String place(KustomizeTree tree, String path, Object... steps) {
        return FieldPath.of(steps)
                .resolve(java.util.Objects.requireNonNull(tree.documents().get(path)))
                .orElseThrow()
                .location()
                .toString();
    }

    @Test
    void theOrderOfPartsDoesNotMatter() {
        String one = CONFIG.formatted("x");
        String other = INGRESS.formatted("web", "traefik");
        assertThat(Trees.of(one + "---\n" + other, other + "---\n" + one))
                .isEqualTo(Trees.of(other + "---\n" + one, one + "---\n" + other));
    }

    @Test
    void whatNoTreeCanHoldIsRefused() {
        String config = CONFIG.formatted("x");
        assertThatThrownBy(() -> Trees.of(config + "---\n" + config))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ConfigMap one/env is twice in environment \"one\"");
        assertThatThrownBy(() -> Trees.of(config.replace("NS", "elsewhere")))
                .hasMessage("ConfigMap elsewhere/env is not in namespace \"one\" of environment \"one\"");
        assertThatThrownBy(() -> Kustomizer.factor(Map.of())).hasMessage("no environment");
        assertThatThrownBy(() -> Kustomizer.factor(Map.of("../x", Objects.environment("one", ""))))
                .hasMessage("not fit for the name of a folder: \"../x\"");
    }
}
