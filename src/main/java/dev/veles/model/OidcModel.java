package dev.veles.model;

import dev.veles.contract.OidcSpec;
import dev.veles.source.Located;
import java.util.List;
import java.util.Optional;

/**
 * Who may log in, with defaults filled in.
 *
 * @param spec what the contract says
 * @param groupsClaim path of the claim that holds groups
 * @param rolesClaim path of the claim that holds roles
 * @param redirectUris where the issuer may send people back to
 * @param roles realm roles: all that some group gives, in order
 * @param ensureJob the Job that ensures the realm
 */
public record OidcModel(
        OidcSpec spec,
        Located<String> groupsClaim,
        Located<String> rolesClaim,
        List<Located<String>> redirectUris,
        List<Located<String>> roles,
        Optional<OperatorJob> ensureJob) {}
