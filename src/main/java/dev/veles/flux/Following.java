package dev.veles.flux;

import dev.veles.build.Build;
import dev.veles.build.BuildRequest;
import dev.veles.build.Builds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** One state of a Flux repository with all Kustomizations that were met in it. */
final class Following {
    private final FluxState state;
    private final FluxUnits units;
    private final List<Applied> applied;
    private final List<Followed> followed;
    private final Map<Entry, Optional<Build>> begun;
    /** Of the files, by the names that reports print. */
    private final Map<String, String> paths;

    private Following(
            Following all, List<Applied> applied, List<Followed> followed, Map<Entry, Optional<Build>> begun) {
        this.state = all.state;
        this.units = all.units;
        this.paths = all.paths;
        this.applied = applied;
        this.followed = followed;
        this.begun = begun;
    }

    /** Follows all. */
    Following(FluxState state, Function<Collection<BuildRequest>, Map<BuildRequest, Build>> builds) {
        this.state = state;
        // What is compared is shown to people.
        this.units = new FluxUnits(state.repository(), builds, false);
        this.applied = units.discovery().run();
        this.begun = units.discovery().begun();
        this.followed = new ArrayList<>();
        this.paths = new HashMap<>();
        state.repository()
                .files()
                .values()
                .forEach(file -> paths.put(file.source().name(), file.path()));
        applied.forEach(it -> followed.add(Followed.of(it)));
        units.discovery().left().forEach(it -> followed.add(Followed.of(it)));
    }

    FluxState state() {
        return state;
    }

    /** Those that could not be followed, and why. */
    List<Paths.Left> left() {
        return units.discovery().left();
    }

    /** All that were met; those that could not be followed stand last. */
    List<Followed> followed() {
        return followed;
    }

    /** Without some of those at which Flux begins, and without what those lead to. */
    Following without(Set<Applied.Step> dropped) {
        if (dropped.isEmpty()) {
            return this;
        }
        Set<String> files = new HashSet<>();
        dropped.forEach(step -> files.add(path(step)));
        Map<Entry, Optional<Build>> rest = new LinkedHashMap<>();
        begun.forEach((entry, build) -> entry.without(files).ifPresent(it -> rest.put(it, build)));
        return new Following(
                this,
                applied.stream()
                        .filter(it -> !dropped.contains(it.step().first()))
                        .toList(),
                followed.stream()
                        .filter(it -> !dropped.contains(it.step().first()))
                        .toList(),
                rest);
    }

    /** The name of a Kustomization and the path of its file; the namespace is often given by whoever applies it. */
    String mark(Applied.Step step) {
        return step.kustomization().ref().name() + " " + path(step);
    }

    /** The path of the file that it stands in. */
    String path(Applied.Step step) {
        String file = step.kustomization().place().file();
        return paths.getOrDefault(file, file);
    }

    /** What they build, as far as it is built. */
    List<Applied> applied() {
        return applied;
    }

    /** Where Flux begins. */
    Map<Entry, Optional<Build>> begun() {
        return begun;
    }

    Variables variables(Followed one) {
        return units.variables(one.applied().orElseThrow());
    }

    /** What one applies, or why nobody knows. */
    FluxSide side(Followed one, Builds builds) {
        if (one.applied().isEmpty()) {
            return FluxSide.unknown(
                    one.step().kustomization().object(),
                    one.note().orElseThrow().problem());
        }
        BuildRequest request = one.request().orElseThrow();
        Build build = Objects.requireNonNull(builds.build(List.of(request)).get(request));
        return FluxSide.of(units.unit(one.applied().get().with(build)), build.built() ? List.of() : build.reasons());
    }
}
