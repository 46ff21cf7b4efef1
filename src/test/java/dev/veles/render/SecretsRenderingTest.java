package dev.veles.render;

import static dev.veles.render.Rendering.at;
import static dev.veles.render.Rendering.lineOf;
import static dev.veles.render.Rendering.text;
import static dev.veles.render.Rendering.the;
import static dev.veles.render.Rendering.veles;
import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.manifest.Manifest;
import dev.veles.testing.Golden;
import dev.veles.yaml.FieldPath;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.YamlWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecretsRenderingTest {
    private static final FieldPath OBJECTS = FieldPath.of("spec", "parameters", "objects");

    private final Renderer vault = new VaultCsiRenderer();
    private final Renderer sync = new SecretsSyncRenderer();
    private final Renderer external = new ExternalSecretsRenderer();

    @Test
    void everyPathLeadsToTheLineOfItsKey() {
        Rendering veles = veles();
        Manifest provider = the(veles.render(vault), "SecretProviderClass", "veles-vault");
        Node objects = provider.texts().get(OBJECTS);
        assertThat(objects).isNotNull();
        assertThat(text(objects, 0, "secretPath")).isEqualTo("kv/data/atlas/veles/veles-db");
        assertThat(lineOf(objects, 0, "secretPath")).isEqualTo(veles.line("DATABASE_URL: { path"));
        assertThat(text(objects, 1, "secretPath")).isEqualTo("kv/data/atlas/veles/app-secrets");
        assertThat(lineOf(objects, 1, "secretPath")).isEqualTo(veles.line("VELES_SESSION_SECRET: { path"));
        assertThat(text(provider.root(), "spec", "parameters", "objects")).isEqualTo(YamlWriter.write(objects));
        assertThat(lineOf(provider.root(), "spec", "secretObjects", 1, "secretName"))
                .isEqualTo(veles.line("secret: veles-postgres-init"));
        assertThat(lineOf(provider.root(), "spec", "parameters", "roleName"))
                .isEqualTo(veles.line("path: atlas/veles") + 1);
    }

    @Test
    void everySyncedKeyNamesAnObject() {
        Mapping provider =
                the(veles().render(vault), "SecretProviderClass", "veles-vault").root();
        String objects = text(provider, "spec", "parameters", "objects");
        for (int secret = 0; secret < 2; secret++) {
            for (int key = 0; key < 3; key++) {
                String name = text(provider, "spec", "secretObjects", secret, "data", key, "objectName");
                assertThat(objects).contains("- objectName: " + name + "\n");
            }
        }
        assertThat(FieldPath.of("spec", "secretObjects", 0, "data", 3).resolve(provider))
                .as("the three declared keys and no more")
                .isEmpty();
    }

    @Test
    void aKeyInTwoSecretsHasAnObjectInEach() {
        Manifest provider = the(
                veles().with(
                                "POSTGRES_DB: { path: veles-db, from: database-name }",
                                "DATABASE_URL: { path: veles-db, key: url, from: database-url }")
                        .render(vault),
                "SecretProviderClass",
                "veles-vault");
        assertThat(text(provider.root(), "spec", "parameters", "objects"))
                .contains("objectName: runtime-secrets.DATABASE_URL\n")
                .contains("objectName: postgres-init.DATABASE_URL\n", "secretKey: url\n");
        assertThat(text(provider.root(), "spec", "secretObjects", 1, "data", 2, "key"))
                .isEqualTo("DATABASE_URL");
    }

    @Test
    void anotherAuthMountIsSaid() {
        assertThat(parameters(veles())).doesNotContain("vaultAuthMountPath");
        assertThat(parameters(veles().with("role: veles\n", "role: veles\n      authMount: kubernetes-atlas\n")))
                .contains("vaultAuthMountPath: kubernetes-atlas");
    }

    private String parameters(Rendering rendering) {
        Manifest provider = the(rendering.render(vault), "SecretProviderClass", "veles-vault");
        return YamlWriter.write(at(provider.root(), "spec", "parameters"));
    }

    @Test
    void theSyncWaitsForItsStep() {
        Rendering veles = veles();
        Mapping waiting = the(veles.render(sync), "Deployment", "veles-vault").root();
        assertThat(text(waiting, "spec", "replicas")).isEqualTo("0");
        assertThat(lineOf(waiting, "spec", "replicas")).isEqualTo(veles.line("image: registry.k8s.io/pause:3.10") + 1);
        Mapping running = the(veles.doneUpTo("realm").render(sync), "Deployment", "veles-vault")
                .root();
        assertThat(text(running, "spec", "replicas")).isEqualTo("1");
    }

    @Test
    void theSyncPassesAReview() {
        Mapping pod = (Mapping)
                at(the(veles().render(sync), "Deployment", "veles-vault").root(), "spec", "template", "spec");
        assertThat(text(pod, "automountServiceAccountToken")).isEqualTo("false");
        assertThat(text(pod, "securityContext", "runAsNonRoot")).isEqualTo("true");
        assertThat(text(pod, "securityContext", "seccompProfile", "type")).isEqualTo("RuntimeDefault");
        assertThat(text(pod, "containers", 0, "securityContext", "readOnlyRootFilesystem"))
                .isEqualTo("true");
        assertThat(text(pod, "containers", 0, "securityContext", "capabilities", "drop", 0))
                .isEqualTo("ALL");
        assertThat(text(pod, "containers", 0, "volumeMounts", 0, "readOnly")).isEqualTo("true");
        assertThat(text(pod, "volumes", 0, "csi", "volumeAttributes", "secretProviderClass"))
                .isEqualTo("veles-vault");
        assertThat(text(pod, "containers", 0, "resources", "limits", "memory")).isNotEmpty();
    }

    @Test
    void aChangedClassReplacesThePod() {
        String before = checksum(veles());
        assertThat(before).matches("[0-9a-f]{64}");
        assertThat(checksum(veles().with("revision: 2", "revision: 3"))).isEqualTo(before);
        assertThat(checksum(veles().with("path: app-secrets", "path: app"))).isNotEqualTo(before);
    }

    private String checksum(Rendering rendering) {
        Mapping deployment =
                the(rendering.render(sync), "Deployment", "veles-vault").root();
        return text(deployment, "spec", "template", "metadata", "annotations", SecretsSyncRenderer.CLASS_CHECKSUM);
    }

    @Test
    void eachProviderIsSilentAboutTheOther() {
        Rendering other = veles().with("provider: vault-csi", "provider: external-secrets");
        assertThat(veles().render(external)).isEmpty();
        assertThat(other.render(vault)).isEmpty();
        assertThat(other.render(sync)).isEmpty();
    }

    @Test
    void externalSecretsReadTheSameValues() {
        List<Manifest> manifests = veles().with("provider: vault-csi", "provider: external-secrets")
                .render(external);
        Golden.check(
                "render/external-secrets.yaml",
                YamlWriter.writeAll(manifests.stream().map(Manifest::root).toList()));
    }
}
