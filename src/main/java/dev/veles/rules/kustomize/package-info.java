/**
 * Rules about kustomization files and about what belongs into bases. They get one kustomization file at a time with the
 * repository around it, or the objects of one unit. Nothing is built here.
 */
@NullMarked
package dev.veles.rules.kustomize;

import org.jspecify.annotations.NullMarked;
