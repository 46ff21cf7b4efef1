package dev.veles.facts;

import dev.veles.source.Located;
import java.util.Optional;

/**
 * Keys that belong to single users, such as their own API keys of a service.
 *
 * @param store what the contract says, such as {@code database}
 * @param encryptedWith the environment variable of the key that encrypts them; it is not such a key itself
 */
public record UserKeys(Located<String> store, Optional<String> encryptedWith) {}
