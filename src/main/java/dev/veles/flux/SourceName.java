package dev.veles.flux;

/**
 * The source that a Flux Kustomization takes its path from. Namespaces are left out: a repository that holds several
 * clusters calls the same source by the same name.
 *
 * @param kind such as {@code GitRepository}
 * @param name the name of the object
 */
record SourceName(String kind, String name) {
    /** True for a whole repository; an artifact may be a part of one. */
    boolean isGit() {
        return kind.equals("GitRepository");
    }

    @Override
    public String toString() {
        return kind + " " + (name.isEmpty() ? "without a name" : name);
    }
}
