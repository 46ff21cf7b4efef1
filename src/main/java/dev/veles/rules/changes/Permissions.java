package dev.veles.rules.changes;

import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a Role allows, taken apart so that two Roles can be compared however their rules are grouped. */
final class Permissions {
    private static final String ANY = "*";

    /**
     * One thing that is allowed.
     *
     * @param verb what may be done
     * @param group of the resource; empty for the core group
     * @param resource of what kind; a path for what is no resource
     * @param name of one object; {@code *} for all
     */
    record Permission(String verb, String group, String resource, String name) {
        boolean covers(Permission other) {
            return covers(verb, other.verb)
                    && covers(group, other.group)
                    && covers(resource, other.resource)
                    && covers(name, other.name);
        }

        private static boolean covers(String one, String other) {
            return one.equals(ANY) || one.equals(other);
        }

        @Override
        public String toString() {
            String whole = resource + (group.isEmpty() || group.equals("/") ? "" : "." + group);
            return verb + " " + whole + (name.equals(ANY) ? "" : "/" + name);
        }
    }

    private Permissions() {}

    /** All permissions, each with the rule that gives it. */
    static Map<Permission, Field> of(ObjectView role) {
        Map<Permission, Field> all = new LinkedHashMap<>();
        for (Field rule : role.root().items("rules")) {
            for (String verb : texts(rule, "verbs")) {
                for (String path : texts(rule, "nonResourceURLs")) {
                    all.putIfAbsent(new Permission(verb, "/", path, ANY), rule);
                }
                for (String group : texts(rule, "apiGroups")) {
                    addResources(rule, verb, group, all);
                }
            }
        }
        return all;
    }

    private static void addResources(Field rule, String verb, String group, Map<Permission, Field> all) {
        List<String> names = texts(rule, "resourceNames");
        for (String resource : texts(rule, "resources")) {
            for (String name : names.isEmpty() ? List.of(ANY) : names) {
                all.putIfAbsent(new Permission(verb, group, resource, name), rule);
            }
        }
    }

    private static List<String> texts(Field rule, String key) {
        List<String> texts = new ArrayList<>();
        rule.items(key).forEach(item -> texts.add(item.value()));
        return texts;
    }
}
