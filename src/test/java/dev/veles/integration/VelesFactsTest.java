package dev.veles.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.veles.kustomize.KustomizeTool;
import dev.veles.testing.BuiltObjects;
import dev.veles.testing.RealKustomize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every fact of the Veles infrastructure contract, found in what the real kustomize builds from the committed tree. The
 * expectations are written out here and not taken from the contract file: this is the second pair of eyes.
 */
class VelesFactsTest {
    private static final Path TREE = Path.of("out/apps/veles");
    private static final String SIMULATION = "veles.bstein.dev/simulation";

    private static Map<String, JsonNode> application = Map.of();
    private static Map<String, JsonNode> platform = Map.of();
    private static Map<String, JsonNode> operations = Map.of();

    @BeforeAll
    static void build() {
        KustomizeTool tool = RealKustomize.tools().get(0);
        application = BuiltObjects.build(tool, TREE.resolve("overlays/atlas"));
        platform = BuiltObjects.build(tool, TREE.resolve("platform/atlas"));
        operations = BuiltObjects.build(tool, TREE.resolve("operations/atlas"));
    }

    @Test
    void everythingLivesInTheNamespaceAndNoAlternate() {
        assertThat(platform).containsKey("Namespace -/veles");
        assertThat(application.keySet()).allMatch(key -> key.contains(" veles/"));
        assertThat(application.toString() + platform + operations).doesNotContain("veles-alpha");
    }

    @Test
    void namespaceClaimsAndClassesAreNeverPruned() {
        for (JsonNode object : List.of(
                platform("Namespace -/veles"),
                platform("StorageClass -/veles-oceanus-db"),
                platform("StorageClass -/veles-oceanus-artifacts"),
                application("PersistentVolumeClaim veles/veles-artifacts"))) {
            assertThat(annotation(object, "kustomize.toolkit.fluxcd.io/prune")).isEqualTo("disabled");
        }
    }

    @Test
    void theIngressServesTheHostWithTlsAndWithoutAuthentication() {
        JsonNode ingress = application("Ingress veles/veles");
        assertThat(texts(ingress.at("/spec/rules"), "/host")).containsExactly("veles.bstein.dev");
        assertThat(ingress.at("/spec/tls/0/hosts/0").asText()).isEqualTo("veles.bstein.dev");
        assertThat(ingress.at("/spec/tls/0/secretName").asText()).isNotEmpty();
        assertThat(ingress.at("/metadata/annotations").toString())
                .doesNotContain("auth")
                .doesNotContain("middleware");
        JsonNode paths = ingress.at("/spec/rules/0/http/paths");
        assertThat(texts(paths, "/backend/service/name")).containsExactly("veles-backend", "veles-frontend");
        assertThat(texts(paths, "/backend/service/port/name")).containsExactly("http", "http");
    }

    @Test
    void servicesHaveTheirAddressesAndRouteToNamedPorts() {
        service("veles-backend", 80, "http");
        service("veles-frontend", 80, "http");
        service("veles-postgres", 5432, "postgres");
    }

    private static void service(String name, int port, String targetPort) {
        JsonNode service = application("Service veles/" + name);
        assertThat(service.at("/spec/type").asText()).isEqualTo("ClusterIP");
        assertThat(service.at("/spec/ports/0/port").asInt()).isEqualTo(port);
        assertThat(service.at("/spec/ports/0/targetPort").asText()).isEqualTo(targetPort);
        JsonNode pod = workload(name).at("/spec/template");
        assertThat(pod.at("/spec/containers/0/ports/0/name").asText()).isEqualTo(targetPort);
        assertThat(pod.at("/metadata/labels")).containsAll(service.at("/spec/selector"));
    }

    @Test
    void containersListenWhereTheImagesDo() {
        assertThat(workload("veles-backend")
                        .at("/spec/template/spec/containers/0/ports/0/containerPort")
                        .asInt())
                .isEqualTo(8796);
        assertThat(workload("veles-frontend")
                        .at("/spec/template/spec/containers/0/ports/0/containerPort")
                        .asInt())
                .isEqualTo(8080);
    }

    @Test
    void workloadsAreStagedAtZero() {
        for (String name : List.of("veles-backend", "veles-frontend", "veles-postgres", "veles-vault")) {
            assertThat(workload(name).at("/spec/replicas").asInt(-1)).as(name).isZero();
        }
    }

    @Test
    void imagesComeFromTheRegistry() throws JsonProcessingException {
        assertThat(image(workload("veles-backend"))).startsWith("registry.bstein.dev/veles/veles-backend:");
        assertThat(image(workload("veles-frontend"))).startsWith("registry.bstein.dev/veles/veles-frontend:");
        assertThat(simulation().at("/spec/template/spec/containers/0/image").asText())
                .startsWith("registry.bstein.dev/veles/veles-sim-worker:");
    }

