package dev.veles.rules.auth;

import dev.veles.facts.Oidc;
import dev.veles.finding.Phrases;
import dev.veles.manifest.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares which realm roles a realm's groups give with what the contract says they give. */
final class GroupMapping {
    private final Oidc.Realm described;
    private final Realm realm;
    /** The roles that some group of the contract gives. */
    private final Set<String> promised = new LinkedHashSet<>();

    private final List<Attachment> found = new ArrayList<>();

    GroupMapping(Oidc.Realm described, Realm realm) {
        this.described = described;
        this.realm = realm;
        described.groups().forEach(group -> promised.addAll(roles(group)));
    }

    List<Attachment> find() {
        List<RealmGroup> groups = realm.groups();
        for (Oidc.Group group : described.groups()) {
            List<RealmGroup> here = groups.stream()
                    .filter(each -> each.name().equals(group.name().value()))
                    .toList();
            if (here.isEmpty()) {
                missing(group, groups);
            }
            // Parts of a realm may each give some of a group's roles.
            Set<String> given = realm.expand(
                    here.stream().flatMap(each -> all(each).stream()).toList());
            here.stream().findFirst().ifPresent(first -> lacking(first, group, given));
            here.forEach(each -> additional(each, group));
        }
        groups.stream().filter(each -> described.group(each.name()).isEmpty()).forEach(this::others);
        realm.defaultRoles().forEach(this::everybody);
        return found;
    }

    private static List<String> roles(Oidc.Group group) {
        return group.roles().stream().map(role -> role.value()).toList();
    }

    private static List<String> all(RealmGroup group) {
        List<String> roles = new ArrayList<>(group.inherited());
        group.roles().forEach(role -> roles.add(role.value()));
        return roles;
    }

    /** A part of a realm that does not speak of groups leaves them to others; a whole realm has none then. */
    private void missing(Oidc.Group group, List<RealmGroup> groups) {
        boolean open = realm.isFederated() || groups.stream().anyMatch(each -> Realm.isUnknown(each.name()));
        realm.list("groups").or(realm::whole).filter(list -> !open).ifPresent(list -> {
            String there = groups.isEmpty()
                    ? "it has none"
                    : "it has "
                            + Phrases.list(
                                    groups.stream()
                                            .map(each -> quoted(each.name()))
                                            .toList(),
                                    "and");
            found.add(new Attachment(
                    list,
                    "the realm \"" + realm.name() + "\" has no group "
                            + quoted(group.name().value()) + "; " + there));
        });
    }

    private void lacking(RealmGroup here, Oidc.Group group, Set<String> given) {
        boolean open = given.stream().anyMatch(Realm::isUnknown);
        Set<String> lacking = new LinkedHashSet<>(roles(group));
        lacking.removeAll(given);
        if (!lacking.isEmpty() && !open) {
            Field where = here.field()
                    .get("realmRoles")
                    .orElseGet(() -> here.field().get("name").orElse(here.field()));
            found.add(new Attachment(
                    where, "the group " + quoted(here.name()) + " does not give the realm role " + list(lacking)));
        }
    }

    private void additional(RealmGroup here, Oidc.Group group) {
        for (Field role : here.roles()) {
            Set<String> more = unsaid(List.of(role.value()), group);
            String why = more.contains(role.value()) ? "" : ", which is a part of " + quoted(role.value());
            unsaid(role, here, "gives", more, why);
        }
        unsaid(here.field().get("name").orElse(here.field()), here, "inherits", unsaid(here.inherited(), group), "");
    }

    /** What roles bring that the contract does not say of the group. */
    private Set<String> unsaid(List<String> roles, Oidc.Group group) {
        Set<String> more = realm.expand(roles);
        more.removeIf(each -> roles(group).contains(each) || Realm.isBuiltIn(each));
        return more;
    }

    private void unsaid(Field where, RealmGroup here, String does, Set<String> roles, String why) {
        if (!roles.isEmpty()) {
            found.add(new Attachment(
                    where,
                    "the group " + quoted(here.name()) + " " + does + " the realm role " + list(roles) + why
                            + "; the contract does not say so"));
        }
    }

    /** Groups that the contract does not name are somebody else's, as long as they leave its roles alone. */
    private void others(RealmGroup group) {
        for (Field role : group.roles()) {
            Set<String> given = realm.expand(List.of(role.value()));
            given.retainAll(promised);
            if (!given.isEmpty()) {
                found.add(new Attachment(
                        role,
                        "the group " + quoted(group.name())
                                + ", which the contract does not name, gives the realm role " + list(given)));
            }
        }
    }

    private void everybody(Field role) {
        Set<String> given = realm.expand(List.of(role.value()));
        given.retainAll(promised);
        if (!given.isEmpty()) {
            found.add(new Attachment(role, "every user of the realm has the realm role " + list(given)));
        }
    }

    private static String list(Set<String> roles) {
        return roles.stream()
                .sorted(Comparator.naturalOrder())
                .map(GroupMapping::quoted)
                .collect(Collectors.joining(", "));
    }

    private static String quoted(String text) {
        return Phrases.quoted(text);
    }
}
