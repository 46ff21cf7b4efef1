package dev.veles.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.source.Location;
import dev.veles.source.SourceText;
import dev.veles.yaml.FieldPath;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.MappingBuilder;
import dev.veles.yaml.Node;
import dev.veles.yaml.YamlReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ManifestSetTest {
    @Test
    void itemsOfAListAreObjectsOfTheirOwn() {
        ManifestSet set = set("""
                apiVersion: v1
                kind: List
                items:
                  - apiVersion: v1
                    kind: ConfigMap
                    metadata: { name: a, namespace: ns }
                """);
        ObjectView object = set.objects().get(0);
        assertThat(object).hasToString("ConfigMap \"a\"");
        Field name = object.root().find("metadata", "name").orElseThrow();
        assertThat(name.path()).hasToString("metadata.name");
        assertThat(name.location()).hasToString("m.yaml:6:23");
        assertThat(set.find("", "ConfigMap", "ns", "a")).isPresent();
        assertThat(set.find("", "ConfigMap", "", "a")).isEmpty();
    }

    @Test
    void templatesInConfigMapsStandWhereTheyAreWritten() {
        ManifestSet set = set("""
                apiVersion: v1
                kind: ConfigMap
                metadata: { name: templates, namespace: ns }
                data:
                  job.yaml: |
                    # two documents
                    apiVersion: batch/v1
                    kind: Job
                    metadata: { generateName: a- }

                    ---
                    apiVersion: batch/v1
                    kind: Job
                    metadata:
                      name: b
                  job.json: '{"apiVersion":"batch/v1","kind":"Job","metadata":{"name":"c"}}'
                """);
        assertThat(set.all("batch", "Job"))
                .extracting(job ->
                        job.root().find("metadata").orElseThrow().get("name").orElse(job.root()))
                .extracting(Field::toString)
                .containsExactly(
                        "Job \"a-\" data[\"job.yaml\"][0]",
                        "Job \"b\" data[\"job.yaml\"][1].metadata.name",
                        "Job \"c\" data[\"job.json\"].metadata.name");
        assertThat(set.all("batch", "Job")).extracting(ObjectView::namespace).containsOnly("ns");
        assertThat(set.all("batch", "Job")
                        .get(1)
                        .root()
                        .find("metadata", "name")
                        .orElseThrow()
                        .location())
                .hasToString("m.yaml:15:13");
        assertThat(set.all("batch", "Job")
                        .get(2)
                        .root()
                        .find("metadata", "name")
                        .orElseThrow()
                        .location())
                .hasToString("m.yaml:16:71");
        assertThat(set.all("batch", "Job").get(0).ref()).hasToString("ConfigMap ns/templates");
    }

    @Test
    void foldedTextsStandWhereTheirValueStands() {
        ManifestSet set = set("""
                apiVersion: v1
                kind: ConfigMap
                metadata: { name: a }
                data:
                  job: "apiVersion: batch/v1\\nkind: Job\\nmetadata: {name: b}"
                """);
        assertThat(set.all("batch", "Job")
                        .get(0)
                        .root()
                        .find("metadata", "name")
                        .orElseThrow()
                        .location())
                .hasToString("m.yaml:5:8");
    }

    @Test
    void templatesThatWereRenderedKeepTheirCauses() {
        Node contract = node("contract.yaml", "job: { name: worker }");
        Mapping job = MappingBuilder.mapping(contract.location())
                .put("apiVersion", "batch/v1")
                .put("kind", "Job")
                .put("metadata", contract.get("job").orElseThrow())
                .build();
        Location cause = contract.location();
        Mapping root = MappingBuilder.mapping(cause)
                .put("apiVersion", "v1")
                .put("kind", "ConfigMap")
                .put("data", MappingBuilder.mapping(cause).put("job.yaml", "apiVersion: batch/v1\nkind: Job\n"))
                .build();
        Manifest manifest = new Manifest(root, Map.of(FieldPath.of("data", "job.yaml"), job));
        ObjectView found = ManifestSet.of(List.of(manifest)).all("batch", "Job").get(0);
        assertThat(found.root().find("metadata", "name").orElseThrow().location())
                .hasToString("contract.yaml:1:14");
    }

    @Test
    void textsThatAreNoManifestsAreLeftAlone() {
        ManifestSet set = set("""
                apiVersion: v1
                kind: ConfigMap
                metadata: { name: a }
                data:
                  settings: "kind: something"
                  template: "apiVersion: v1\\nkind: {{ .Kind }}"
                  prose: "apiVersion and kind are fields"
                  script.sh: "kubectl apply -f - <<E\\napiVersion: v1\\nkind: Pod\\nE"
                """);
        assertThat(set.objects()).hasSize(1);
        assertThat(set.unreadable()).extracting(Field::key).containsExactly("template");
    }

    @Test
    void patchesAreObjectsInPart() {
        ManifestSet set = set("""
                apiVersion: kustomize.toolkit.fluxcd.io/v1
                kind: Kustomization
                metadata: { name: a, namespace: flux-system }
                spec:
                  patches:
                    - patch: |
                        kind: Deployment
                        metadata: { name: merged }
                    - target: { kind: Service }
                      patch: |
                        - { op: add, path: /spec/ports/0/targetPort, value: http }
                        - { op: remove, path: /spec/type }
                        - { op: test, path: /spec/x, value: 1 }
                        - { op: add, path: "/metadata/annotations/a.b~1c~0d", value: e }
                """);
        assertThat(set.patches()).hasSize(3);
        assertThat(set.patches().get(0).name()).isEqualTo("merged");
        ObjectView port = set.patches().get(1);
        assertThat(port.kind()).isEqualTo("Service");
        Field target =
                port.root().items("spec", "ports").get(0).get("targetPort").orElseThrow();
        assertThat(target.value()).isEqualTo("http");
        assertThat(target.location()).hasToString("m.yaml:11:61");
        assertThat(port.ref()).hasToString("Kustomization flux-system/a");
        assertThat(set.patches().get(2).root().text("metadata", "annotations", "a.b/c~d"))
                .contains("e");
    }

    @Test
    void olderKindsOfPatchesAreFoundToo() {
        ManifestSet set = set("""
                apiVersion: helm.toolkit.fluxcd.io/v2
                kind: HelmRelease
                metadata: { name: a }
                spec:
                  postRenderers:
                    - kustomize:
                        patchesStrategicMerge:
                          - kind: Ingress
                            metadata: { name: b }
                        patchesJson6902:
                          - target: { kind: Ingress }
                            patch: [{ op: replace, path: /metadata/name, value: c }]
                """);
        assertThat(set.patches()).extracting(ObjectView::name).containsExactly("b", "c");
    }

    private static ManifestSet set(String text) {
        return ManifestSet.of(List.of(new Manifest((Mapping) node("m.yaml", text))));
    }

    private static Node node(String file, String text) {
        return YamlReader.read(new SourceText(file, text)).documents().get(0);
    }
}
