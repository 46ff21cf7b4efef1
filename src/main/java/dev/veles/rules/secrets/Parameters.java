package dev.veles.rules.secrets;

import dev.veles.manifest.Field;
import dev.veles.manifest.ManifestSet;
import dev.veles.manifest.ObjectView;
import java.util.ArrayList;
import java.util.List;

/** Values that objects of tools hand on to what they make: variables, parameters, parts of Secrets. */
final class Parameters {
    private static final String ARGO = "argoproj.io";
    private static final String TEKTON = "tekton.dev";
    private static final String EXTERNAL = "external-secrets.io";

    private Parameters() {}

    /** Variables of Flux, and what is written beside what an ExternalSecret brings, by their names. */
    static List<Field> in(ManifestSet objects) {
        List<Field> found = new ArrayList<>(0);
        for (ObjectView flux : objects.all("kustomize.toolkit.fluxcd.io", "Kustomization")) {
            found.addAll(flux.root().entries("spec", "postBuild", "substitute"));
        }
        for (ObjectView external : objects.all(EXTERNAL, "ExternalSecret")) {
            found.addAll(external.root().entries("spec", "target", "template", "data"));
        }
        for (ObjectView external : objects.all(EXTERNAL, "ClusterExternalSecret")) {
            found.addAll(external.root().entries("spec", "externalSecretSpec", "target", "template", "data"));
        }
        return found;
    }

    /** Parameters of workflows and pipelines, each with its name, and values of charts that kustomize inflates. */
    static List<Field> trees(ManifestSet objects) {
        List<Field> found = new ArrayList<>(0);
        for (String kind : List.of("Workflow", "WorkflowTemplate", "ClusterWorkflowTemplate", "CronWorkflow")) {
            for (ObjectView workflow : objects.all(ARGO, kind)) {
                workflow.root().find("spec", "arguments").ifPresent(found::add);
                workflow.root().find("spec", "workflowSpec", "arguments").ifPresent(found::add);
            }
        }
        for (String kind : List.of("TaskRun", "PipelineRun")) {
            objects.all(TEKTON, kind)
                    .forEach(run -> run.root().find("spec", "params").ifPresent(found::add));
        }
        for (ObjectView kustomization : objects.all("kustomize.config.k8s.io", "Kustomization")) {
            kustomization
                    .root()
                    .items("helmCharts")
                    .forEach(chart -> chart.get("valuesInline").ifPresent(found::add));
        }
        return found;
    }
}
