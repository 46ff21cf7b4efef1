package dev.veles.rules.auth;

import dev.veles.lint.RuleContext;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds Keycloak realms: in realm imports, and in texts that something in the cluster imports, as JSON or YAML. */
final class RealmTexts {
    private static final Set<String> IMPORTS = Set.of("KeycloakRealmImport", "KeycloakRealm");

    /** What a realm holds that these rules know; a mapping with a realm's name alone may be anything. */
    private static final Set<String> PARTS = Set.of("clients", "clientScopes", "groups", "roles", "enabled");

    private final List<Field> found = new ArrayList<>();

    private RealmTexts() {}

    static List<Field> in(RuleContext context) {
        RealmTexts texts = new RealmTexts();
        for (ObjectView object : context.objects().objects()) {
            if (IMPORTS.contains(object.kind())) {
                object.root().find("spec", "realm").ifPresent(texts::add);
            }
        }
        context.objects().all("", "ConfigMap").forEach(configMap -> texts.inTexts(configMap, "data"));
        context.objects().all("", "Secret").forEach(secret -> texts.inTexts(secret, "stringData"));
        for (ObjectView release : context.objects().all("helm.toolkit.fluxcd.io", "HelmRelease")) {
            release.root().find("spec", "values").ifPresent(values -> texts.inValues(values));
        }
        return texts.found;
    }

    /** True for a realm that Keycloak's operator imports, once and as a whole. */
    static boolean isImport(Field realm) {
        return IMPORTS.contains(realm.object().kind());
    }

    private void inTexts(ObjectView object, String key) {
        object.root().entries(key).forEach(this::inText);
    }

    private void inText(Field text) {
        if (mayBeRealm(text.value())) {
            text.documents().forEach(this::add);
        }
    }

    /** Charts take realms as texts, or as values of their own. */
    private void inValues(Field values) {
        for (Field value : values.search(RealmTexts::isWanted)) {
            add(value);
            inText(value);
        }
    }

    private static boolean isWanted(String key, Node value) {
        return value instanceof Scalar scalar ? mayBeRealm(scalar.value()) : isRealm(value);
    }

    private static boolean mayBeRealm(String text) {
        return text.contains("realm") && PARTS.stream().anyMatch(text::contains);
    }

    /** An export may hold several realms. */
    private void add(Field document) {
        if (isRealm(document.node())) {
            found.add(document);
        }
        document.items().stream().filter(item -> isRealm(item.node())).forEach(found::add);
    }

    private static boolean isRealm(Node node) {
        return node instanceof Mapping mapping
                && mapping.text("realm").isPresent()
                && PARTS.stream().anyMatch(part -> mapping.get(part).isPresent());
    }
}
