package dev.veles.render;

import static dev.veles.render.Rendering.at;
import static dev.veles.render.Rendering.lineOf;
import static dev.veles.render.Rendering.text;
import static dev.veles.render.Rendering.the;
import static dev.veles.render.Rendering.veles;
import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.manifest.Manifest;
import dev.veles.yaml.FieldPath;
import dev.veles.yaml.JsonWriter;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatorJobsTest {
    private final Renderer secrets = new VaultSecretsJobRenderer();
    private final Renderer realm = new KeycloakRealmRenderer();

    private List<Manifest> both(Rendering rendering) {
        return List.of(secrets, realm).stream()
                .flatMap(renderer -> rendering.render(renderer).stream())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "veles-secrets-ensure, 2, vault, vault-policy, realm",
        "veles-realm-ensure, 4, keycloak, realm, harbor-project"
    })
    void runsOnceItsStepIsDone(String name, int revision, String namespace, String step, String next) {
        String numbered = name + "-" + revision;
        Mapping waiting = the(both(veles()), "Job", numbered).root();
        assertThat(text(waiting, "metadata", "namespace")).isEqualTo(namespace);
        assertThat(text(waiting, "spec", "suspend")).isEqualTo("true");
        Mapping running = the(both(veles().doneUpTo(next)), "Job", numbered).root();
        assertThat(text(running, "spec", "suspend")).isEqualTo("false");
        Mapping before = the(both(veles().doneUpTo(step)), "Job", numbered).root();
        assertThat(text(before, "spec", "suspend")).as("steps before its own").isEqualTo("true");
    }

    @ParameterizedTest
    @CsvSource({"veles-secrets-ensure, 2", "veles-realm-ensure, 4"})
    void passesAReview(String name, int revision) {
        List<Manifest> manifests = both(veles());
        Mapping job = the(manifests, "Job", name + "-" + revision).root();
        assertThat(job.find("spec", "ttlSecondsAfterFinished")).isEmpty();
        Mapping pod = (Mapping) at(job, "spec", "template", "spec");
        assertThat(text(pod, "serviceAccountName")).isEqualTo(name);
        assertThat(text(pod, "automountServiceAccountToken")).isEqualTo("false");
        assertThat(text(pod, "securityContext", "runAsNonRoot")).isEqualTo("true");
        assertThat(text(pod, "containers", 0, "securityContext", "allowPrivilegeEscalation"))
                .isEqualTo("false");
        assertThat(text(pod, "volumes", 0, "configMap", "name")).isEqualTo(name + "-" + revision);
        Mapping configMap = the(manifests, "ConfigMap", name + "-" + revision).root();
        assertThat(text(configMap, "metadata", "annotations", ObjectBuilder.FLUX_SUBSTITUTE))
                .isEqualTo("disabled");
        assertThat(text(the(manifests, "ServiceAccount", name).root(), "automountServiceAccountToken"))
                .isEqualTo("false");
    }

    @Test
    void isSilentWithoutAJob() {
        Rendering none = veles().with("""
                            ensureJob:
                              name: veles-secrets-ensure
                              revision: 2
                              namespace: vault
                              image: docker.io/hashicorp/vault:1.20.4
                              role: veles-secrets-ensure
                              after: vault-policy
                        """, "");
        assertThat(veles().render(secrets)).hasSize(3);
        assertThat(none.render(secrets)).isEmpty();
        assertThat(none.render(realm)).hasSize(3);
    }

    @Test
    void anOverrideIsTheLastWord() {
        Rendering patched = veles().with(
                        "      revision: 2\n",
                        "      revision: 2\n      overrides: { spec: { backoffLimit: 9, activeDeadlineSeconds: 300 } }\n");
        Mapping job =
                the(patched.render(secrets), "Job", "veles-secrets-ensure-2").root();
        assertThat(text(job, "spec", "backoffLimit")).isEqualTo("9");
        assertThat(lineOf(job, "spec", "backoffLimit")).isEqualTo(patched.line("overrides: { spec"));
        assertThat(text(job, "spec", "activeDeadlineSeconds")).isEqualTo("300");
    }

    @Test
    void theVaultLoginHasATokenOfItsOwn() {
        Mapping job =
                the(veles().render(secrets), "Job", "veles-secrets-ensure-2").root();
        Mapping pod = (Mapping) at(job, "spec", "template", "spec");
        assertThat(text(pod, "volumes", 1, "projected", "sources", 0, "serviceAccountToken", "path"))
                .isEqualTo("token");
        assertThat(env(pod))
                .isEqualTo(Map.of(
                        "VAULT_ADDR", "http://vault.vault.svc.cluster.local:8200",
                        "AUTH_MOUNT", "kubernetes",
                        "AUTH_ROLE", "veles-secrets-ensure",
                        "KV_MOUNT", "kv"));
    }

    @Test
    void theImportDeletesNothing() {
        Mapping job = the(veles().render(realm), "Job", "veles-realm-ensure-4").root();
        Mapping pod = (Mapping) at(job, "spec", "template", "spec");
        assertThat(env(pod))
                .containsEntry("KEYCLOAK_URL", "http://keycloak.keycloak.svc.cluster.local")
                .containsEntry("KEYCLOAK_USER", "keycloak-admin/username")
                .containsEntry("KEYCLOAK_PASSWORD", "keycloak-admin/password")
                .containsEntry("IMPORT_FILES_LOCATIONS", "/config/realm.json")
                .containsEntry("IMPORT_VARSUBSTITUTION_ENABLED", "false")
                .containsEntry("IMPORT_MANAGED_GROUP", "no-delete")
                .containsEntry("IMPORT_MANAGED_ROLE", "no-delete")
                .containsEntry("IMPORT_MANAGED_CLIENT", "no-delete");
        assertThat(text(pod, "containers", 0, "volumeMounts", 0, "mountPath")).isEqualTo("/config");
        assertThat(text(pod, "containers", 0, "volumeMounts", 1, "mountPath")).isEqualTo("/tmp");
        assertThat(text(pod, "volumes", 1, "emptyDir", "sizeLimit")).isEqualTo("64Mi");
    }

    @Test
    void everyPartOfTheRealmLeadsToItsLine() {
        Rendering veles = veles();
        Manifest configMap = the(veles.render(realm), "ConfigMap", "veles-realm-ensure-4");
        Node tree = configMap.texts().get(FieldPath.of("data", "realm.json"));
        assertThat(tree).isNotNull();
        assertThat(text(configMap.root(), "data", "realm.json")).isEqualTo(JsonWriter.write(tree));
        assertThat(lineOf(tree, "groups", 1, "name")).isEqualTo(veles.line("admin: [alpha, admin]"));
        assertThat(lineOf(tree, "clients", 0, "clientId")).isEqualTo(veles.line("clientId: veles-web"));
        assertThat(lineOf(tree, "clients", 0, "protocolMappers", 1, "config", "claim.name"))
                .isEqualTo(veles.line("rolesClaim: realm_access.roles"));
    }

    @Test
    void theClientIsPublicAndItsMappersAreStrings() {
        Manifest configMap = the(veles().render(realm), "ConfigMap", "veles-realm-ensure-4");
        Node client =
                at(configMap.texts().getOrDefault(FieldPath.of("data", "realm.json"), configMap.root()), "clients", 0);
        assertThat(text(client, "publicClient")).isEqualTo("true");
        assertThat(text(client, "attributes", "pkce.code.challenge.method")).isEqualTo("S256");
        assertThat(text(client, "redirectUris", 0)).isEqualTo("https://veles.bstein.dev/*");
        for (int mapper = 0; mapper < 2; mapper++) {
            Mapping config = (Mapping) at(client, "protocolMappers", mapper, "config");
            assertThat(config.values()).allMatch(entry -> ((Scalar) entry.value()).isString());
        }
    }

    /** Values, and for secrets their name and key. */
    private static Map<String, String> env(Mapping pod) {
        Map<String, String> env = new TreeMap<>();
        for (Node variable : (Sequence) at(pod, "containers", 0, "env")) {
            env.put(
                    text(variable, "name"),
                    variable.text("value")
                            .orElseGet(() -> text(variable, "valueFrom", "secretKeyRef", "name") + "/"
                                    + text(variable, "valueFrom", "secretKeyRef", "key")));
        }
        return env;
    }
}
