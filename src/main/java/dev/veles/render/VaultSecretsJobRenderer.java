package dev.veles.render;

import static dev.veles.yaml.MappingBuilder.mapping;

import dev.veles.contract.SecretsSpec;
import dev.veles.manifest.Manifest;
import dev.veles.model.Model;
import dev.veles.model.OperatorJob;
import dev.veles.model.SecretsModel;
import dev.veles.source.Located;
import dev.veles.source.Location;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.MappingBuilder;
import dev.veles.yaml.Node;
import dev.veles.yaml.Sequence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The numbered Job that makes sure Vault holds every key of the contract: it makes the values that are missing and
 * changes none that is there. It logs in to Vault with a token of its own account, made for it and short-lived; the
 * Vault role may create, read, update and patch below the application's path.
 */
final class VaultSecretsJobRenderer implements Renderer {
    private static final String COMPONENT = "secrets-ensure";
    private static final String SCRIPT = "ensure.sh";
    private static final String TOKEN = "vault-token";

    /** The shortest time that the API server grants; the login happens in the first second. */
    private static final int TOKEN_SECONDS = 600;

    @Override
    public List<RenderedManifest> render(Model model) {
        return model.secrets()
                .flatMap(secrets -> secrets.ensureJob().map(job -> render(model, secrets, job)))
                .orElse(List.of());
    }

    private static List<RenderedManifest> render(Model model, SecretsModel secrets, OperatorJob job) {
        OperatorJobBuilder builder = new OperatorJobBuilder(model, job, COMPONENT);
        Location cause = secrets.spec().location();
        MappingBuilder data =
                mapping(cause).put(SCRIPT, script()).put("keys.txt", new EnsureKeys(model, secrets).table());
        return OperatorJobBuilder.operations(
                new Manifest(builder.account()),
                new Manifest(builder.configMap(data)),
                new Manifest(builder.job(container(secrets, job), List.of(token(job)))));
    }

    /** The script, the same for every contract: what differs is in the table beside it. */
    static String script() {
        try (InputStream resource = VaultSecretsJobRenderer.class.getResourceAsStream(SCRIPT)) {
            if (resource == null) {
                throw new IllegalStateException(SCRIPT + " is not in the jar");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MappingBuilder container(SecretsModel secrets, OperatorJob job) {
        Location cause = job.spec().location();
        return mapping(cause)
                .put("name", "ensure")
                .put("image", job.spec().image())
                .put("command", MappingBuilder.strings(cause, List.of("sh", "/veles/" + SCRIPT)))
                .put("env", env(secrets))
                .put(
                        "resources",
                        RestrictedPod.resources(
                                cause,
                                RestrictedPod.quantities(cause, "50m", "64Mi"),
                                RestrictedPod.quantities(cause, "500m", "256Mi")))
                .put(
                        "volumeMounts",
                        new Sequence(
                                List.of(
                                        RestrictedPod.readOnlyMount(cause, OperatorJobBuilder.FILES, "/veles"),
                                        RestrictedPod.readOnlyMount(cause, TOKEN, "/var/run/secrets/vault")),
                                cause));
    }

    private static Sequence env(SecretsModel secrets) {
        SecretsSpec.VaultSpec vault = secrets.spec().vault();
        Located<String> role =
                secrets.spec().ensureJob().map(SecretsSpec.SecretsJobSpec::role).orElseThrow();
        return new Sequence(
                List.of(
                        variable("VAULT_ADDR", vault.address()),
                        variable("AUTH_MOUNT", secrets.authMount()),
                        variable("AUTH_ROLE", role),
                        variable("KV_MOUNT", vault.mount())),
                vault.location());
    }

    private static Mapping variable(String name, Located<String> value) {
        return mapping(value.location()).put("name", name).put("value", value).build();
    }

    /** Without an audience it is one that the API server itself takes, which Vault asks it to review. */
    private static Node token(OperatorJob job) {
        Location cause = job.spec().location();
        Mapping source = mapping(cause)
                .put("serviceAccountToken", mapping(cause).put("path", "token").put("expirationSeconds", TOKEN_SECONDS))
                .build();
        return mapping(cause)
                .put("name", TOKEN)
                .put("projected", mapping(cause).put("sources", new Sequence(List.of(source), cause)))
                .build();
    }
}
