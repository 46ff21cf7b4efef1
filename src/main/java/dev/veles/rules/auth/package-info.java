/**
 * Rules about who checks who the user is, and what tokens say of users. Start at {@link
 * dev.veles.rules.auth.IngressForwardAuth} for what stands in front of an application, and at {@link
 * dev.veles.rules.auth.RealmGroupMappingMismatch} for the realm; the classes beside them know one way each. Rules know
 * nothing of each other.
 */
@NullMarked
package dev.veles.rules.auth;

import org.jspecify.annotations.NullMarked;
