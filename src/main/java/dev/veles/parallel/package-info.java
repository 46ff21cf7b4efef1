/**
 * Using all processors. {@link dev.veles.parallel.Parallel} takes things and a function and gives the results in the order
 * of the things; {@link dev.veles.parallel.Task} is work that goes on meanwhile. Nothing else belongs here.
 */
@NullMarked
package dev.veles.parallel;

import org.jspecify.annotations.NullMarked;
