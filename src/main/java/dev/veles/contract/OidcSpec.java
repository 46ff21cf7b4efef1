package dev.veles.contract;

import dev.veles.source.Located;
import dev.veles.source.Location;
import dev.veles.yaml.Sequence;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who may log in, and what the tokens say.
 *
 * @param location where it stands
 * @param enforcedBy always {@code application}: an ingress that authenticates strips the token's claims
 * @param issuer the issuer's URL
 * @param clientId the application's client
 * @param requiredGroups a user must be in one of them
 * @param groupsClaim path of the claim that holds groups
 * @param rolesClaim path of the claim that holds roles
 * @param requiredClaims claims that the application relies on
 * @param notes free text for CONTRACT.md
 * @param realm what Keycloak is told, where the contract owns the realm
 */
public record OidcSpec(
        Location location,
        Optional<Located<String>> enforcedBy,
        Located<String> issuer,
        Located<String> clientId,
        List<Located<String>> requiredGroups,
        Optional<Located<String>> groupsClaim,
        Optional<Located<String>> rolesClaim,
        List<Located<String>> requiredClaims,
        List<Located<String>> notes,
        Optional<RealmSpec> realm) {
    static OidcSpec read(Fields fields) {
        return new OidcSpec(
                fields.location(),
                fields.text("enforcedBy"),
                fields.requiredText("issuer"),
                fields.requiredText("clientId"),
                fields.texts("requiredGroups"),
                fields.text("groupsClaim"),
                fields.text("rolesClaim"),
                fields.texts("requiredClaims"),
                fields.texts("notes"),
                fields.object("realm", RealmSpec::read));
    }

    /**
     * The realm that the contract owns.
     *
     * @param location where it stands
     * @param name the realm's name
     * @param groups realm roles by group
     * @param redirectUris where Keycloak may send people back to; empty means everything below the hostname
     * @param ensureJob the Job that brings it about
     */
    public record RealmSpec(
            Location location,
            Located<String> name,
            Map<String, GroupSpec> groups,
            List<Located<String>> redirectUris,
            Optional<RealmJobSpec> ensureJob) {
        static RealmSpec read(Fields fields) {
            return new RealmSpec(
                    fields.location(),
                    fields.requiredText("name"),
                    readGroups(fields),
                    fields.texts("redirectUris"),
                    fields.object("ensureJob", RealmJobSpec::read));
        }

        private static Map<String, GroupSpec> readGroups(Fields fields) {
            Map<String, GroupSpec> groups = new java.util.LinkedHashMap<>();
            fields.open("groups")
                    .ifPresent(node -> node.values().forEach(entry -> {
                        Located<String> name = Fields.toText(entry.key());
                        List<Located<String>> roles =
                                entry.value() instanceof Sequence list ? Fields.toTexts(list) : List.of();
                        groups.put(name.value(), new GroupSpec(name, roles));
                    }));
            return java.util.Collections.unmodifiableMap(groups);
        }
    }

    /**
     * A group of the realm.
     *
     * @param name its name, without a leading slash
     * @param roles realm roles that its members get
     */
    public record GroupSpec(Located<String> name, List<Located<String>> roles) {}

    /**
     * The numbered Job that ensures the realm.
     *
     * @param job what all operator Jobs have
     * @param keycloakUrl where Keycloak is reached from inside the cluster
     * @param adminSecret Secret with keys {@code username} and {@code password} beside the Job
     */
    public record RealmJobSpec(OperatorJobSpec job, Located<String> keycloakUrl, Located<String> adminSecret) {
        static RealmJobSpec read(Fields fields) {
            return new RealmJobSpec(
                    OperatorJobSpec.read(fields),
                    fields.requiredText("keycloakUrl"),
                    fields.requiredText("adminSecret"));
        }
    }
}