    @Test
    void artifactsAreMountedByTheBackendAlone() {
        JsonNode claim = application("PersistentVolumeClaim veles/veles-artifacts");
        assertThat(claim.at("/spec/accessModes/0").asText()).isEqualTo("ReadWriteOnce");
        assertThat(claim.at("/spec/storageClassName").asText()).isEqualTo("veles-oceanus-artifacts");
        List<String> users = new ArrayList<>();
        application.forEach((key, object) -> {
            if (object.toString().contains("veles-artifacts") && !key.startsWith("PersistentVolumeClaim")) {
                users.add(key);
            }
        });
        assertThat(users).containsExactly("Deployment veles/veles-backend");
        JsonNode backend = workload("veles-backend");
        assertThat(texts(backend.at("/spec/template/spec/containers/0/volumeMounts"), "/mountPath"))
                .contains("/data/veles-artifacts");
        assertThat(backend.at("/spec/strategy")).hasToString("{\"type\":\"Recreate\"}");
        assertThat(annotation(backend, "kustomize.toolkit.fluxcd.io/force")).isEqualTo("Enabled");
        assertThat(backend.at("/spec/template/spec/securityContext/fsGroupChangePolicy")
                        .asText())
                .isEqualTo("OnRootMismatch");
    }

    @Test
    void theDatabaseKeepsItsDataOnItsClass() {
        JsonNode postgres = application("StatefulSet veles/veles-postgres");
        JsonNode template = postgres.at("/spec/volumeClaimTemplates/0");
        assertThat(template.at("/spec/storageClassName").asText()).isEqualTo("veles-oceanus-db");
        JsonNode container = postgres.at("/spec/template/spec/containers/0");
        String mount = container.at("/volumeMounts/0/mountPath").asText();
        assertThat(variable(container, "PGDATA")).startsWith(mount + "/");
        assertThat(texts(container.at("/envFrom"), "/secretRef/name")).containsExactly("veles-postgres-init");
    }

    @Test
    void theRuntimeEnvironmentIsComplete() {
        JsonNode data = application("ConfigMap veles/veles-runtime-env").path("data");
        assertThat(strings(data))
                .containsEntry("VELES_PUBLIC_BASE_URL", "https://veles.bstein.dev")
                .containsEntry("VELES_OIDC_ISSUER", "https://sso.bstein.dev/realms/veles")
                .containsEntry("VELES_OIDC_CLIENT_ID", "veles-web")
                .containsEntry("VELES_OIDC_REQUIRED_GROUPS", "alpha,admin")
                .containsEntry("VELES_OIDC_GROUPS_CLAIM", "groups")
                .containsEntry("VELES_OIDC_ROLES_CLAIM", "realm_access.roles")
                .hasSize(6);
        JsonNode envFrom = workload("veles-backend").at("/spec/template/spec/containers/0/envFrom");
        assertThat(texts(envFrom, "/configMapRef/name")).contains("veles-runtime-env");
        assertThat(texts(envFrom, "/secretRef/name")).contains("veles-runtime-secrets");
    }

    @Test
    void secretsComeFromVaultAndNoneIsCommitted() throws JsonProcessingException {
        JsonNode provider = application("SecretProviderClass veles/veles-vault");
        Map<String, String> paths = new TreeMap<>();
        JsonNode objects = new YAMLMapper()
                .readTree(provider.at("/spec/parameters/objects").asText());
        objects.forEach(object -> paths.put(
                object.path("objectName").asText(), object.path("secretPath").asText()));
        assertThat(paths)
                .containsEntry("DATABASE_URL", "kv/data/atlas/veles/veles-db")
                .containsEntry("VELES_SESSION_SECRET", "kv/data/atlas/veles/app-secrets")
                .containsEntry("VELES_BYOK_ENCRYPTION_KEY", "kv/data/atlas/veles/app-secrets");
        JsonNode runtime = secretObject(provider, "veles-runtime-secrets");
        assertThat(texts(runtime.path("data"), "/key"))
                .containsExactlyInAnyOrder("DATABASE_URL", "VELES_SESSION_SECRET", "VELES_BYOK_ENCRYPTION_KEY");
        assertThat(texts(secretObject(provider, "veles-postgres-init").path("data"), "/key"))
                .containsExactlyInAnyOrder("POSTGRES_USER", "POSTGRES_PASSWORD", "POSTGRES_DB");
        JsonNode sync = workload("veles-vault").at("/spec/template/spec");
        assertThat(sync.at("/serviceAccountName").asText()).isEqualTo("veles-vault");
        assertThat(sync.path("volumes").toString()).contains("\"secretProviderClass\":\"veles-vault\"");
        assertThat(application.keySet()).noneMatch(key -> key.startsWith("Secret "));
        assertThat(operations.keySet()).noneMatch(key -> key.startsWith("Secret "));
    }

