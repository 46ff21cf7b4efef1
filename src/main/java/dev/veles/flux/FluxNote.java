package dev.veles.flux;

import dev.veles.finding.ObjectRef;
import dev.veles.source.Location;

/**
 * A Flux Kustomization that could not be followed, so that what it applies is not judged.
 *
 * @param cause why
 * @param kustomization the object
 * @param place where its path stands
 * @param path the path, as far as it is known
 * @param source the kind and name of the source that the path is in
 */
public record FluxNote(Cause cause, ObjectRef kustomization, Location place, String path, String source) {
    /** Why a Kustomization could not be followed. */
    public enum Cause {
        /** Its source is another repository, or an artifact that has other paths. */
        ELSEWHERE,
        /** Its path is a folder of the repository that was left out. */
        LEFT_OUT,
        /** Its source is this repository, which has no such folder. */
        MISSING,
        /** Its path depends on a variable that is not in the tree. */
        UNKNOWN
    }

    /** A sentence for reports. */
    public String text() {
        return kustomization + " applies the path \"" + path + "\" of " + source
                + switch (cause) {
                    case ELSEWHERE -> ", which does not stand for this repository";
                    case LEFT_OUT -> ", which was left out";
                    case MISSING -> ", which is no folder";
                    case UNKNOWN -> ", which only the cluster can tell";
                };
    }
}
