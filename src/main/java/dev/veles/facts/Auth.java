package dev.veles.facts;

import java.util.Optional;

/**
 * Who checks who the user is.
 *
 * @param byApplication true where the application does it alone, and nothing in front of it may
 * @param clientId the OIDC client of the application; empty where there is none
 */
public record Auth(boolean byApplication, Optional<String> clientId) {}