    @Test
    void theBackendLaunchesJobsHereAndMayDoNothingElse() {
        JsonNode rules = application("Role veles/veles-backend").path("rules");
        assertThat(rules).hasSize(1);
        assertThat(texts(rules.at("/0/apiGroups"), "")).containsExactly("batch");
        assertThat(texts(rules.at("/0/resources"), "")).containsExactly("jobs");
        assertThat(texts(rules.at("/0/verbs"), "")).containsExactlyInAnyOrder("create", "watch", "delete");
        JsonNode subject = application("RoleBinding veles/veles-backend").at("/subjects/0");
        assertThat(subject.path("name").asText()).isEqualTo("veles-backend");
        assertThat(subject.path("namespace").asText()).isEqualTo("veles");
        assertThat(platform.keySet()).noneMatch(key -> key.startsWith("ClusterRole"));
    }

    @Test
    void simulationPodsAreWhatTheContractSays() throws JsonProcessingException {
        JsonNode pod = simulation().at("/spec/template/spec");
        assertThat(pod.path("serviceAccountName").asText()).isEqualTo("veles-sim");
        assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
        assertThat(pod.path("priorityClassName").asText()).isEqualTo("veles-sim");
        assertThat(strings(pod.path("nodeSelector"))).isEqualTo(Map.of(SIMULATION, "true"));
        assertThat(pod.path("tolerations")).hasSize(1);
        assertThat(strings(pod.at("/tolerations/0")))
                .isEqualTo(Map.of("key", SIMULATION, "operator", "Equal", "value", "true", "effect", "NoSchedule"));
        assertThat(pod.toString()).doesNotContain("persistentVolumeClaim");
        assertThat(platform).containsKey("PriorityClass -/veles-sim");
        JsonNode configMap = application("ConfigMap veles/veles-simulation-job");
        assertThat(annotation(configMap, "kustomize.toolkit.fluxcd.io/substitute"))
                .isEqualTo("disabled");
        assertThat(workload("veles-backend").at("/spec/template/spec/volumes").toString())
                .contains("veles-simulation-job");
    }

    @Test
    void volumesAreSnapshottedAndBackedUp() {
        for (String name : List.of("veles-oceanus-db", "veles-oceanus-artifacts")) {
            String selector = platform("StorageClass -/" + name)
                    .at("/parameters/recurringJobSelector")
                    .asText();
            assertThat(selector).isEqualTo("[{\"name\":\"" + name + "\",\"isGroup\":true}]");
            for (String task : List.of("snapshot", "backup")) {
                JsonNode job = platform("RecurringJob longhorn-system/" + name + "-" + task);
                assertThat(job.at("/spec/task").asText()).isEqualTo(task);
                assertThat(texts(job.at("/spec/groups"), "")).containsExactly(name);
            }
        }
    }

    @Test
    void theRealmHasGroupsRolesAndMappers() throws JsonProcessingException {
        JsonNode realm = realm();
        assertThat(realm.path("realm").asText()).isEqualTo("veles");
        assertThat(texts(realm.at("/roles/realm"), "/name")).containsExactlyInAnyOrder("alpha", "admin");
        Map<String, List<String>> groups = new TreeMap<>();
        realm.path("groups")
                .forEach(group -> groups.put(group.path("name").asText(), texts(group.path("realmRoles"), "")));
        assertThat(groups).isEqualTo(Map.of("alpha", List.of("alpha"), "admin", List.of("alpha", "admin")));
        JsonNode client = realm.at("/clients/0");
        assertThat(client.path("clientId").asText()).isEqualTo("veles-web");
        JsonNode groupsMapper = mapper(client, "oidc-group-membership-mapper");
        assertThat(groupsMapper.at("/config/claim.name").asText()).isEqualTo("groups");
        assertThat(groupsMapper.at("/config/full.path").asText()).isEqualTo("false");
        JsonNode rolesMapper = mapper(client, "oidc-usermodel-realm-role-mapper");
        assertThat(rolesMapper.at("/config/claim.name").asText()).isEqualTo("realm_access.roles");
        assertThat(rolesMapper.at("/config/multivalued").asText()).isEqualTo("true");
    }

