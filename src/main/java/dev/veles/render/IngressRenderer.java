package dev.veles.render;

import static dev.veles.yaml.MappingBuilder.list;
import static dev.veles.yaml.MappingBuilder.mapping;

import dev.veles.contract.IngressSpec.TlsSpec;
import dev.veles.manifest.Manifest;
import dev.veles.model.IngressModel;
import dev.veles.model.IngressModel.Route;
import dev.veles.model.Model;
import dev.veles.source.Located;
import dev.veles.source.Location;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.MappingBuilder;
import dev.veles.yaml.MergePatch;
import dev.veles.yaml.Sequence;
import java.util.List;

/**
 * The Ingress, as a component of its own: TLS and routes and no authentication of any kind, because the application
 * validates tokens itself and needs their claims untouched.
 */
final class IngressRenderer implements Renderer {
    /** The kustomize Component that brings the Ingress. */
    static final String COMPONENT = "ingress";

    @Override
    public List<RenderedManifest> render(Model model) {
        return model.ingress()
                .map(ingress -> List.of(RenderedManifest.component(COMPONENT, render(model, ingress))))
                .orElse(List.of());
    }

    private static Manifest render(Model model, IngressModel ingress) {
        Location cause = ingress.location();
        ObjectBuilder object =
                ObjectBuilder.namespaced(model, cause, "networking.k8s.io/v1", "Ingress", ingress.name());
        ingress.tls().ifPresent(tls -> issuer(tls, object));
        object.annotations(ingress.annotations());
        MappingBuilder spec = mapping(cause).putPresent("ingressClassName", ingress.className());
        ingress.tls().ifPresent(tls -> spec.put("tls", new Sequence(List.of(tls(model, tls)), tls.location())));
        spec.put("rules", new Sequence(List.of(rule(model, ingress)), cause));
        Mapping built = object.withSpec(spec).root();
        return new Manifest(
                ingress.overrides().map(patch -> MergePatch.apply(built, patch)).orElse(built));
    }

    private static void issuer(TlsSpec tls, ObjectBuilder object) {
        boolean namespaced = tls.issuerKind().map(Located::value).orElse("").equals("Issuer");
        tls.issuer()
                .ifPresent(issuer ->
                        object.annotation("cert-manager.io/" + (namespaced ? "issuer" : "cluster-issuer"), issuer));
    }

    private static Mapping tls(Model model, TlsSpec tls) {
        return mapping(tls.location())
                .put("hosts", MappingBuilder.strings(tls.location(), List.of(model.hostname())))
                .put("secretName", tls.secretName())
                .build();
    }

    private static Mapping rule(Model model, IngressModel ingress) {
        return mapping(ingress.location())
                .put("host", model.hostname())
                .put(
                        "http",
                        mapping(ingress.location())
                                .put("paths", list(ingress.location(), ingress.routes(), IngressRenderer::path)))
                .build();
    }

    private static Mapping path(Route route) {
        Location cause = route.location();
        MappingBuilder service = mapping(cause)
                .put("name", route.service())
                .put("port", mapping(cause).put("name", route.port()));
        return mapping(cause)
                .put("path", route.path())
                .put("pathType", route.pathType())
                .put("backend", mapping(cause).put("service", service))
                .build();
    }
}
