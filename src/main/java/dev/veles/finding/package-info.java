/**
 * What is wrong, and where: {@link dev.veles.finding.Finding} is what readers, validators and rules give and what
 * reports print, with {@link dev.veles.finding.Excerpt}s of the text. Nothing here decides whether something is wrong.
 */
@NullMarked
package dev.veles.finding;

import org.jspecify.annotations.NullMarked;
