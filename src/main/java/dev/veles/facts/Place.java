package dev.veles.facts;

import dev.veles.source.Located;
import java.util.Optional;
import java.util.Set;

/**
 * Names that everything else refers to.
 *
 * @param namespace the application's only namespace: what the contract says before any environment changes it
 * @param otherNamespaces namespaces of others that the contract names, or that its objects are rendered into
 * @param hostname the name that users type, in this environment; empty for an application without an ingress
 * @param otherHosts names of others that the contract names: the issuer's, Vault's, what services reach ...
 */
public record Place(
        Located<String> namespace,
        Set<String> otherNamespaces,
        Optional<Located<String>> hostname,
        Set<String> otherHosts) {
    /** Copies the sets. */
    public Place {
        otherNamespaces = Set.copyOf(otherNamespaces);
        otherHosts = Set.copyOf(otherHosts);
    }

    /** True for a namespace of somebody else; objects without a namespace are the application's. */
    public boolean isForeign(String other) {
        return otherNamespaces.contains(other) && !other.equals(namespace.value());
    }
}
