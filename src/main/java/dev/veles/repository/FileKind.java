package dev.veles.repository;

/** What is in a file that was walked. */
public enum FileKind {
    /** A contract of Veles. */
    CONTRACT,
    /** A kustomization. */
    KUSTOMIZATION,
    /** Kubernetes objects, or patches of them. */
    OBJECTS,
    /** What speaks of Kubernetes objects and cannot be read. */
    BROKEN,
    /** A template of a Helm chart. */
    CHART,
    /** A template of another kind, such as Jinja. */
    TEMPLATE,
    /** YAML or JSON for something else. */
    OTHER
}
