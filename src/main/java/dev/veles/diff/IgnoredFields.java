package dev.veles.diff;

import dev.veles.config.FieldPattern;
import dev.veles.manifest.Manifest;
import java.util.ArrayList;
import java.util.List;

/**
 * Differences that somebody does not want to see, such as fields that a controller writes.
 *
 * @param patterns of which one has to match
 */
public record IgnoredFields(List<FieldPattern> patterns) {
    /** Nothing is ignored. */
    public static final IgnoredFields NONE = new IgnoredFields(List.of());

    /** Copies the list. */
    public IgnoredFields {
        patterns = List.copyOf(patterns);
    }

    /**
     * What is left of a comparison.
     *
     * @param left the comparison without the differences that are ignored
     * @param ignored how many those were
     */
    public record Rest(SetDiff left, int ignored) {}

    /** Those, and more. */
    public IgnoredFields and(List<FieldPattern> more) {
        List<FieldPattern> all = new ArrayList<>(patterns);
        all.addAll(more);
        return new IgnoredFields(all);
    }

    /** Leaves out what is ignored; an object in which nothing else differs is equal then. */
    public Rest apply(SetDiff diff) {
        if (patterns.isEmpty()) {
            return new Rest(diff, 0);
        }
        List<ObjectChange> changes = new ArrayList<>();
        int ignored = 0;
        int equal = diff.equal();
        for (ObjectChange change : diff.changes()) {
            List<FieldChange> fields = new ArrayList<>();
            for (FieldChange field : change.fields()) {
                if (!isIgnored(change.shown().manifest(), field)) {
                    fields.add(field);
                }
            }
            ignored += change.fields().size() - fields.size();
            if (fields.isEmpty() && change.kind() == ObjectChange.Kind.CHANGED) {
                equal++;
            } else {
                changes.add(
                        new ObjectChange(change.kind(), change.before(), change.after(), fields, change.likeness()));
            }
        }
        return new Rest(new SetDiff(changes, equal, diff.bystanders()), ignored);
    }

    private boolean isIgnored(Manifest object, FieldChange field) {
        String path = field.path().toString();
        for (FieldPattern pattern : patterns) {
            if (pattern.matches(object.kind(), object.name(), path)) {
                return true;
            }
        }
        return false;
    }
}
