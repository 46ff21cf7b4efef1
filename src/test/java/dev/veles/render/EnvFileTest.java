package dev.veles.render;

import static dev.veles.render.Rendering.veles;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EnvFileTest {
    @Test
    void secretsAreReferences() {
        assertThat(EnvFile.render(veles().model())).isEqualTo("""
                        # ConfigMap veles-runtime-env
                        VELES_PUBLIC_BASE_URL=https://veles.bstein.dev
                        VELES_OIDC_ISSUER=https://sso.bstein.dev/realms/veles
                        VELES_OIDC_CLIENT_ID=veles-web
                        VELES_OIDC_REQUIRED_GROUPS=alpha,admin
                        VELES_OIDC_GROUPS_CLAIM=groups
                        VELES_OIDC_ROLES_CLAIM=realm_access.roles

                        # Secret veles-runtime-secrets, synced from Vault
                        DATABASE_URL=vault:kv/data/atlas/veles/veles-db#DATABASE_URL
                        VELES_SESSION_SECRET=vault:kv/data/atlas/veles/app-secrets#VELES_SESSION_SECRET
                        VELES_BYOK_ENCRYPTION_KEY=vault:kv/data/atlas/veles/app-secrets#VELES_BYOK_ENCRYPTION_KEY

                        # Secret veles-postgres-init, synced from Vault
                        POSTGRES_USER=vault:kv/data/atlas/veles/veles-db#POSTGRES_USER
                        POSTGRES_PASSWORD=vault:kv/data/atlas/veles/veles-db#POSTGRES_PASSWORD
                        POSTGRES_DB=vault:kv/data/atlas/veles/veles-db#POSTGRES_DB
                        """);
    }

    @Test
    void valuesThatShellsWouldChangeAreQuoted() {
        String file = EnvFile.render(veles().with("    values: {}\n", """
                            values:
                              EMPTY: ""
                              GREETING: 'say "hi" # $HOME `id` \\'
                              LINES: "a\\nb"
                              LIST: a,b=c
                        """).model());
        assertThat(file.lines())
                .contains(
                        "EMPTY=",
                        "GREETING=\"say \\\"hi\\\" # \\$HOME \\`id\\` \\\\\"",
                        "LINES=\"a\\nb\"",
                        "LIST=a,b=c");
    }
}
