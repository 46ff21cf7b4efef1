/** Tests of what contracts mean. */
@NullMarked
package dev.veles.model;

import org.jspecify.annotations.NullMarked;
