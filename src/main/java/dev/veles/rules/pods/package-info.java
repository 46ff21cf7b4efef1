/**
 * Rules about what a pod may do and whether the API server takes it at all: lists, ports, privileges, paths. Start at
 * {@link dev.veles.rules.pods.PortNameTooLong}. Rules know nothing of each other.
 */
@NullMarked
package dev.veles.rules.pods;

import org.jspecify.annotations.NullMarked;
