package dev.veles.lint;

import dev.veles.source.Located;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a contract says about one environment, as far as rules compare objects with it. Rules see this and never the
 * contract itself, so that a rule about rendered objects is a rule about hand-written ones too.
 *
 * @param place where the application stands and under which name it is reached
 * @param auth who checks who the user is
 * @param userKeys where keys that belong to single users are kept; empty where the contract does not speak of any
 * @param claims the volume claims that one writer at a time may attach
 * @param jobs the kinds of Jobs that the application starts
 */
public record ContractFacts(
        Place place, Auth auth, Optional<UserKeys> userKeys, List<Claim> claims, List<JobKind> jobs) {
    /** Copies the lists. */
    public ContractFacts {
        claims = List.copyOf(claims);
        jobs = List.copyOf(jobs);
    }

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

    /**
     * Who checks who the user is.
     *
     * @param byApplication true where the application does it alone, and nothing in front of it may
     * @param clientId the OIDC client of the application; empty where there is none
     */
    public record Auth(boolean byApplication, Optional<String> clientId) {}

    /**
     * Keys that belong to single users, such as their own API keys of a service.
     *
     * @param store what the contract says, such as {@code database}
     * @param encryptedWith the environment variable of the key that encrypts them; it is not such a key itself
     */
    public record UserKeys(Located<String> store, Optional<String> encryptedWith) {}

    /**
     * A volume claim that the contract gives writers.
     *
     * @param name the claim's name in Kubernetes
     * @param accessMode such as {@code ReadWriteOnce}
     * @param writers names of the workloads in Kubernetes that may attach it
     */
    public record Claim(String name, String accessMode, List<String> writers) {
        /** Copies the list. */
        public Claim {
            writers = List.copyOf(writers);
        }
    }

    /**
     * A kind of Jobs that the application starts.
     *
     * @param serviceAccount what its pods run under
     * @param launcher the service account of the workload that starts them; empty where nothing in the contract does
     * @param sameNode true where its pods may attach the artifacts' claim because they run on the writer's node
     */
    public record JobKind(String serviceAccount, Optional<String> launcher, boolean sameNode) {}
}
