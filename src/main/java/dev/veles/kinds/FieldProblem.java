package dev.veles.kinds;

import dev.veles.finding.Finding;
import dev.veles.finding.ObjectRef;
import dev.veles.finding.Severity;
import dev.veles.source.Location;
import dev.veles.yaml.FieldPath;
import java.util.Optional;

/**
 * A field that the kind of an object does not have, or not with such a value.
 *
 * <p>It is no finding yet, because an object that kustomize has built stands in no file: whoever built it finds the
 * file that the field comes from, by {@code path}, and calls {@link #at}.
 *
 * @param rule {@code field-unknown}, {@code field-type} or {@code kind-unknown}
 * @param message what is there
 * @param why why it matters
 * @param help what to write instead
 * @param path the field; the root for the object as a whole
 * @param location the field's key where the key is wrong, else its value, in the text that the object was read from
 */
public record FieldProblem(String rule, String message, String why, String help, FieldPath path, Location location) {
    /** The rule of a field that the kind does not have. */
    public static final String UNKNOWN_FIELD = "field-unknown";

    /** The rule of a value that the field cannot hold. */
    public static final String WRONG_TYPE = "field-type";

    /** The rule of a kind that no API server has. */
    public static final String UNKNOWN_KIND = "kind-unknown";

    /** True where the key is wrong, and not what it holds. */
    public boolean isOnKey() {
        return rule.equals(UNKNOWN_FIELD);
    }

    /** The problem as a finding at the place to change. */
    public Finding at(Location place, ObjectRef object) {
        return new Finding(
                rule,
                Severity.ERROR,
                message,
                why,
                help,
                place,
                Optional.of(object),
                path.toString(),
                Optional.empty());
    }
}
