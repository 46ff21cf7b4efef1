package dev.veles.render;

import static dev.veles.render.Markdown.code;

import dev.veles.model.IngressModel;
import dev.veles.model.Model;
import dev.veles.model.Workload;
import dev.veles.source.Located;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the application stands in the cluster: names, addresses, claims, classes, images, nodes. */
final class ClusterSection {
    private final Model model;

    ClusterSection(Model model) {
        this.model = model;
    }

    void write(Markdown page) {
        page.heading(2, "Cluster contract");
        page.items(facts());
        services(page);
        page.heading(3, "Images");
        page.items(images().stream().map(Markdown::code).toList());
        List<Located<String>> pullSecrets = model.spec().images().pullSecrets();
        if (!pullSecrets.isEmpty()) {
            page.paragraph("They are pulled with "
                    + Markdown.codes(pullSecrets.stream().map(Located::value).toList()) + ".");
        }
        new NodePoolSection(model).write(page);
    }

    private List<String> facts() {
        List<String> facts = new ArrayList<>();
        facts.add("Namespace: " + code(model.namespace().name().value()) + "; no alternate namespace is used.");
        facts.add("Hostname: " + code("https://" + model.hostname()));
        model.ingress().ifPresent(ingress -> addIngress(facts, ingress));
        model.claims()
                .forEach(claim -> facts.add("Claim: " + code(claim.name().value()) + ", mounted at "
                        + code(claim.spec().mountPath().value())));
        Set<String> classes = model.spec().storage().classes().keySet();
        if (!classes.isEmpty()) {
            facts.add("Storage classes: " + Markdown.codes(classes));
        }
        return facts;
    }

    private static void addIngress(List<String> facts, IngressModel ingress) {
        String routes = ingress.routes().stream()
                .map(route -> code(route.path().value()) + " to " + code(route.component()))
                .collect(Collectors.joining(", "));
        facts.add("Ingress: " + routes
                + ingress.className()
                        .map(name -> ", class " + code(name.value()))
                        .orElse(""));
        ingress.tls()
                .ifPresent(tls ->
                        facts.add("Certificate: Secret " + code(tls.secretName().value())
                                + tls.issuer()
                                        .map(name -> ", issued by " + code(name.value()))
                                        .orElse("")));
    }

    private void services(Markdown page) {
        if (model.workloads().isEmpty()) {
            return;
        }
        page.heading(3, "Services");
        page.table(
                List.of("Service", "Kind", "Address", "Port", "Replicas"),
                model.workloads().stream().map(this::service).toList());
        if (model.workloads().stream().anyMatch(workload -> workload.port().isPresent())) {
            page.paragraph("Services route to the named port of their container, so the numeric container port can"
                    + " change without changing the Ingress.");
        }
    }

    private List<String> service(Workload workload) {
        String host = workload.name() + "." + model.namespace().name() + ".svc.cluster.local:";
        return List.of(
                workload.key().value(),
                workload.kind().kubernetesName() + " " + code(workload.name().value()),
                workload.port().map(port -> code(host + port.service().value())).orElse("none"),
                workload.port()
                        .map(port -> code(port.name().value()) + ", container "
                                + port.container().value())
                        .orElse("none"),
                replicas(workload));
    }

    /** The page is about all environments, in which steps may be done or not: it says both numbers. */
    private String replicas(Workload workload) {
        Optional<Located<String>> after = StepSection.after(model, workload);
        String desired = String.valueOf(StepSection.desired(model, workload));
        return after.map(step -> desired + " once " + code(step.value()) + " is done, 0 until then")
                .orElse(desired);
    }

    private Set<String> images() {
        return Stream.of(
                        model.workloads().stream()
                                .map(workload -> workload.pod().image()),
                        model.jobs().stream().map(job -> job.pod().image()),
                        model.secrets().filter(secrets -> secrets.usesCsi()).stream()
                                .flatMap(secrets -> secrets.spec().sync().image().stream()),
                        OperatorJobs.of(model).map(job -> job.spec().image()))
                .flatMap(images -> images)
                .map(Located::value)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
