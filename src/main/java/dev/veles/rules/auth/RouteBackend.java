package dev.veles.rules.auth;

import dev.veles.manifest.Field;

/**
 * A Service that a route sends requests to.
 *
 * @param field where its name stands
 * @param service its name
 * @param namespace its namespace, or an empty string
 * @param port number or name of its port; empty where the route leaves it out
 */
record RouteBackend(Field field, String service, String namespace, String port) {}
