package dev.veles.flux;

import dev.veles.finding.Finding;
import dev.veles.finding.ObjectRef;
import dev.veles.finding.Severity;
import dev.veles.source.Location;
import java.util.Optional;

/**
 * A Flux Kustomization that could not be followed, so that what it applies is not judged.
 *
 * @param cause why
 * @param kustomization the object
 * @param place where its path stands
 * @param path the path, as far as it is known
 * @param source the kind and name of the source that the path is in
 * @param surelyHere true where the source stands for this repository beyond doubt
 * @param near the path that was probably meant; empty where none is near
 */
public record FluxNote(
        Cause cause,
        ObjectRef kustomization,
        Location place,
        String path,
        String source,
        boolean surelyHere,
        Optional<String> near) {
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

    /**
     * The finding where somebody made a mistake: a path that is not there. It is an error where the parent of the
     * Kustomization has its own folder in the same source; else nothing says for sure which source the repository is.
     */
    public Optional<Finding> finding() {
        return cause != Cause.MISSING
                ? Optional.empty()
                : Optional.of(new Finding(
                        "flux-path-missing",
                        surelyHere ? Severity.ERROR : Severity.WARNING,
                        "the path \"" + path + "\" of " + source + " is no folder"
                                + (surelyHere ? " of this repository" : ""),
                        "Flux cannot build what is not there, and what depends on it never becomes ready.",
                        near.map(folder -> "Write \"" + folder + "\" if that is what is meant; paths begin at the root"
                                        + " of the repository.")
                                .orElse("Write the path from the root of the repository, or remove the Kustomization."),
                        place,
                        Optional.of(kustomization),
                        "spec.path",
                        Optional.empty()));
    }

    /** The finding where somebody asked what the Kustomization applies. */
    public Finding problem() {
        return finding()
                .orElseGet(() -> new Finding(
                        "flux-not-followed",
                        Severity.ERROR,
                        text(),
                        "What it applies is not in the files, so nobody can say what changes of it.",
                        "Look at the other repository, or say the path and the source in this one.",
                        place,
                        Optional.of(kustomization),
                        "spec.path",
                        Optional.empty()));
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
