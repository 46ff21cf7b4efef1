/**
 * The command line: arguments go in, texts on two streams and an exit code come out. Start at
 * {@link dev.veles.cli.CommandLoop}, which finds the command that was called; each command turns its options into one
 * call of the layers below. Nothing outside this package knows picocli or touches the process's streams, and no command
 * decides anything that another front end would have to decide again.
 */
@NullMarked
package dev.veles.cli;

import org.jspecify.annotations.NullMarked;
