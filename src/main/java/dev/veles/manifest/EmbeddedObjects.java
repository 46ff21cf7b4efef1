package dev.veles.manifest;

import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Knows which objects carry whole other objects, which a controller will create: as values, or as text. */
final class EmbeddedObjects {
    private static final List<String> RESOURCE = List.of("spec", "templates[]", "resource", "manifest");
    private static final List<String> OBJECTS = List.of("objects[]");
    private static final List<String> MANIFEST = List.of("spec", "forProvider", "manifest");

    private static final Map<String, List<List<String>>> PLACES = Map.ofEntries(
            Map.entry("/Secret", List.of(List.of("stringData{}"))),
            Map.entry("/ConfigMap", List.of(List.of("data{}"))),
            Map.entry("/Template", List.of(OBJECTS)),
            Map.entry("template.openshift.io/Template", List.of(OBJECTS)),
            Map.entry(
                    "fluxcd.controlplane.io/ResourceSet",
                    List.of(List.of("spec", "resources[]"), List.of("spec", "resourcesTemplate"))),
            Map.entry("kubernetes.crossplane.io/Object", List.of(MANIFEST)),
            Map.entry("kubernetes.m.crossplane.io/Object", List.of(MANIFEST)),
            Map.entry(
                    "work.open-cluster-management.io/ManifestWork",
                    List.of(List.of("spec", "workload", "manifests[]"))),
            Map.entry("triggers.tekton.dev/TriggerTemplate", List.of(List.of("spec", "resourcetemplates[]"))),
            Map.entry("argoproj.io/Sensor", List.of(sensor("k8s"), sensor("argoWorkflow"))),
            Map.entry("argoproj.io/Workflow", List.of(RESOURCE)),
            Map.entry("argoproj.io/WorkflowTemplate", List.of(RESOURCE)),
            Map.entry("argoproj.io/ClusterWorkflowTemplate", List.of(RESOURCE)),
            Map.entry(
                    "argoproj.io/CronWorkflow",
                    List.of(List.of("spec", "workflowSpec", "templates[]", "resource", "manifest"))));

    private EmbeddedObjects() {}

    private static List<String> sensor(String trigger) {
        return List.of("spec", "triggers[]", "template", trigger, "source", "resource");
    }

    /** The values of an object that are objects themselves, or texts that may hold some. */
    static List<Field> in(ObjectView object) {
        List<List<String>> places = PLACES.get(object.manifest().group() + "/" + object.kind());
        if (places == null) {
            return object.is("helm.toolkit.fluxcd.io", "HelmRelease") ? inValues(object) : List.of();
        }
        if (places.size() == 1) {
            return Wildcards.find(object.root(), places.get(0));
        }
        List<Field> found = new ArrayList<>();
        places.forEach(place -> found.addAll(Wildcards.find(object.root(), place)));
        return found;
    }

    /** Many charts take lists of objects to create beside their own, under names of their choice. */
    private static List<Field> inValues(ObjectView release) {
        List<Field> found = new ArrayList<>(0);
        for (Field value : release.root().entries("spec", "values")) {
            if (value.node() instanceof Sequence list
                    && !list.items().isEmpty()
                    && mayBe(list.items().get(0))) {
                found.addAll(value.items());
            }
        }
        return found;
    }

    private static boolean mayBe(Node item) {
        return item instanceof Mapping mapping
                ? mapping.has("apiVersion") && mapping.has("kind")
                : item.text().filter(text -> text.contains("apiVersion")).isPresent();
    }
}
