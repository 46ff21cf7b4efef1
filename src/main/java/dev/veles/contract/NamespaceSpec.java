package dev.veles.contract;

import dev.veles.source.Located;
import java.util.Map;
import java.util.Optional;

/**
 * The application's namespace.
 *
 * @param name its name
 * @param create whether Veles renders it; absent means yes
 * @param labels further labels
 * @param annotations further annotations
 * @param podSecurity the Pod Security Standard that it enforces
 */
public record NamespaceSpec(
        Located<String> name,
        Optional<Located<Boolean>> create,
        Map<String, Located<String>> labels,
        Map<String, Located<String>> annotations,
        Optional<Located<String>> podSecurity) {
    static NamespaceSpec read(Fields fields) {
        return new NamespaceSpec(
                fields.requiredText("name"),
                fields.bool("create"),
                fields.textMap("labels"),
                fields.textMap("annotations"),
                fields.text("podSecurity"));
    }
}
