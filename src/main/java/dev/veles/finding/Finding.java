package dev.veles.finding;

import dev.veles.source.Location;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong, and where.
 *
 * <p>How texts are written here: the message says what is there, in lower case and without a full stop as compilers do,
 * with the value that was seen in double
 * quotes, and gives no order; {@code why} says in one sentence what it costs the reader; {@code help} says what to write
 * instead. No text blames, and none ends with an exclamation mark.
 *
 * @param rule the rule's id, kebab-case
 * @param severity how much it weighs
 * @param message what is there
 * @param why why it matters; empty where the message says it all
 * @param help what to do; empty only where nothing can be said
 * @param location the place to change
 * @param object the Kubernetes object that it was seen in, where there is one
 * @param path the field of that object, as {@code FieldPath} prints it; empty for the object as a whole
 * @param origin where in a contract the object's field comes from; absent for manifests that no contract rendered
 */
public record Finding(
        String rule,
        Severity severity,
        String message,
        String why,
        String help,
        Location location,
        Optional<ObjectRef> object,
        String path,
        Optional<Location> origin)
        implements Comparable<Finding> {
    /** No part may be missing. */
    public Finding {
        Objects.requireNonNull(rule);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(message);
        Objects.requireNonNull(why);
        Objects.requireNonNull(help);
        Objects.requireNonNull(location);
        Objects.requireNonNull(object);
        Objects.requireNonNull(path);
        Objects.requireNonNull(origin);
    }

    /** An error in a text itself, before there are any objects. */
    public static Finding error(String rule, String message, String why, String help, Location location) {
        return new Finding(rule, Severity.ERROR, message, why, help, location, Optional.empty(), "", Optional.empty());
    }

    /** The same finding with another weight. */
    public Finding withSeverity(Severity other) {
        return new Finding(rule, other, message, why, help, location, object, path, origin);
    }

    /** By place, then by rule. */
    @Override
    public int compareTo(Finding other) {
        // Written out: chains of Comparator.comparing cost each start several milliseconds of method handles.
        int order = location.compareTo(other.location);
        order = order != 0 ? order : rule.compareTo(other.rule);
        order = order != 0 ? order : objectText().compareTo(other.objectText());
        order = order != 0 ? order : path.compareTo(other.path);
        return order != 0 ? order : message.compareTo(other.message);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Finding that
                && rule.equals(that.rule)
                && severity == that.severity
                && location.equals(that.location)
                && message.equals(that.message)
                && why.equals(that.why)
                && help.equals(that.help)
                && object.equals(that.object)
                && path.equals(that.path)
                && origin.equals(that.origin);
    }

    /** Of what tells findings apart. */
    @Override
    public int hashCode() {
        return 31 * (31 * (31 * rule.hashCode() + location.hashCode()) + message.hashCode()) + path.hashCode();
    }

    private String objectText() {
        return object.map(ObjectRef::toString).orElse("");
    }
}
