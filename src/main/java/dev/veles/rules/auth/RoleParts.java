package dev.veles.rules.auth;

import dev.veles.manifest.Field;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What composite roles are made of.
 *
 * @param parts the realm roles that a role gives beside itself, by its name
 */
record RoleParts(Map<String, List<String>> parts) {
    /** Reads the roles of a realm. */
    static RoleParts of(List<Field> roles) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        for (Field role : roles) {
            List<String> inner =
                    role.items("composites", "realm").stream().map(Field::value).toList();
            parts.put(role.text("name").orElse(""), inner);
        }
        return new RoleParts(parts);
    }

    /** The roles and all that they give, however deep. */
    Set<String> expand(Iterable<String> roles) {
        Set<String> expanded = new LinkedHashSet<>();
        roles.forEach(role -> expand(role, expanded));
        return expanded;
    }

    private void expand(String role, Set<String> expanded) {
        if (expanded.add(role)) {
            parts.getOrDefault(role, List.of()).forEach(inner -> expand(inner, expanded));
        }
    }
}
