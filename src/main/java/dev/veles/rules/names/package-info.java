/**
 * Rules about names that others refer to: namespaces, hostnames, ports. Start at {@link
 * dev.veles.rules.names.ServiceTargetPortNumeric}, the smallest. Rules know nothing of each other.
 */
@NullMarked
package dev.veles.rules.names;

import org.jspecify.annotations.NullMarked;
