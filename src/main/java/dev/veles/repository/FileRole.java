package dev.veles.repository;

/** What a YAML file of a repository is there for. */
public enum FileRole {
    /** A kustomization, or a resource or patch that one reads. */
    PART,

    /** A text that a kustomization puts into a ConfigMap or Secret, and that need not be read as YAML. */
    DATA,

    /** A template of a Helm chart, which is no YAML before Helm has filled it in. */
    TEMPLATE,

    /** A file that no kustomization knows: objects for a cluster as they stand, or no objects at all. */
    LOOSE
}
