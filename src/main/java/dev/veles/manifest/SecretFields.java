package dev.veles.manifest;

import dev.veles.yaml.Scalar;
import java.util.ArrayList;
import java.util.List;

/**
 * Where objects hold secret values. Whoever prints lines of a file or values of an object leaves these out. What is
 * named here need not be secret: rather too much is hidden than too little.
 */
public final class SecretFields {
    private SecretFields() {}

    /** The values of Secrets and secret generators, those whose name says so, and addresses with a password. */
    public static List<Field> in(ManifestSet objects) {
        List<Field> found = new ArrayList<>();
        for (ObjectView object : objects.objects()) {
            of(object).forEach(field -> keep(found, field));
            found.addAll(object.root()
                    .search((key, value) -> value instanceof Scalar scalar
                            && Passwords.in(scalar.value()).isPresent()));
        }
        for (PodView pod : objects.pods()) {
            pod.env().stream()
                    .filter(variable ->
                            SecretNames.looksSecret(variable.text("name").orElse("")))
                    .forEach(variable -> variable.get("value").ifPresent(value -> keep(found, value)));
            pod.containers().forEach(container -> addArguments(container, found));
        }
        objects.patches().forEach(patch -> addSettings(patch.root(), found));
        return found;
    }

    private static List<Field> of(ObjectView object) {
        return switch (object.kind()) {
            case "Secret" -> values(object);
            case "Kustomization", "Component" -> ofBuild(object);
            case "ConfigMap" -> named(object.root(), "data");
            case "HelmRelease" ->
                object.root().find("spec", "values").map(SecretFields::settings).orElse(List.of());
            default -> List.of();
        };
    }

    /** The values of a Secret: base64 under {@code data}, plain under {@code stringData}. */
    public static List<Field> values(ObjectView secret) {
        List<Field> values = new ArrayList<>(secret.root().entries("data"));
        values.addAll(secret.root().entries("stringData"));
        return values;
    }

    /** The {@code name=value} literals of the secret generators of a Kustomization. */
    public static List<Field> literals(ObjectView kustomization) {
        return kustomization.root().items("secretGenerator").stream()
                .flatMap(generator -> generator.items("literals").stream())
                .toList();
    }

    /** Literals of generators and, in a Kustomization of Flux, variables with a secret name. */
    private static List<Field> ofBuild(ObjectView kustomization) {
        List<Field> found = new ArrayList<>(literals(kustomization));
        found.addAll(named(kustomization.root(), "spec", "postBuild", "substitute"));
        return found;
    }

    private static List<Field> named(Field root, String... keys) {
        List<Field> found = new ArrayList<>();
        root.find(keys)
                .ifPresent(top -> top.walk(field -> {
                    if (SecretNames.looksSecret(field.key())) {
                        found.add(field);
                    }
                }));
        return found;
    }

    private static List<Field> settings(Field values) {
        List<Field> found = new ArrayList<>();
        addSettings(values, found);
        return found;
    }

    /** Values by their keys, and the variables and command lines among them. */
    private static void addSettings(Field settings, List<Field> found) {
        settings.walk(field -> {
            if (SecretNames.looksSecret(field.key())) {
                found.add(field);
            }
            field.get("value")
                    .filter(value -> SecretNames.looksSecret(field.text("name").orElse("")))
                    .ifPresent(value -> keep(found, value));
            addArguments(field, found);
        });
    }

    private static void addArguments(Field container, List<Field> found) {
        SecretArguments.in(container).forEach(argument -> keep(found, argument.field()));
    }

    private static void keep(List<Field> found, Field field) {
        if (field.node() instanceof Scalar scalar && !scalar.value().isEmpty()) {
            found.add(field);
        }
    }
}
