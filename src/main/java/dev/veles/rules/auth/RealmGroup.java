package dev.veles.rules.auth;

import dev.veles.manifest.Field;
import java.util.ArrayList;
import java.util.List;

/**
 * A group of a realm.
 *
 * @param field where it stands
 * @param name its name, which a nested group may share with others
 * @param roles the realm roles that it gives itself
 * @param inherited the realm roles of the groups that it stands in
 */
record RealmGroup(Field field, String name, List<Field> roles, List<String> inherited) {
    /** The groups of a list, and those inside of them. */
    static List<RealmGroup> in(List<Field> groups) {
        List<RealmGroup> found = new ArrayList<>();
        groups.forEach(group -> add(group, List.of(), found));
        return found;
    }

    private static void add(Field group, List<String> inherited, List<RealmGroup> found) {
        List<Field> roles = group.items("realmRoles");
        found.add(new RealmGroup(group, group.text("name").orElse(""), roles, inherited));
        List<String> all = new ArrayList<>(inherited);
        roles.forEach(role -> all.add(role.value()));
        group.items("subGroups").forEach(inner -> add(inner, all, found));
    }
}
