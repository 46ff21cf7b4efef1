/**
 * Which fields a Kubernetes kind has, and what each of them may hold: a located object goes in, and the fields that its
 * kind does not have, or not with such a value, come out with their places. Start at
 * {@link dev.veles.kinds.KindCheck}. fabric8 and Jackson are used here and nowhere above; nothing here changes an
 * object, and nothing that lints or renders may load this package, because looking into the types costs time.
 */
@NullMarked
package dev.veles.kinds;

import org.jspecify.annotations.NullMarked;
