/**
 * What a repository's {@code .veles.yaml} says: its text goes in, {@link dev.veles.config.Config} comes out, or located
 * problems. Start at {@link dev.veles.config.Config} for what can be set, at {@link dev.veles.config.ConfigReader} for
 * how it is read. No rule is known here, nothing is filled in that was not written, and no file but the configuration
 * is looked at.
 */
@NullMarked
package dev.veles.config;

import org.jspecify.annotations.NullMarked;
