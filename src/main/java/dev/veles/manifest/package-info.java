/**
 * Kubernetes objects as located trees, and files in memory. Start at {@link dev.veles.manifest.Manifest}. Objects are
 * read through small views; they are never turned into typed beans, which could not say where a field comes from.
 */
@NullMarked
package dev.veles.manifest;

import org.jspecify.annotations.NullMarked;
