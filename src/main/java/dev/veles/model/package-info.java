/**
 * What a contract means for one environment: names, defaults and references resolved, each value still with its line.
 * Start at {@link dev.veles.model.Model}; {@link dev.veles.model.ModelBuilder} makes it from a contract that was read
 * without problems. The model fills in and never judges.
 */
@NullMarked
package dev.veles.model;

import org.jspecify.annotations.NullMarked;
