package dev.veles.rules.auth;

import dev.veles.lint.RuleContext;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.manifest.PodView;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds the values that tell an application who its issuer is. */
final class IssuerSettings {
    private static final List<String> NAMES = List.of("oidcissuer", "issuerurl", "issueruri");

    /** A flag of oauth2-proxy, of the API server, and of others. */
    private static final String FLAG = "--oidc-issuer-url";

    private final List<Field> found = new ArrayList<>();

    private IssuerSettings() {}

    /** Variables, entries of ConfigMaps and of templates of Secrets, Helm values, arguments. */
    static List<Field> in(RuleContext context) {
        IssuerSettings settings = new IssuerSettings();
        for (PodView pod : context.objects().pods()) {
            for (Field container : pod.containers()) {
                container.items("env").forEach(settings::variable);
                settings.arguments(container.items("args"));
                settings.arguments(container.items("command"));
            }
        }
        for (ObjectView configMap : context.objects().all("", "ConfigMap")) {
            configMap.root().entries("data").forEach(settings::entry);
        }
        for (ObjectView secret : context.objects().all("external-secrets.io", "ExternalSecret")) {
            secret.root().entries("spec", "target", "template", "data").forEach(settings::entry);
        }
        for (ObjectView release : context.objects().all("helm.toolkit.fluxcd.io", "HelmRelease")) {
            release.root().find("spec", "values").ifPresent(values -> settings.values(values));
        }
        return settings.found;
    }

    /** True for {@code VELES_OIDC_ISSUER}, {@code issuerUrl} and their like; others may hold any text. */
    static boolean isName(String name) {
        if (!mayMatter(name)) {
            return false;
        }
        StringBuilder letters = new StringBuilder(name.length());
        name.chars().filter(Character::isLetterOrDigit).forEach(c -> letters.append((char) c));
        String lower = letters.toString().toLowerCase(Locale.ROOT);
        return NAMES.stream().anyMatch(lower::endsWith);
    }

    /** A quick look, since nearly all names are about something else. */
    private static boolean mayMatter(String name) {
        return name.contains("ssuer") || name.contains("SSUER");
    }

    private void variable(Field variable) {
        if (isName(variable.text("name").orElse(""))) {
            variable.get("value").ifPresent(found::add);
        }
    }

    private void entry(Field entry) {
        if (isName(entry.key())) {
            found.add(entry);
        }
    }

    /** Charts take variables as a mapping, or as a list of names and values. */
    private void values(Field values) {
        for (Field field : values.search(IssuerSettings::isWanted)) {
            if (field.key().equals("name")) {
                field.parent().ifPresent(this::variable);
            } else {
                found.add(field);
            }
        }
    }

    private static boolean isWanted(String key, Node value) {
        return value instanceof Scalar scalar && (key.equals("name") ? isName(scalar.value()) : isName(key));
    }

    /** The value stands behind the flag, or is the next argument. */
    private void arguments(List<Field> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String text = arguments.get(i).value();
            if (text.startsWith(FLAG)) {
                if (text.startsWith("=", FLAG.length())) {
                    found.add(arguments.get(i));
                } else if (text.equals(FLAG) && i + 1 < arguments.size()) {
                    found.add(arguments.get(i + 1));
                }
            }
        }
    }

    /** The issuer in a value, which may be an argument with its flag in front. */
    static String issuer(Field setting) {
        String value = setting.value();
        return value.startsWith(FLAG + "=") ? value.substring(FLAG.length() + 1) : value;
    }
}
