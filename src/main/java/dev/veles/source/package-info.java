/**
 * Texts and places in them. Start at {@link dev.veles.source.Location}: everything that Veles reports carries one.
 * Nothing here knows YAML, Kubernetes or contracts.
 */
@NullMarked
package dev.veles.source;

import org.jspecify.annotations.NullMarked;
