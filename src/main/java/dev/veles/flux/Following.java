package dev.veles.flux;

import dev.veles.build.Build;
import dev.veles.build.BuildRequest;
import dev.veles.build.Builds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** One state of a Flux repository with all Kustomizations that were met in it. */
final class Following {
    private final FluxState state;
    private final FluxUnits units;
    private final List<Applied> applied;
    private final List<Followed> followed = new ArrayList<>();
    /** Of the files, by the names that reports print. */
    private final Map<String, String> paths = new HashMap<>();

    /** Follows all. */
    Following(FluxState state, Function<Collection<BuildRequest>, Map<BuildRequest, Build>> builds) {
        this.state = state;
        // What is compared is shown to people.
        this.units = new FluxUnits(state.repository(), builds, false);
        this.applied = units.discovery().run();
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

    /** All that were met; those that could not be followed stand last. */
    List<Followed> followed() {
        return followed;
    }

    /**
     * The Kustomizations that others applied before, and nothing does any more: their files are still there, as if Flux
     * began at them, but Flux has taken them away.
     */
    Set<Applied.Step> abandoned(Following earlier) {
        Set<String> children = earlier.marks(step -> step.parent().isPresent());
        children.removeAll(earlier.marks(step -> step.parent().isEmpty()));
        children.removeAll(marks(step -> step.parent().isPresent()));
        Set<Applied.Step> abandoned = new LinkedHashSet<>();
        for (Followed one : followed) {
            Applied.Step step = one.step();
            if (step.parent().isEmpty() && step.certain() && children.contains(mark(step))) {
                abandoned.add(step);
            }
        }
        return abandoned;
    }

    /** Without some of them, and without what those lead to. */
    List<Followed> without(Set<Applied.Step> abandoned) {
        return followed.stream()
                .filter(it -> !abandoned.contains(it.step().first()))
                .toList();
    }

    private Set<String> marks(Predicate<Applied.Step> wanted) {
        Set<String> marks = new HashSet<>();
        for (Followed one : followed) {
            if (wanted.test(one.step())) {
                marks.add(mark(one.step()));
            }
        }
        return marks;
    }

    /** The name of a Kustomization and the path of its file. */
    private String mark(Applied.Step step) {
        String file = step.kustomization().place().file();
        return Followed.name(step) + " " + paths.getOrDefault(file, file);
    }

    /** What they build, as far as it is built. */
    List<Applied> applied() {
        return applied;
    }

    /** Where Flux begins. */
    Map<Entry, Optional<Build>> begun() {
        return units.discovery().begun();
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
