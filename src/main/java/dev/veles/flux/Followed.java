package dev.veles.flux;

import dev.veles.build.BuildRequest;
import dev.veles.finding.ObjectRef;
import java.util.Optional;

/**
 * A Kustomization that was met in one state of a repository.
 *
 * @param step the Kustomization
 * @param applied what it applies; empty where that could not be followed
 * @param note why not
 */
record Followed(Applied.Step step, Optional<Applied> applied, Optional<FluxNote> note) {
    static Followed of(Applied applied) {
        return new Followed(applied.step(), Optional.of(applied), Optional.empty());
    }

    static Followed of(Paths.Left left) {
        return new Followed(left.step(), Optional.empty(), Optional.of(left.note()));
    }

    /** Each Kustomization is itself alone; comparing whole trees would take long and say nothing more. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
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