    @Test
    void operatorJobsWaitForTheirStep() {
        for (String job : List.of("Job keycloak/veles-realm-ensure-4", "Job vault/veles-secrets-ensure-2")) {
            JsonNode object = in(operations, job);
            assertThat(object.at("/spec/suspend").asBoolean()).as(job).isTrue();
            assertThat(object.at("/spec/ttlSecondsAfterFinished").isMissingNode())
                    .as(job)
                    .isTrue();
        }
    }

    @Test
    void everythingIsDeniedThatTheContractDoesNotName() {
        JsonNode deny = application("NetworkPolicy veles/default-deny");
        assertThat(deny.at("/spec/podSelector")).isEmpty();
        assertThat(texts(deny.at("/spec/policyTypes"), "")).containsExactlyInAnyOrder("Ingress", "Egress");
        assertThat(deny.at("/spec/ingress").isMissingNode()
                        && deny.at("/spec/egress").isMissingNode())
                .isTrue();
    }

    @Test
    void fluxAppliesPlatformFirstAndNothingWaitsForOperations() throws IOException {
        Map<String, JsonNode> flux =
                BuiltObjects.read(Files.readString(Path.of("out/clusters/atlas/applications/veles.yaml")));
        JsonNode overlay = in(flux, "Kustomization flux-system/veles");
        assertThat(overlay.at("/spec/path").asText()).isEqualTo("./apps/veles/overlays/atlas");
        assertThat(texts(overlay.at("/spec/dependsOn"), "/name")).containsExactly("veles-platform");
        assertThat(overlay.at("/spec/wait").asBoolean())
                .as("a staged claim would never bind")
                .isFalse();
        assertThat(in(flux, "Kustomization flux-system/veles-platform")
                        .at("/spec/wait")
                        .asBoolean())
                .isTrue();
        assertThat(flux.values()).allSatisfy(object -> {
            assertThat(object.at("/spec/prune").asBoolean()).isTrue();
            assertThat(object.at("/spec/interval").asText()).isEqualTo("10m");
            assertThat(texts(object.at("/spec/dependsOn"), "/name")).doesNotContain("veles-operations");
        });
    }

    private static JsonNode application(String key) {
        return in(application, key);
    }

    private static JsonNode platform(String key) {
        return in(platform, key);
    }

    private static JsonNode in(Map<String, JsonNode> objects, String key) {
        JsonNode found = objects.get(key);
        if (found == null) {
            throw new AssertionError("no " + key + " among " + objects.keySet());
        }
        return found;
    }

    private static JsonNode workload(String name) {
        String stateful = "StatefulSet veles/" + name;
        return application(application.containsKey(stateful) ? stateful : "Deployment veles/" + name);
    }

    private static JsonNode simulation() throws JsonProcessingException {
        return new YAMLMapper()
                .readTree(application("ConfigMap veles/veles-simulation-job")
                        .at("/data/job.yaml")
                        .asText());
    }

    private static JsonNode realm() throws JsonProcessingException {
        for (JsonNode object : operations.values()) {
            if (object.at("/data/realm.json").isTextual()) {
                return new JsonMapper().readTree(object.at("/data/realm.json").asText());
            }
        }
        throw new AssertionError("no realm.json in " + operations.keySet());
    }

    private static JsonNode mapper(JsonNode client, String type) {
        return StreamSupport.stream(client.path("protocolMappers").spliterator(), false)
                .filter(mapper -> mapper.path("protocolMapper").asText().equals(type))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type));
    }

    private static JsonNode secretObject(JsonNode provider, String name) {
        return StreamSupport.stream(provider.at("/spec/secretObjects").spliterator(), false)
                .filter(object -> object.path("secretName").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name));
    }

    private static String image(JsonNode workload) {
        return workload.at("/spec/template/spec/containers/0/image").asText();
    }

    private static String variable(JsonNode container, String name) {
        return StreamSupport.stream(container.path("env").spliterator(), false)
                .filter(variable -> variable.path("name").asText().equals(name))
                .map(variable -> variable.path("value").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name));
    }

    private static String annotation(JsonNode object, String name) {
        return object.path("metadata").path("annotations").path(name).asText();
    }

    private static List<String> texts(JsonNode list, String pointer) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> {
            JsonNode found = item.at(pointer);
            if (!found.isMissingNode()) {
                texts.add(found.asText());
            }
        });
        return texts;
    }

    private static Map<String, String> strings(JsonNode object) {
        Map<String, String> strings = new TreeMap<>();
        object.properties().forEach(entry -> {
            assertThat(entry.getValue().isTextual()).as(entry.getKey()).isTrue();
            strings.put(entry.getKey(), entry.getValue().asText());
        });
        return strings;
    }
}
