package dev.veles.render;

import static dev.veles.yaml.MappingBuilder.mapping;

import dev.veles.contract.ServiceSpec.ExposureSpec;
import dev.veles.contract.ServiceSpec.PortSpec;
import dev.veles.manifest.Manifest;
import dev.veles.model.Model;
import dev.veles.model.Workload;
import dev.veles.source.Located;
import dev.veles.source.Location;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.MappingBuilder;
import dev.veles.yaml.MergePatch;
import dev.veles.yaml.Sequence;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Services, which route to the named port: the container's number can change without them. */
final class ServiceRenderer implements Renderer {
    @Override
    public List<RenderedManifest> render(Model model) {
        return model.workloads().stream()
                .flatMap(workload -> workload.port().stream()
                        .map(port -> RenderedManifest.application(render(model, workload, port))))
                .toList();
    }

    private static Manifest render(Model model, Workload workload, PortSpec port) {
        Location cause = port.location();
        String component = workload.key().value();
        Located<String> type =
                workload.exposure().flatMap(ExposureSpec::type).orElseGet(() -> new Located<>("ClusterIP", cause));
        Mapping built = ObjectBuilder.namespaced(model, cause, "v1", "Service", workload.name())
                .component(component)
                .annotations(workload.exposure().map(ExposureSpec::annotations).orElse(Map.of()))
                .withSpec(mapping(cause)
                        .put("type", type)
                        .put("selector", ObjectBuilder.plainTexts(cause, model.selector(component)))
                        .put("ports", new Sequence(List.of(servicePort(workload, port)), cause)))
                .root();
        return new Manifest(workload.overrides()
                .service()
                .map(patch -> MergePatch.apply(built, patch))
                .orElse(built));
    }

    private static Mapping servicePort(Workload workload, PortSpec port) {
        MappingBuilder rendered = mapping(port.location())
                .put("name", port.name())
                .put("port", port.service())
                .put("targetPort", port.name())
                .put("protocol", port.protocol().orElseGet(() -> port.name().map(any -> "TCP")));
        Optional<Located<Integer>> nodePort = workload.exposure().flatMap(ExposureSpec::nodePort);
        return rendered.putPresent("nodePort", nodePort).build();
    }
}
