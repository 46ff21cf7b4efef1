package dev.veles.config;

import dev.veles.source.Located;

/**
 * Differences that nobody wants to see.
 *
 * @param field which
 * @param reason why they do not matter
 */
public record IgnoredField(Located<FieldPattern> field, Located<String> reason) {}
