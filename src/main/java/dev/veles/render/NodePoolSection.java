package dev.veles.render;

import static dev.veles.render.Markdown.code;

import dev.veles.contract.NodePoolSpec;
import dev.veles.model.Model;
import dev.veles.model.PodTemplate;
import dev.veles.source.Located;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which nodes pods are pinned to. */
final class NodePoolSection {
    private final Model model;

    NodePoolSection(Model model) {
        this.model = model;
    }

    void write(Markdown page) {
        if (model.spec().nodePools().isEmpty()) {
            return;
        }
        page.heading(3, "Node pools");
        page.table(
                List.of("Pool", "Nodes have the labels", "Tolerated taints", "Used by"),
                model.spec().nodePools().values().stream().map(this::nodePool).toList());
    }

    private List<String> nodePool(NodePoolSpec pool) {
        return List.of(
                pool.key().value(),
                pool.labels().entrySet().stream().map(NodePoolSection::label).collect(Collectors.joining(", ")),
                pool.taints().stream()
                        .map(taint -> code(taint.key()
                                + taint.value().map(value -> "=" + value).orElse("") + ":" + taint.effect()))
                        .collect(Collectors.joining(", ")),
                users(pool));
    }

    private static String label(Map.Entry<String, Located<String>> label) {
        return code(label.getKey() + "=" + label.getValue());
    }

    private String users(NodePoolSpec pool) {
        Stream<String> workloads = model.workloads().stream()
                .filter(workload -> isIn(pool, workload.pod()))
                .map(workload -> workload.key().value());
        Stream<String> jobs = model.jobs().stream()
                .filter(job -> isIn(pool, job.pod()))
                .map(job -> job.spec().key() + " Jobs");
        return Stream.concat(workloads, jobs).collect(Collectors.joining(", "));
    }

    private static boolean isIn(NodePoolSpec pool, PodTemplate pod) {
        return pod.nodePool()
                .filter(other -> other.key().value().equals(pool.key().value()))
                .isPresent();
    }
}
