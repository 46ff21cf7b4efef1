package dev.veles.rules.auth;

import dev.veles.manifest.Field;

/**
 * A variable as a container gets it.
 *
 * @param field where its value stands, or what refers to it
 * @param value the value; an empty string where it is not known
 * @param isKnown false for values of Secrets, of the pod itself, and what only the cluster fills in
 */
record EnvValue(Field field, String value, boolean isKnown) {
    /** A value that nobody can read here. */
    static EnvValue unknown(Field field) {
        return new EnvValue(field, "", false);
    }
}
