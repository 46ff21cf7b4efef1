package dev.veles.render;

import static dev.veles.render.Rendering.veles;
import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.testing.Contracts;
import dev.veles.testing.Golden;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractPageTest {
    private static final String VELES = ContractPage.render(veles().contract());

    /** The Veles contract's own page is committed as it is rendered, so it needs no copy here. */
    static List<Path> examples() {
        return Contracts.paths().stream()
                .filter(path -> path.startsWith("examples"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void saysWhatTheContractSays(Path contract) {
        String name = contract.getFileName().toString().replace(".yaml", ".md");
        Golden.check("render/page/" + name, ContractPage.render(Contracts.read(contract)));
    }

    /** What the document that this page replaces has always said. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "intentionally starts the app deployments at replicas: 0",
                "Namespace: `veles`; no alternate namespace is used.",
                "`https://veles.bstein.dev`",
                "`veles-backend.veles.svc.cluster.local:80`",
                "`veles-frontend.veles.svc.cluster.local:80`",
                "`veles-postgres.veles.svc.cluster.local:5432`",
                "`veles-artifacts`, mounted at `/data/veles-artifacts`",
                "`veles-oceanus-db`, `veles-oceanus-artifacts`",
                "`registry.bstein.dev/veles/veles-backend:",
                "`registry.bstein.dev/veles/veles-frontend:",
                "`registry.bstein.dev/veles/veles-sim-worker:",
                "remain scaled to `0` until final image layout, container ports, and health endpoints are confirmed",
                "| `http`, container 8796 |",
                "the numeric container port can change without changing the Ingress",
                "The application owns authorization.",
                "no oauth2-proxy and no forward-auth",
                "strips the claims of OIDC tokens",
                "validates tokens from `https://sso.bstein.dev/realms/veles`",
                "stable claims `sub`, `email`, `preferred_username`, `groups`, `realm_access.roles`",
                "| `alpha` | `alpha` |",
                "| `admin` | `alpha`, `admin` |",
                "runs and user-created strategies should remain user-scoped in the Veles database",
                "| `VELES_PUBLIC_BASE_URL` | `https://veles.bstein.dev` |",
                "| `VELES_OIDC_ISSUER` | `https://sso.bstein.dev/realms/veles` |",
                "| `VELES_OIDC_CLIENT_ID` | `veles-web` |",
                "| `VELES_OIDC_REQUIRED_GROUPS` | `alpha,admin` |",
                "| `VELES_OIDC_GROUPS_CLAIM` | `groups` |",
                "| `VELES_OIDC_ROLES_CLAIM` | `realm_access.roles` |",
                "| `DATABASE_URL` | from `kv/data/atlas/veles/veles-db` | Secret `veles-runtime-secrets` | backend |",
                "| `VELES_SESSION_SECRET` | from `kv/data/atlas/veles/app-secrets` | Secret `veles-runtime-secrets` |",
                "| `VELES_BYOK_ENCRYPTION_KEY` | from `kv/data/atlas/veles/app-secrets` |",
                "User OpenAI API keys must stay in the application's database,"
                        + " encrypted with `VELES_BYOK_ENCRYPTION_KEY`; per-user secrets are not stored in Vault",
                "`veles-vault` into the generated Secrets `veles-runtime-secrets`",
                "no secret values are committed",
                "`envFrom`",
                "`veles-artifacts` is a ReadWriteOnce (RWO) claim",
                "(Longhorn)",
                "Backend pods own artifact writes and serving.",
                "unless they are explicitly scheduled on Oceanus with the Veles toleration",
                "Queue-mediated upload/copy through the backend remains the safer default",
                "`veles-backend` can create, watch and delete `jobs.batch` only inside the namespace `veles`",
                "service account `veles-sim`",
                "`automountServiceAccountToken: false`",
                "priorityClassName: veles-sim\nnodeSelector:\n  veles.bstein.dev/simulation: \"true\"\ntolerations:\n",
                "- key: veles.bstein.dev/simulation\n  operator: Equal\n  value: \"true\"\n  effect: NoSchedule\n",
                "- [ ] Join `titan-23`/Oceanus to Atlas as a worker.",
                "- [ ] Use Metis with `titan-23` in `METIS_FLASH_HOSTS`;"
                        + " the existing node secret placeholder uses `192.168.22.23`.",
                "- [ ] Confirm the node normalizer applies the Veles labels and taint.",
                "- [ ] Add Oceanus Longhorn disks at paths tagged by the Longhorn tag ensure job.",
                "- [ ] Let Vault policy reconciliation run, then unsuspend `veles-secrets-ensure-2`.",
                "- [ ] Unsuspend `veles-realm-ensure-4` in `services/keycloak` to create the realm/client secret,",
                "- [ ] Create the Harbor `veles` project or robot access before image automation is enabled",
                "- [ ] Scale `veles-postgres`.",
                "- [ ] Scale backend/frontend once app images exist.",
                "stream logs to the backend, which owns writes",
                "`s3://atlas-soteria@us-west-004/` with the credential Secret `longhorn-backup-b2`",
                "`BackupTarget/default` currently reports available",
                "Volumes have Longhorn's recurring jobs, attached by their StorageClasses",
                "| `veles-oceanus-db` | `veles-postgres` | backup |",
                "| `veles-oceanus-artifacts` | `veles-artifacts` | snapshot |",
                "not a substitute for a tested restore drill",
                "The Jenkins job skeleton points at the Veles repo but stays disabled"
            })
    void saysEveryFactOfTheVelesContract(String fact) {
        assertThat(VELES).contains(fact);
    }

    @Test
    void aDoneStepIsTicked() {
        assertThat(ContractPage.render(veles().doneUpTo("metis-flash").contract()))
                .contains("- [x] Join `titan-23`")
                .contains("- [ ] Use Metis");
    }

    @Test
    void leavesNoSpaceAtTheEndOfALine() {
        assertThat(VELES.lines()).noneMatch(line -> line.endsWith(" "));
        assertThat(VELES).endsWith("\n").doesNotContain("\n\n\n");
    }
}
