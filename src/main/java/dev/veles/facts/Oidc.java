package dev.veles.facts;

import dev.veles.source.Located;
import java.util.List;
import java.util.Optional;

/**
 * What the tokens look like that the application accepts.
 *
 * @param issuer the issuer's address, as the contract writes it
 * @param clientId the application's client
 * @param requiredGroups groups of which a user has to be in one
 * @param groupsClaim path of the claim that holds groups, such as {@code groups}
 * @param rolesClaim path of the claim that holds roles, such as {@code realm_access.roles}
 * @param requiredClaims paths of all claims that have to be in a token
 * @param realm the realm, where the contract describes it
 */
public record Oidc(
        Located<String> issuer,
        Located<String> clientId,
        List<Located<String>> requiredGroups,
        Located<String> groupsClaim,
        Located<String> rolesClaim,
        List<Located<String>> requiredClaims,
        Optional<Realm> realm) {
    /**
     * The realm that users log in to.
     *
     * @param name of the realm
     * @param groups with the realm roles that each gives
     * @param redirectUris where the issuer may send people back to
     */
    public record Realm(Located<String> name, List<Group> groups, List<Located<String>> redirectUris) {
        /** The group of a name. */
        public Optional<Group> group(String group) {
            return groups.stream()
                    .filter(each -> each.name().value().equals(group))
                    .findFirst();
        }
    }

    /**
     * A group of the realm.
     *
     * @param name of the group
     * @param roles realm roles that its members have
     */
    public record Group(Located<String> name, List<Located<String>> roles) {}
}
