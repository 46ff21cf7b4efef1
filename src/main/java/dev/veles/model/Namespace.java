package dev.veles.model;

import dev.veles.source.Located;
import java.util.Map;

/**
 * The application's namespace.
 *
 * @param name its name
 * @param create whether Veles renders it
 * @param labels further labels
 * @param annotations further annotations
 * @param podSecurity the Pod Security Standard that it enforces
 */
public record Namespace(
        Located<String> name,
        boolean create,
        Map<String, Located<String>> labels,
        Map<String, Located<String>> annotations,
        Located<String> podSecurity) {}
