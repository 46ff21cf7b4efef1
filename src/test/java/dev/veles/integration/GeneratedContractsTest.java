package dev.veles.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.kustomize.KustomizeTool;
import dev.veles.render.ContractRenderer;
import dev.veles.render.Placement;
import dev.veles.render.RenderedContract;
import dev.veles.render.TreeLayout;
import dev.veles.render.TreeRenderer;
import dev.veles.testing.BuiltObjects;
import dev.veles.testing.Contracts;
import dev.veles.testing.RealKustomize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Whatever a contract says and its environments change, kustomize builds exactly the model's objects. */
@AddLifecycleHook(RealKustomize.class)
class GeneratedContractsTest {
    private static final String FRAME = """
            apiVersion: veles.dev/v1alpha1
            kind: InfrastructureContract
            metadata: { name: app }
            spec:
              namespace: { name: app }
              hostname: app.example.org
              images: { registry: registry.example.org/app }
              services:
                api:
                  image: api:1.0.0
                  port: { name: http, container: 8080, service: 80 }
                  env: { A: one, B: "2", C: "yes" }
                  envFrom: [runtime-env]
                worker:
                  image: api:1.0.0
                  replicas: { desired: 1, after: ready }
                  reaches: [api]
                db:
                  kind: StatefulSet
                  image: docker.io/library/postgres:17.6
                  port: { name: postgres, container: 5432, service: 5432 }
                  storage: { class: standard, size: 1Gi, mountPath: /data }
              ingress:
                className: nginx
                routes: [{ path: /, service: api }]
              storage:
                classes:
                  standard: { existing: true }
                  fast: { existing: true }
                claims:
                  files: { class: standard, accessMode: ReadWriteOnce, size: 1Gi, mountPath: /files, writers: [worker] }
              nodePools:
                big: { labels: { pool: big }, taints: [{ key: pool, value: big, effect: NoSchedule }] }
              network:
                ingressController: { namespace: ingress-nginx, podLabels: { app: nginx } }
              steps: [{ id: ready, title: Get ready. }]
              delivery: {}
              environments:
                one: %s
                two: %s
                three: {}
            """;

    /** What an environment may change, each a merge patch of its own. */
    private static final List<String> CHANGES = List.of(
            "hostname: one.example.org",
            "services: { api: { image: 'api:2.0.0' } }",
            "services: { api: { image: 'other.example.org/api@sha256:"
                    + "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef' } }",
            "services: { worker: { image: 'worker:1.0.0' } }",
            "services: { api: { replicas: { desired: 5 } } }",
            "services: { api: { env: { B: null, D: 'null', A: '1e3' } } }",
            "services: { api: { nodePool: big, podAnnotations: { a/b: 'on' } } }",
            "services: { api: { exposure: { type: LoadBalancer, annotations: { lb: 'true' } } } }",
            "services: { api: { exposure: { type: NodePort, nodePort: 30080 } } }",
            "services: { api: { readinessProbe: {}, command: [run], args: ['-v', '0x10'] } }",
            "services: { api: { overrides: { container: { lifecycle: { preStop: { sleep: { seconds: 5 } } } } } } }",
            "services: { worker: null }\nstorage: { claims: { files: null } }",
            "services: { db: { storage: { class: fast } } }",
            "services: { db: { resources: { limits: { cpu: 4, memory: 8Gi } } } }",
            "storage: { claims: { files: { size: 5Gi, annotations: { note: '12' } } } }",
            "ingress: null",
            "ingress: { className: traefik, annotations: { traefik.ingress.kubernetes.io/router.tls: 'true' } }",
            "network: { policies: false }",
            "runtimeEnv: { values: { APP_MODE: 'off' } }",
            "steps: [{ id: ready, title: Get ready., done: true }]",
            "namespace: { create: false }");

    @Provide
    Arbitrary<String> environments() {
        Arbitrary<List<String>> some =
                Arbitraries.of(CHANGES).list().uniqueElements().ofMaxSize(5);
        return Combinators.combine(some, some).as((one, two) -> FRAME.formatted(environment(one), environment(two)));
    }

    @Property(tries = 20)
    void kustomizeBuildsTheModelsObjects(@ForAll("environments") String text) throws IOException {
        KustomizeTool tool = RealKustomize.tools().get(0);
        RenderedContract rendered = ContractRenderer.render(Contracts.read("generated.yaml", text));
        Path folder = Files.createTempDirectory("veles-generated");
        BuiltObjects.write(folder, TreeRenderer.render(rendered));
        TreeLayout layout = TreeRenderer.layout(rendered);
        rendered.environments()
                .forEach((name, environment) -> assertThat(
                                BuiltObjects.build(tool, folder.resolve(layout.overlay(name))))
                        .as(name + " of\n" + text)
                        .isEqualTo(BuiltObjects.of(environment.at(Placement.APPLICATION))));
    }

    /** Changes by section, so that two changes of one section do not make a duplicate key. */
    private static String environment(List<String> changes) {
        Map<String, String> bySection = new TreeMap<>();
        for (String change : changes) {
            List<String> lines = change.lines().toList();
            // A change of several sections holds together: half of it would leave a reference to nothing.
            if (lines.stream().noneMatch(line -> bySection.containsKey(section(line)))) {
                lines.forEach(line -> bySection.put(section(line), line.substring(line.indexOf(':') + 1)));
            }
        }
        StringBuilder patch = new StringBuilder("{");
        bySection.forEach((section, value) -> patch.append(patch.length() > 1 ? ", " : "")
                .append(section)
                .append(":")
                .append(value));
        return patch.append("}").toString();
    }

    private static String section(String line) {
        return line.substring(0, line.indexOf(':'));
    }
}
