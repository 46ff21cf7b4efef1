package dev.veles.build;

/**
 * One folder to build.
 *
 * @param folder relative to the repository's root; the root is the empty path
 * @param changes what Flux adds to its kustomization
 * @param generate true to do as Flux does where the folder has no kustomization file: one is made of every YAML file
 *     below it
 */
public record BuildRequest(String folder, FluxChanges changes, boolean generate) {
    /** A folder with a kustomization file, as it stands. */
    public static BuildRequest of(String folder) {
        return new BuildRequest(folder, FluxChanges.NONE, false);
    }
}
