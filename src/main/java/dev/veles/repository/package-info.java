/**
 * The files of a repository: folders go in, texts, trees and what each file is for come out. Start at {@link
 * dev.veles.repository.Repository}; {@link dev.veles.repository.Kustomizations} says how its kustomizations hang
 * together. Nothing is built here, nothing is judged, and each file is read and parsed once.
 */
@NullMarked
package dev.veles.repository;

import org.jspecify.annotations.NullMarked;
