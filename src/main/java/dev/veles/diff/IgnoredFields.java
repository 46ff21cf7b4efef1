package dev.veles.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * Differences that somebody does not want to see, such as fields that a controller writes.
 *
 * @param patterns of which one has to match
 */
public record IgnoredFields(List<Pattern> patterns) {
    /** Nothing is ignored. */
    public static final IgnoredFields NONE = new IgnoredFields(List.of());

    /**
     * One form of objects and fields: {@code Deployment/wiki:spec.replicas}.
     *
     * @param kind of the objects; {@code *} for all
     * @param name of the objects; {@code *} for all
     * @param path of the field as reports print it; what is below it is ignored too. A {@code *} stands for any letters
     */
    public record Pattern(String kind, String name, String path) {
        /**
         * Reads {@code Kind[/name]:path}.
         *
         * @throws IllegalArgumentException for anything else; the message says what is missing
         */
        public static Pattern of(String text) {
            int colon = text.indexOf(':');
            if (colon <= 0) {
                throw new IllegalArgumentException("there is no kind in front of a colon");
            }
            if (colon + 1 == text.length()) {
                throw new IllegalArgumentException("there is no path behind the colon");
            }
            String object = text.substring(0, colon);
            int slash = object.indexOf('/');
            return new Pattern(
                    slash < 0 ? object : object.substring(0, slash),
                    slash < 0 ? "*" : object.substring(slash + 1),
                    text.substring(colon + 1));
        }

        private boolean matches(ObjectChange change, FieldChange field) {
            String shown = field.path().toString();
            return matches(kind, change.shown().manifest().kind())
                    && matches(name, change.shown().manifest().name())
                    && (matches(path, shown)
                            || matches(path + ".*", shown)
                            || matches(path + "[*", shown)
                            || matches(path + "/*", shown));
        }

        private static boolean matches(String pattern, String text) {
            int star = pattern.indexOf('*');
            if (star < 0) {
                return pattern.equals(text);
            }
            String start = pattern.substring(0, star);
            if (!text.startsWith(start)) {
                return false;
            }
            String rest = pattern.substring(star + 1);
            for (int at = text.length(); at >= start.length(); at--) {
                if (matches(rest, text.substring(at))) {
                    return true;
                }
            }
            return false;
        }
    }

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
                if (patterns.stream().noneMatch(pattern -> pattern.matches(change, field))) {
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
}
