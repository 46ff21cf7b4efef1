package dev.veles.flux;

import dev.veles.build.Build;
import dev.veles.build.BuildRequest;
import dev.veles.build.Builds;
import dev.veles.repository.FileRole;
import dev.veles.repository.RepositoryFile;
import dev.veles.repository.RepositoryPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
        return first(step -> step.certain() && children.contains(mark(step)));
    }

    /**
     * The Kustomizations in files of their own that lie in the folder of another one, whose kustomizations leave them
     * out: somebody switched them off, and Flux does not begin there. One that applies its own file was applied by hand.
     */
    Set<Applied.Step> switchedOff() {
        Set<String> folders = new HashSet<>();
        applied.forEach(it -> folders.add(it.build().request().folder()));
        folders.remove("");
        return first(step -> {
            String path = path(step);
            RepositoryFile file = state.repository().files().get(path);
            String own = step.kustomization().folder();
            return step.certain()
                    && file != null
                    && state.repository().kustomizations().role(file) == FileRole.LOOSE
                    && (own.isEmpty() || !RepositoryPath.isIn(path, own))
                    && isInOneOf(path, folders);
        });
    }

    /**
     * The Kustomizations in files of their own with paths that are not there, beside which none is that has one, and that
     * led somewhere in no state: they are kept for later, or were moved out of the way.
     */
    Set<Applied.Step> leadNowhere(Following other) {
        Set<String> clusters = new HashSet<>();
        applied.forEach(it -> clusters.add(it.step().cluster().name()));
        Set<String> followed = new HashSet<>();
        other.applied.forEach(it -> followed.add(other.mark(it.step())));
        Set<Applied.Step> missing = new HashSet<>();
        units.discovery().left().stream()
                .filter(it -> it.note().cause() == FluxNote.Cause.MISSING)
                .forEach(it -> missing.add(it.step()));
        return first(step ->
                missing.contains(step) && !clusters.contains(step.cluster().name()) && !followed.contains(mark(step)));
    }

    /**
     * What a Kustomization of both states applies in the other one alone, since it does not build in this one or leaves it
     * out: nobody applied it by hand.
     */
    Set<Applied.Step> leftOut(Following other) {
        Set<String> here = marks(step -> true);
        Set<String> children = other.marks(step -> other.isBelowOneOf(step, here));
        return first(step -> children.contains(mark(step)));
    }

    private boolean isBelowOneOf(Applied.Step step, Set<String> marks) {
        return step.parent()
                .filter(it -> marks.contains(mark(it)) || isBelowOneOf(it, marks))
                .isPresent();
    }

    private static boolean isInOneOf(String path, Set<String> folders) {
        for (String at = RepositoryPath.parent(path); !at.isEmpty(); at = RepositoryPath.parent(at)) {
            if (folders.contains(at)) {
                return true;
            }
        }
        return false;
    }

    private Set<Applied.Step> first(Predicate<Applied.Step> wanted) {
        Set<Applied.Step> found = new LinkedHashSet<>();
        for (Followed one : followed) {
            if (one.step().parent().isEmpty() && wanted.test(one.step())) {
                found.add(one.step());
            }
        }
        return found;
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

    private Set<String> marks(Predicate<Applied.Step> wanted) {
        Set<String> marks = new HashSet<>();
        for (Followed one : followed) {
            if (wanted.test(one.step())) {
                marks.add(mark(one.step()));
            }
        }
        return marks;
    }

    /** The name of a Kustomization and the path of its file; the namespace is often given by whoever applies it. */
    private String mark(Applied.Step step) {
        return step.kustomization().ref().name() + " " + path(step);
    }

    private String path(Applied.Step step) {
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
