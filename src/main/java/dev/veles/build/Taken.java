package dev.veles.build;

import dev.veles.manifest.Manifest;

/**
 * An object as a kustomization gets it from its resources, generators and Components.
 *
 * @param origin the document that it began as, or what a generator makes
 * @param name what it is called by now
 * @param namespace where it is by now; empty where nothing says
 */
public record Taken(Manifest origin, String name, String namespace) {}
