/** Tests of the whole way: from contracts to what the real kustomize, and a real API server, make of their trees. */
@NullMarked
package dev.veles.integration;

import org.jspecify.annotations.NullMarked;
