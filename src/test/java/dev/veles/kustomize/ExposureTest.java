package dev.veles.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Services of the base are reached from inside; components expose them. */
class ExposureTest {
    private static String service(String name, String spec, String port) {
        return """
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: %s, namespace: NS}
                spec: {%s, ports: [{port: 80, protocol: TCP%s}]}
                """.formatted(name, spec, port);
    }

    @Test
    void aServiceThatOneEnvironmentExposesIsInsideInTheBase() {
        Map<String, String> files = Trees.of(
                service("web", "type: ClusterIP", ""),
                service("web", "type: NodePort, externalTrafficPolicy: Local", ", nodePort: 30080"),
                service("web", "type: NodePort, externalTrafficPolicy: Cluster", ""));
        assertThat(files.get("base/service-web.yaml")).endsWith("""
                spec:
                  type: ClusterIP
                  ports:
                  - port: 80
                    protocol: TCP
                """);
        assertThat(files).containsEntry("components/service-nodeport/kustomization.yaml", """
                apiVersion: kustomize.config.k8s.io/v1alpha1
                kind: Component
                patches:
                - path: service-web.yaml
                """);
        assertThat(files.get("components/service-nodeport/service-web.yaml")).endsWith("spec:\n  type: NodePort\n");
        assertThat(files.get("overlays/one/kustomization.yaml")).doesNotContain("components");
        assertThat(files.get("overlays/two/kustomization.yaml")).endsWith("""
                components:
                - ../../components/service-nodeport
                """);
        assertThat(files.get("overlays/two/patches/service-web.yaml")).endsWith("""
                spec:
                  externalTrafficPolicy: Local
                  ports:
                  - port: 80
                    protocol: TCP
                    nodePort: 30080
                """);
    }

    @Test
    void soItIsWithOneEnvironment() {
        Map<String, String> files = Trees.of(service("web", "type: LoadBalancer, loadBalancerClass: metal", ""));
        assertThat(files.get("base/service-web.yaml"))
                .contains("type: ClusterIP")
                .doesNotContain("loadBalancer");
        assertThat(files.get("components/service-loadbalancer/service-web.yaml"))
                .endsWith("spec:\n  type: LoadBalancer\n  loadBalancerClass: metal\n");
        assertThat(files.keySet()).noneMatch(path -> path.contains("patches"));
    }

    @Test
    void servicesThatEnvironmentsExposeDifferentlyHaveComponentsOfTheirOwn() {
        Map<String, String> files = Trees.of(
                service("a", "type: NodePort", "") + service("b", "type: NodePort", ""),
                service("a", "type: NodePort", "") + service("b", "type: LoadBalancer", ""));
        assertThat(files.keySet())
                .contains(
                        "components/a-nodeport/service-a.yaml",
                        "components/b-nodeport/service-b.yaml",
                        "components/service-loadbalancer/service-b.yaml");
        assertThat(files.get("overlays/two/kustomization.yaml")).endsWith("""
                components:
                - ../../components/a-nodeport
                - ../../components/service-loadbalancer
                """);
    }

    @Test
    void aServiceOfOneEnvironmentIsLeftAsItIs() {
        Map<String, String> files = Trees.of(service("a", "type: NodePort", ""), service("b", "type: ClusterIP", ""));
        assertThat(files.get("overlays/one/service-a.yaml")).contains("type: NodePort");
        assertThat(files.keySet()).noneMatch(path -> path.startsWith("components/"));
    }
}
