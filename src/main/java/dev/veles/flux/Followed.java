package dev.veles.flux;

import dev.veles.build.BuildRequest;
import dev.veles.finding.ObjectRef;
import java.util.Optional;

/** A Kustomization that was met in one state of a repository, with what it applies or why that is not known. */
final class Followed {
    private final Applied.Step step;
    private final Optional<Applied> applied;
    private final Optional<FluxNote> note;

    private Followed(Applied.Step step, Optional<Applied> applied, Optional<FluxNote> note) {
        this.step = step;
        this.applied = applied;
        this.note = note;
    }

    static Followed of(Applied applied) {
        return new Followed(applied.step(), Optional.of(applied), Optional.empty());
    }

    static Followed of(Paths.Left left) {
        return new Followed(left.step(), Optional.empty(), Optional.of(left.note()));
    }

    /** The Kustomization. */
    Applied.Step step() {
        return step;
    }

    /** What it applies; empty where that could not be followed. */
    Optional<Applied> applied() {
        return applied;
    }

    /** Why not. */
    Optional<FluxNote> note() {
        return note;
    }

    /** Namespace and name: another version of the API makes no other Kustomization. */
    String name() {
        return name(step);
    }

    static String name(Applied.Step step) {
        ObjectRef ref = step.kustomization().ref();
        return ref.namespace().isEmpty() ? ref.name() : ref.namespace() + "/" + ref.name();
    }

    String cluster() {
        return step.cluster().name();
    }

    String path() {
        return step.kustomization().path();
    }

    /** True where there is something to compare, or a mistake that keeps it from being compared. */
    boolean isComparable() {
        return applied.isPresent() || note.flatMap(FluxNote::finding).isPresent();
    }

    Optional<BuildRequest> request() {
        return applied.map(it -> it.build().request());
    }
}
