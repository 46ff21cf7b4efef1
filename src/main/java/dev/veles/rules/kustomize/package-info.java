/**
 * Rules about kustomization files and about what belongs into bases. They get one kustomization file at a time with the
 * repository around it; start at {@link dev.veles.rules.kustomize.KustomizationDeprecatedField}, the smallest. Nothing
 * is built here: what a build would do is asked of {@link dev.veles.build.Intake}.
 */
@NullMarked
package dev.veles.rules.kustomize;

import org.jspecify.annotations.NullMarked;
