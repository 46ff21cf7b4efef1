package dev.veles.flux;

import dev.veles.build.Build;
import dev.veles.source.Location;
import java.util.Optional;

/**
 * A Kustomization that was met in a cluster, with what its folder builds.
 *
 * @param step the Kustomization
 * @param build what was built
 */
record Applied(Step step, Build build) {
    /**
     * One that is still to be built.
     *
     * @param kustomization the object as its parent applies it
     * @param cluster the cluster
     * @param parent who applies it; empty where Flux begins
     * @param certain false where it is taken as its file has it although another one applies it in an unknown form
     */
    record Step(FluxKustomization kustomization, Cluster cluster, Optional<Step> parent, boolean certain) {
        Step child(FluxKustomization child) {
            return new Step(child, cluster, Optional.of(this), certain);
        }

        /** The one at which Flux begins. */
        Step first() {
            return parent.map(Step::first).orElse(this);
        }

        /** Each is itself alone; comparing whole trees would take long and say nothing more. */
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }

        /** True for an object that stands where this one or one of its parents stands: it applies itself. */
        boolean isBelow(Location place) {
            return kustomization.place().equals(place)
                    || parent.filter(it -> it.isBelow(place)).isPresent();
        }
    }

    FluxKustomization kustomization() {
        return step.kustomization();
    }

    /** The same with another build. */
    Applied with(Build other) {
        return new Applied(step, other);
    }
}
