/**
 * Kubernetes objects as located trees, and files in memory. Start at {@link dev.veles.manifest.Manifest}, one object;
 * {@link dev.veles.manifest.ManifestSet} and {@link dev.veles.manifest.Field} are how rules look into many of them, and
 * {@link dev.veles.manifest.PodView} finds the pods that they make. Objects are never turned into typed beans, which
 * could not say where a field comes from, and nothing here judges.
 */
@NullMarked
package dev.veles.manifest;

import org.jspecify.annotations.NullMarked;
