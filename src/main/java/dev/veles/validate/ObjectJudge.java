package dev.veles.validate;

import dev.veles.finding.Finding;
import dev.veles.kinds.FieldProblem;
import dev.veles.kinds.KindCheck;
import dev.veles.kinds.KindVerdict;
import dev.veles.manifest.Manifest;
import dev.veles.source.Location;
import dev.veles.yaml.FieldPath;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Holds objects to their kinds and keeps count. The same field of the same file is found once, however many builds it
 * comes into.
 */
final class ObjectJudge {
    private static final Pattern INDEX = Pattern.compile("\\[[0-9]+]");

    private final KindCheck kinds;
    private final Deferred deferred;
    private final Map<Spot, Finding> findings = new LinkedHashMap<>();
    private final NavigableMap<String, Integer> untyped = new TreeMap<>();
    private int objects;

    /** What makes two findings one. */
    private record Spot(Location location, String rule, String field) {
        /** Indices are left out, since a list may be in another order in each build. */
        static Spot of(Finding finding) {
            String field = INDEX.matcher(finding.path()).replaceAll("[]");
            return new Spot(finding.location(), finding.rule(), field);
        }
    }

    /** Finds the place in the tree that a field of an object comes from. */
    @FunctionalInterface
    interface Locator {
        /**
         * The place to change.
         *
         * @param key true for the place of the field's key, false for that of its value
         */
        Location place(Manifest object, FieldPath path, boolean key);
    }

    ObjectJudge(KindCheck kinds, Deferred deferred) {
        this.kinds = kinds;
        this.deferred = deferred;
    }

    /** Judges one object. */
    void judge(Manifest object, Locator locator) {
        objects++;
        KindVerdict verdict = kinds.check(deferred.known(object));
        if (!verdict.known()) {
            untyped.merge(object.kind() + " (" + object.apiVersion() + ")", 1, Integer::sum);
        }
        for (FieldProblem problem : verdict.problems()) {
            add(problem.at(locator.place(object, problem.path(), problem.isOnKey()), object.ref()));
        }
    }

    /** Adds what was found in an object in another way. */
    void add(Finding finding) {
        findings.putIfAbsent(Spot.of(finding), finding);
    }

    /** What was found so far. */
    Collection<Finding> findings() {
        return Collections.unmodifiableCollection(findings.values());
    }

    /** How many objects of kinds without a type were seen so far, by kind and API version. */
    NavigableMap<String, Integer> untyped() {
        return Collections.unmodifiableNavigableMap(untyped);
    }

    /** How many objects were seen so far. */
    int objects() {
        return objects;
    }
}
