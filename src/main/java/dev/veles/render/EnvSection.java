package dev.veles.render;

import static dev.veles.render.Markdown.code;
import static dev.veles.render.Markdown.codes;

import dev.veles.contract.ContainerSpec.EnvSpec;
import dev.veles.model.JobTemplate;
import dev.veles.model.Model;
import dev.veles.model.SecretsModel;
import dev.veles.model.SecretsModel.SecretKey;
import dev.veles.model.SecretsModel.SyncedSecret;
import dev.veles.model.Workload;
import java.util.ArrayList;
import java.util.List;

/** What the application reads from its environment: values, and for secrets the place where the value is. */
final class EnvSection {
    private final Model model;

    EnvSection(Model model) {
        this.model = model;
    }

    void write(Markdown page) {
        page.heading(2, "Runtime environment");
        page.table(List.of("Variable", "Value or source", "Object", "Read by"), rows());
        model.secrets().ifPresent(secrets -> secrets(page, secrets));
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        String configMap = model.runtimeEnv().name();
        model.runtimeEnv()
                .values()
                .forEach((name, value) -> rows.add(List.of(
                        code(name), code(value.value()), "ConfigMap " + code(configMap), readers(configMap, false))));
        model.secrets()
                .ifPresent(secrets -> secrets.secrets()
                        .forEach(secret -> secret.keys().forEach(key -> rows.add(row(secrets, secret, key)))));
        for (Workload workload : model.workloads()) {
            String object = workload.kind().kubernetesName() + " "
                    + code(workload.name().value());
            workload.pod()
                    .env()
                    .forEach(variable ->
                            rows.add(row(variable, object, workload.key().value())));
        }
        for (JobTemplate job : model.jobs()) {
            String object = "ConfigMap " + code(job.configMap().value());
            job.pod()
                    .env()
                    .forEach(variable ->
                            rows.add(row(variable, object, job.spec().key() + " Jobs")));
        }
        return rows;
    }

    private static List<String> row(EnvSpec variable, String object, String reader) {
        String value = variable.value()
                .map(found -> code(found.value()))
                .or(() -> variable.secret()
                        .map(secret -> "from the Secret " + code(secret.value())
                                + variable.key()
                                        .map(key -> ", key " + code(key.value()))
                                        .orElse("")))
                .orElse("");
        return List.of(code(variable.name().value()), value, object, reader);
    }

    private List<String> row(SecretsModel secrets, SyncedSecret secret, SecretKey key) {
        return List.of(
                code(key.name().value()),
                "from " + code(source(secrets, key)),
                "Secret " + code(secret.name().value()),
                readers(secret.name().value(), true));
    }

    /** The path as Vault's API has it; the key only where it is not the variable's name. */
    private static String source(SecretsModel secrets, SecretKey key) {
        String path = secrets.spec().vault().mount() + "/data/" + key.vaultPath();
        String field = key.field().value();
        return field.equals(key.name().value()) ? path : path + "#" + field;
    }

    private String readers(String object, boolean isSecret) {
        return String.join(
                ", ",
                model.workloads().stream()
                        .filter(workload -> workload.pod().envFrom().stream()
                                .anyMatch(source -> source.isSecret() == isSecret
                                        && source.name().value().equals(object)))
                        .map(workload -> workload.key().value())
                        .toList());
    }

    private void secrets(Markdown page, SecretsModel secrets) {
        String via = secrets.usesCsi() ? "the SecretProviderClass" : "the SecretStore";
        List<String> names =
                secrets.secrets().stream().map(secret -> secret.name().value()).toList();
        page.paragraph("Secret values are synced from Vault through " + via + " "
                + code(secrets.spec().sync().name().value()) + " into the generated Secrets " + codes(names)
                + "; no secret values are committed. Pods consume them with `envFrom`. Vault is asked with the role "
                + code(secrets.spec().vault().role().value()) + ".");
        secrets.spec()
                .userKeys()
                .ifPresent(keys -> page.paragraph(
                        keys.description().map(found -> found.value()).orElse("Keys of users")
                                + " must stay in the application's database, encrypted with "
                                + code(keys.encryptedWith().value())
                                + "; per-user secrets are not stored in Vault."));
        secrets.ensureJob()
                .ifPresent(job -> page.paragraph("The Job " + code(job.name().value()) + " in the namespace "
                        + code(job.spec().namespace().value())
                        + " makes the values that Vault does not hold yet, once the step "
                        + code(job.spec().after().value())
                        + " is done, and names those that a person has to put. It changes none that is there."));
    }
}
