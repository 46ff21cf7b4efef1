package dev.veles.cli;

import dev.veles.diff.DiffObject;
import dev.veles.diff.DiffResult.Extent;
import dev.veles.diff.Side;
import dev.veles.finding.Finding;
import dev.veles.flux.FluxComparison;
import dev.veles.flux.FluxPair;
import dev.veles.flux.FluxSide;
import dev.veles.flux.FluxStates;
import dev.veles.kustomize.KustomizeBuilder;
import dev.veles.lint.ClusterObjects;
import dev.veles.lint.Delivery;
import dev.veles.manifest.Manifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What Flux applies in two states of a repository, Kustomization by Kustomization. */
final class FluxDiffRun {
    private final DiffRequest request;
    private final Path working;
    private final List<Finding> risks = new ArrayList<>();
    private Extent extent = Extent.PARTS;

    FluxDiffRun(DiffRequest request, Path working) {
        this.request = request;
        this.working = working;
    }

    /** Compares two states of one part. */
    @FunctionalInterface
    interface Comparison {
        void compare(String part, Side before, Side after, Optional<Delivery> delivery);
    }

    /** What makes two findings the same in two states. */
    private record Mistake(String rule, String message, Optional<String> object, String path) {
        static Mistake of(Finding finding) {
            return new Mistake(
                    finding.rule(), finding.message(), finding.object().map(Object::toString), finding.path());
        }
    }

    /**
     * Reads both states and has each Kustomization compared.
     *
     * @throws UsageException where there is no Flux repository, or it cannot be read
     */
    void run(DiffSources sources, Comparison comparison) {
        FluxComparison found = compare(sources);
        sources.release();
        if (found.pairs().isEmpty() && found.alike() == 0) {
            throw new UsageException(
                    "diff: no Flux Kustomization is in \"" + request.first().written() + "\" or \""
                            + request.second().written() + "\"",
                    "Name two places to compare what they hold: \"veles diff OLD NEW\".");
        }
        extent = new Extent("Kustomization", found.alike(), found.unreached());
        Map<String, ClusterObjects> clusters = clusters(found);
        for (FluxPair pair : found.pairs()) {
            ClusterObjects cluster = Objects.requireNonNull(clusters.get(pair.cluster()));
            Optional<Delivery> delivery = pair.before()
                    .or(pair::after)
                    .flatMap(FluxSide::kustomization)
                    .map(it -> new Delivery(
                            pair.before().flatMap(FluxSide::kustomization),
                            pair.after().flatMap(FluxSide::kustomization),
                            pair.name(),
                            cluster));
            comparison.compare(pair.name(), side(pair.before()), side(pair.after()), delivery);
            addRefused(pair);
        }
    }

    /** What Flux will refuse and does not refuse now. */
    List<Finding> risks() {
        return risks;
    }

    /** What was looked at. */
    Extent extent() {
        return extent;
    }

    private FluxComparison compare(DiffSources sources) {
        KustomizeBuilder builder = sources.builder()
                .orElseThrow(() -> new UsageException(
                        "diff: neither kustomize nor kubectl is there to build what Flux applies",
                        "Install one of them, or name it with --kustomize."));
        try {
            FluxStatesReader.States states =
                    new FluxStatesReader(sources, builder, working).read(request.first(), request.second());
            boolean everything =
                    request.flux().filter(DiffRequest.Flux.EVERYTHING::equals).isPresent();
            return FluxStates.compare(states.before(), states.after(), states.changed(), everything);
        } catch (IOException e) {
            throw DiffSources.unreadable(e);
        } catch (UncheckedIOException e) {
            throw DiffSources.unreadable(Objects.requireNonNull(e.getCause()));
        }
    }

    /** What will be applied, by cluster. */
    private static Map<String, ClusterObjects> clusters(FluxComparison found) {
        Map<String, ClusterObjects> clusters = new HashMap<>();
        for (FluxPair pair : found.pairs()) {
            clusters.computeIfAbsent(pair.cluster(), it -> new ClusterObjects())
                    .add(pair.name(), side(pair.after()).objects());
        }
        return clusters;
    }

    private static Side side(Optional<FluxSide> state) {
        if (state.isEmpty()) {
            return Side.EMPTY;
        }
        List<DiffObject> objects = new ArrayList<>();
        for (Manifest object : state.get().objects()) {
            objects.add(new DiffObject(object, ""));
        }
        return new Side(objects, state.get().known() ? List.of() : state.get().findings());
    }

    private void addRefused(FluxPair pair) {
        Set<Mistake> known = new HashSet<>();
        pair.before().ifPresent(side -> side.findings().forEach(finding -> known.add(Mistake.of(finding))));
        pair.after().filter(FluxSide::known).ifPresent(side -> {
            for (Finding finding : side.findings()) {
                if (known.add(Mistake.of(finding))) {
                    risks.add(finding);
                }
            }
        });
    }
}
