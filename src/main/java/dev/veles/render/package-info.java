/**
 * From models to manifests: one renderer per kind of output, each a pure function that is silent when it has nothing to
 * say. Start at {@link dev.veles.render.EnvironmentRenderer}. Every field of a manifest carries the contract node that
 * caused it; nothing here touches a disk or decides a default.
 */
@NullMarked
package dev.veles.render;

import org.jspecify.annotations.NullMarked;
