package dev.veles.render;

import static dev.veles.render.Markdown.code;

import dev.veles.contract.ContainerSpec.ReachSpec;
import dev.veles.model.Model;
import dev.veles.model.NetworkModel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who may open connections to whom; network policies deny the rest. */
final class NetworkSection {
    private static final int HTTPS = 443;

    private final Model model;
    private final NetworkModel network;

    NetworkSection(Model model, NetworkModel network) {
        this.model = model;
        this.network = network;
    }

    void write(Markdown page) {
        List<List<String>> rows = rows();
        page.heading(2, "Network");
        page.paragraph("Network policies deny every connection but these" + (rows.isEmpty() ? ": DNS." : ", and DNS:"));
        page.table(List.of("From", "To"), rows);
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        Set<String> routed = new LinkedHashSet<>();
        model.ingress().ifPresent(ingress -> ingress.routes().forEach(route -> routed.add(route.component())));
        if (network.acmeSolver()) {
            routed.add("cert-manager's solver of HTTP-01 challenges");
        }
        if (!routed.isEmpty()) {
            network.ingressController()
                    .ifPresent(controller -> rows.add(List.of(
                            "ingress controller in "
                                    + code(controller.namespace().value()),
                            String.join(", ", routed))));
        }
        model.workloads()
                .forEach(workload ->
                        add(rows, workload.key().value(), workload.pod().reaches()));
        model.jobs().forEach(job -> add(rows, job.spec().key() + " Jobs", NetworkRules.reaches(job)));
        return rows;
    }

    private static void add(List<List<String>> rows, String from, List<ReachSpec> reaches) {
        if (!reaches.isEmpty()) {
            rows.add(List.of(
                    from,
                    String.join(
                            ", ", reaches.stream().map(NetworkSection::target).toList())));
        }
    }

    private static String target(ReachSpec reach) {
        String name = reach.target().value();
        return reach.isHost()
                ? code(name + ":" + reach.port().map(port -> port.value()).orElse(HTTPS))
                : name;
    }
}
