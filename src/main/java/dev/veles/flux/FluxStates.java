package dev.veles.flux;

import dev.veles.build.Build;
import dev.veles.build.BuildRequest;
import dev.veles.build.Builds;
import dev.veles.parallel.Parallel;
import dev.veles.yaml.Mapping;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Compares what Flux applies in two states of a repository. Only what the changed files reach is built: through bases,
 * components, generators, patches and variables, and through the Kustomizations that apply other ones.
 */
public final class FluxStates {
    /** What a Kustomization may say otherwise and still apply the same objects. */
    private static final List<String> WITHOUT_EFFECT = List.of(
            "interval",
            "retryInterval",
            "timeout",
            "suspend",
            "prune",
            "force",
            "wait",
            "dependsOn",
            "healthChecks",
            "healthCheckExprs",
            "deletionPolicy",
            "serviceAccountName",
            "kubeConfig",
            "sourceRef",
            "path");

    private final FluxState before;
    private final FluxState after;
    private final ChangedFiles changed;
    private final boolean everything;

    private FluxStates(FluxState before, FluxState after, Collection<String> changed, boolean everything) {
        this.before = before;
        this.after = after;
        this.changed = new ChangedFiles(changed, before.repository(), after.repository());
        this.everything = everything;
    }

    /**
     * Compares. What is the same in both states is the same {@code RepositoryFile} in both.
     *
     * @param before the repository as it is
     * @param after the repository as it will be
     * @param changed the paths of all files that were changed, added or removed
     * @param everything true to build all Kustomizations, those too that no changed file reaches
     */
    public static FluxComparison compare(
            FluxState before, FluxState after, Collection<String> changed, boolean everything) {
        return new FluxStates(before, after, changed, everything).compare();
    }

    private FluxComparison compare() {
        // Both at once: each waits for a kustomize of its own.
        List<Following> following =
                Parallel.map(List.of(after, before), 2, state -> new Following(state, builds(state)));
        Following earlier = live(following.get(1), following.get(0));
        Following on = live(following.get(0), following.get(1));
        Following later = on.without(FalseStarts.abandoned(on, earlier));
        List<FollowedPairs.Pair> all = FollowedPairs.of(earlier.followed(), later.followed());
        List<FollowedPairs.Pair> open = new ArrayList<>();
        int alike = 0;
        for (FollowedPairs.Pair pair : all) {
            boolean differs = mayDiffer(pair, earlier, later);
            if (differs || (everything && isBuilt(pair))) {
                open.add(pair);
            } else if (pair.either().applied().isPresent()) {
                alike++;
            }
        }
        build(open);
        List<FluxPair> pairs = new ArrayList<>();
        for (FluxPair start : StartingPoints.pairs(earlier, later)) {
            if (everything || mayDiffer(start)) {
                pairs.add(start);
            } else {
                alike++;
            }
        }
        PairNames names = new PairNames(all);
        for (FollowedPairs.Pair pair : open) {
            Optional<FluxSide> was = pair.before().map(it -> earlier.side(it, before.builds()));
            Optional<FluxSide> is = pair.after().map(it -> later.side(it, after.builds()));
            String cluster = pair.either().cluster();
            pairs.add(new FluxPair(names.of(pair.either()), cluster, was, is));
        }
        return new FluxComparison(pairs, alike, Unreached.of(changed.paths(), earlier, later));
    }

    /** Without what looks as if Flux began at it, and does not. */
    private static Following live(Following state, Following other) {
        return state.without(FalseStarts.of(state, other));
    }

    /** What builds in neither state, and is the same files in both, is not what somebody wants to know of a change. */
    private static boolean isBuilt(FollowedPairs.Pair pair) {
        return pair.before()
                        .flatMap(Followed::applied)
                        .filter(it -> it.build().built())
                        .isPresent()
                && pair.after()
                        .flatMap(Followed::applied)
                        .filter(it -> it.build().built())
                        .isPresent();
    }

    /** What both states have in common is built once, unless somebody wants to see that it makes no difference. */
    private Function<Collection<BuildRequest>, Map<BuildRequest, Build>> builds(FluxState state) {
        if (everything) {
            return state.builds()::build;
        }
        VariableNames names = VariableNames.of(state.repository());
        return new LazyBuilds(state.repository(), names, requests -> shared(state, requests));
    }

    private Map<BuildRequest, Build> shared(FluxState state, Collection<BuildRequest> requests) {
        Map<BuildRequest, Build> built = new LinkedHashMap<>();
        List<BuildRequest> own = new ArrayList<>();
        List<BuildRequest> common = new ArrayList<>();
        for (BuildRequest request : requests) {
            (changed.reach(request) ? own : common).add(request);
        }
        built.putAll(after.builds().build(common));
        built.putAll(state.builds().build(own));
        return built;
    }

    private boolean mayDiffer(FollowedPairs.Pair pair, Following earlier, Following later) {
        if (pair.before().isEmpty() || pair.after().isEmpty()) {
            return pair.either().isComparable();
        }
        Followed old = pair.before().get();
        Followed fresh = pair.after().get();
        if (old.applied().isEmpty() || fresh.applied().isEmpty()) {
            return old.applied().isPresent() || fresh.applied().isPresent();
        }
        return reached(old.applied().get())
                || reached(fresh.applied().get())
                || !sameSettings(old, fresh)
                || !earlier.variables(old).equals(later.variables(fresh));
    }

    /** What Flux begins at depends on what is applied elsewhere, too. */
    private boolean mayDiffer(FluxPair start) {
        int was = start.before().map(it -> it.objects().size()).orElse(-1);
        int is = start.after().map(it -> it.objects().size()).orElse(-1);
        return was != is || changed.touch(start.cluster());
    }

    private boolean reached(Applied applied) {
        return changed.reach(applied.build().request());
    }

    private static boolean sameSettings(Followed old, Followed fresh) {
        BuildRequest one = old.request().orElseThrow();
        BuildRequest other = fresh.request().orElseThrow();
        return one.folder().equals(other.folder())
                && one.generate() == other.generate()
                && old.step().certain() == fresh.step().certain()
                && settings(old).sameContent(settings(fresh));
    }

    private static Mapping settings(Followed followed) {
        FluxKustomization kustomization = followed.step().kustomization();
        Mapping spec = kustomization
                .spec()
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast)
                .orElseGet(() -> Mapping.empty(kustomization.place()));
        for (String key : WITHOUT_EFFECT) {
            spec = spec.without(key);
        }
        return spec;
    }

    /** Both states at once. */
    private void build(List<FollowedPairs.Pair> pairs) {
        Map<Builds, Set<BuildRequest>> requests = new HashMap<>();
        for (FollowedPairs.Pair pair : pairs) {
            pair.before().flatMap(Followed::request).ifPresent(it -> add(before.builds(), it, requests));
            pair.after().flatMap(Followed::request).ifPresent(it -> add(after.builds(), it, requests));
        }
        Parallel.map(new ArrayList<>(requests.entrySet()), 2, it -> it.getKey().build(it.getValue()));
    }

    private static void add(Builds builds, BuildRequest request, Map<Builds, Set<BuildRequest>> requests) {
        requests.computeIfAbsent(builds, it -> new LinkedHashSet<>()).add(request);
    }
}
