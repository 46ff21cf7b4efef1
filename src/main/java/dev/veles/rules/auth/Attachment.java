package dev.veles.rules.auth;

import dev.veles.manifest.Field;

/**
 * A place where something in front of an application is told to check users.
 *
 * @param field where it stands
 * @param message what it does, as a finding says it
 */
record Attachment(Field field, String message) {}
