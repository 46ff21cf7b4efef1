package dev.veles.lint;

/** Where a rule is right. */
public enum Scope {
    /** In any repository. */
    ANYWHERE("anywhere"),
    /** Where a contract forbids what others may do: by default only on what a contract covers. */
    UNDER_CONTRACT("under a contract"),
    /** Where a contract's values are there to compare with: without a contract the rule has nothing to say. */
    CONTRACT_FACTS("against a contract"),
    /** Where there is a form before and one after: about a change, and found by {@code veles diff} alone. */
    DIFF("in a diff");

    private final String label;

    Scope(String label) {
        this.label = label;
    }

    /** As lists of rules write it. */
    public String label() {
        return label;
    }
}
