package dev.veles.lint;

/**
 * Finds one kind of change that breaks something. Like a {@link Rule} it has no state and leaves all but the place and
 * what it saw to its {@link RuleMeta} and the {@link DiffContext}. That two values mean the same is known before it looks.
 */
public interface DiffRule {
    /** What the change breaks, why it matters and what to do about it. */
    RuleMeta meta();

    /** Looks through all changes of the context and reports what it finds there. */
    void check(DiffContext context);
}
