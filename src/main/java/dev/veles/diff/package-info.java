/**
 * What differs between two sets of Kubernetes objects: located manifests of two sides go in, pairs of objects with the
 * fields that differ come out. Start at {@link dev.veles.diff.ObjectDiff}, which compares two objects, and
 * {@link dev.veles.diff.SetDiff}, which pairs them first. Whether a difference is good is not decided here.
 */
@NullMarked
package dev.veles.diff;

import org.jspecify.annotations.NullMarked;
