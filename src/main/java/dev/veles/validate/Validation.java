package dev.veles.validate;

import dev.veles.finding.Finding;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What came out of the validation of a tree.
 *
 * @param findings what is wrong, in order of place
 * @param unjudged what could not be judged, as sentences without a full stop; where there is any, the tree as a whole
 *     is not judged
 * @param notes what was left out on purpose, as sentences without a full stop
 * @param builds how many kustomizations were built
 * @param objects how many objects were seen, in builds and in files
 * @param untyped how many of them are of a kind that has no type, by kind and API version; of these only the metadata
 *     was held to its fields
 */
public record Validation(
        List<Finding> findings,
        List<String> unjudged,
        List<String> notes,
        int builds,
        int objects,
        NavigableMap<String, Integer> untyped) {
    /** Copies the collections; the findings are sorted. */
    public Validation {
        findings = findings.stream().sorted().toList();
        unjudged = List.copyOf(unjudged);
        notes = List.copyOf(notes);
        untyped = Collections.unmodifiableNavigableMap(new TreeMap<>(untyped));
    }

    /** How many objects were held to a type from end to end. */
    public int typed() {
        return objects - untyped.values().stream().mapToInt(Integer::intValue).sum();
    }
}
