package dev.veles.render;

import dev.veles.manifest.Manifest;

/**
 * A manifest and where in the tree it goes.
 *
 * @param placement part of the tree
 * @param component the kustomize Component that it belongs to; empty for the base
 * @param manifest the object, complete, its namespace included
 */
public record RenderedManifest(Placement placement, String component, Manifest manifest) {
    /** An object of the application's base. */
    public static RenderedManifest application(Manifest manifest) {
        return new RenderedManifest(Placement.APPLICATION, "", manifest);
    }

    /** An object that an optional component brings. */
    public static RenderedManifest component(String component, Manifest manifest) {
        return new RenderedManifest(Placement.APPLICATION, component, manifest);
    }

    /** An object of another part of the tree. */
    public static RenderedManifest at(Placement placement, Manifest manifest) {
        return new RenderedManifest(placement, "", manifest);
    }
}
