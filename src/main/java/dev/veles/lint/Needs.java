package dev.veles.lint;

/** What a rule has to see before it can be right. */
public enum Needs {
    /** An object as somebody wrote it. */
    OBJECTS("objects"),
    /** Objects as they reach the cluster: a patch may yet add what a base leaves out. */
    BUILD("a build"),
    /** A kustomization file and what lies around it: {@link RuleContext#kustomization}. */
    KUSTOMIZATION("a kustomization");

    private final String label;

    Needs(String label) {
        this.label = label;
    }

    /** As lists of rules write it. */
    public String label() {
        return label;
    }
}
