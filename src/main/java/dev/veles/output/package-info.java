/**
 * Puts a rendered tree on disk, or says what that would change: a {@link dev.veles.manifest.FileTree} enters, a plan,
 * its conflicts and files leave. Start at {@link dev.veles.output.OutputFolder}. Nothing here may follow a symbolic
 * link, write over or remove a file that Veles did not write, or leave a tree that is half old and half new.
 */
@NullMarked
package dev.veles.output;

import org.jspecify.annotations.NullMarked;
