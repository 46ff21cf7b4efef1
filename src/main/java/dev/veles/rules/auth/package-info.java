/**
 * Rules about who checks who the user is. Start at {@link dev.veles.rules.auth.IngressForwardAuth}; each of the classes
 * beside it knows one way by which something in front of an application checks users. Rules know nothing of each other.
 */
@NullMarked
package dev.veles.rules.auth;

import org.jspecify.annotations.NullMarked;
