package dev.veles.lint;

/**
 * Finds one kind of mistake. A rule has no state, says where it sees the mistake and what it saw, and leaves the rest
 * to its {@link RuleMeta} and the {@link RuleContext}. It does not know whether objects were rendered or read.
 */
public interface Rule {
    /** What the mistake is, why it matters and what to do about it. */
    RuleMeta meta();

    /** Looks through all objects of the context and reports what it finds there. */
    void check(RuleContext context);
}
