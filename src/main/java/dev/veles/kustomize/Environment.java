package dev.veles.kustomize;

import dev.veles.source.Location;
import dev.veles.yaml.Mapping;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One environment on its way to an overlay: what its objects still have to say, and what the fields of its kustomization
 * say already.
 *
 * @param name the environment's name
 * @param cause where its namespace was said; the cause of all that has no nearer one
 * @param objects the objects, less what {@code fields} say
 * @param fields what the overlay's {@code kustomization.yaml} says about all objects
 */
record Environment(String name, Location cause, Map<ObjectKey, Mapping> objects, OverlayFields fields) {
    /** Copies the objects, keeping their order. */
    Environment {
        objects = Collections.unmodifiableMap(new LinkedHashMap<>(objects));
    }

    Environment with(Map<ObjectKey, Mapping> newObjects, OverlayFields newFields) {
        return new Environment(name, cause, newObjects, newFields);
    }
}
