package dev.veles.rules.names;

import dev.veles.manifest.Field;
import java.util.Optional;

/**
 * A Service that a route sends requests to.
 *
 * @param namespace where the Service stands; empty where nothing says so
 * @param service where its name stands
 * @param name the name, which may be only a part of that text
 * @param port where the port stands, a name or a number; empty where the route leaves it to the Service
 */
record Backend(String namespace, Field service, String name, Optional<Field> port) {
    /** True for a name that nobody knows before it is filled in, or that is none. */
    boolean isOpen() {
        return name.isEmpty() || name.indexOf('$') >= 0 || name.indexOf('@') >= 0 || name.indexOf('{') >= 0;
    }
}
