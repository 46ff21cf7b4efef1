package dev.veles.render;

import static dev.veles.render.Rendering.veles;
import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.model.Model;
import org.junit.jupiter.api.Test;

class EnsureKeysTest {
    @Test
    void urlsComeBehindWhatTheyAreComposedOf() {
        assertThat(table(veles())).isEqualTo("""
                        random atlas/veles/app-secrets VELES_SESSION_SECRET
                        random atlas/veles/app-secrets VELES_BYOK_ENCRYPTION_KEY
                        constant atlas/veles/veles-db POSTGRES_USER veles
                        random atlas/veles/veles-db POSTGRES_PASSWORD
                        constant atlas/veles/veles-db POSTGRES_DB veles
                        database-url atlas/veles/veles-db DATABASE_URL atlas/veles/veles-db POSTGRES_PASSWORD \
                        postgresql://veles: @veles-postgres.veles.svc.cluster.local:5432/veles
                        """);
    }

    @Test
    void aPersonPutsWhatTheContractDoesNotMake() {
        assertThat(table(veles().with(
                                "VELES_SESSION_SECRET: { path: app-secrets, from: random }",
                                "VELES_SESSION_SECRET: { path: app-secrets, key: session }")))
                .contains("operator atlas/veles/app-secrets session\n");
    }

    @Test
    void oneKeyOfVaultInTwoSecretsIsMadeOnce() {
        Rendering shared = veles().with(
                        "VELES_SESSION_SECRET: { path: app-secrets, from: random }",
                        "DB_PASSWORD: { path: veles-db, key: POSTGRES_PASSWORD }");
        assertThat(table(shared).lines().filter(line -> line.contains(" POSTGRES_PASSWORD")))
                .containsExactly(
                        "random atlas/veles/veles-db POSTGRES_PASSWORD",
                        "database-url atlas/veles/veles-db DATABASE_URL atlas/veles/veles-db POSTGRES_PASSWORD"
                                + " postgresql://veles: @veles-postgres.veles.svc.cluster.local:5432/veles");
    }

    @Test
    void theUrlHasTheServicesPort() {
        assertThat(table(veles().with("container: 5432, service: 5432", "container: 5432, service: 15432")))
                .contains("@veles-postgres.veles.svc.cluster.local:15432/veles\n");
    }

    private static String table(Rendering rendering) {
        Model model = rendering.model();
        return new EnsureKeys(model, model.secrets().orElseThrow()).table();
    }
}
