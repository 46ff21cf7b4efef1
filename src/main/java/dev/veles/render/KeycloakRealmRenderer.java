package dev.veles.render;

import static dev.veles.yaml.MappingBuilder.mapping;

import dev.veles.contract.OidcSpec.RealmJobSpec;
import dev.veles.contract.OidcSpec.RealmSpec;
import dev.veles.manifest.Manifest;
import dev.veles.model.Model;
import dev.veles.model.OidcModel;
import dev.veles.model.OperatorJob;
import dev.veles.source.Located;
import dev.veles.source.Location;
import dev.veles.yaml.FieldPath;
import dev.veles.yaml.JsonWriter;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.MappingBuilder;
import dev.veles.yaml.Node;
import dev.veles.yaml.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The numbered Job that brings the realm about with keycloak-config-cli, and the realm that it reads. It adds and
 * updates what the realm's file names and deletes nothing.
 */
final class KeycloakRealmRenderer implements Renderer {
    private static final String COMPONENT = "realm-ensure";
    private static final String FILE = "realm.json";
    private static final String FOLDER = "/config";
    private static final String TEMPORARY = "tmp";

    /** What the file holds; kinds that it does not mention are left alone in any case. */
    private static final List<String> MANAGED = List.of("CLIENT", "CLIENTSCOPE", "GROUP", "ROLE");

    @Override
    public List<RenderedManifest> render(Model model) {
        return model.oidc()
                .flatMap(oidc -> oidc.ensureJob().map(job -> render(model, oidc, job)))
                .orElse(List.of());
    }

    private static List<RenderedManifest> render(Model model, OidcModel oidc, OperatorJob job) {
        RealmSpec realm = oidc.spec().realm().orElseThrow();
        OperatorJobBuilder builder = new OperatorJobBuilder(model, job, COMPONENT);
        Mapping tree = new RealmFile(oidc).tree(realm);
        Mapping configMap = builder.configMap(mapping(realm.location()).put(FILE, JsonWriter.write(tree)));
        MappingBuilder container = container(job, realm.ensureJob().orElseThrow());
        return OperatorJobBuilder.operations(
                new Manifest(builder.account()),
                new Manifest(configMap, Map.of(FieldPath.of("data", FILE), tree)),
                new Manifest(builder.job(container, List.of(temporary(job)))));
    }

    private static MappingBuilder container(OperatorJob job, RealmJobSpec spec) {
        Location cause = job.spec().location();
        return mapping(cause)
                .put("name", "ensure")
                .put("image", job.spec().image())
                .put("env", env(cause, spec))
                .put(
                        "resources",
                        RestrictedPod.resources(
                                cause,
                                RestrictedPod.quantities(cause, "100m", "256Mi"),
                                RestrictedPod.quantities(cause, "1", "512Mi")))
                .put(
                        "volumeMounts",
                        new Sequence(
                                List.of(
                                        RestrictedPod.readOnlyMount(cause, OperatorJobBuilder.FILES, FOLDER),
                                        mapping(cause)
                                                .put("name", TEMPORARY)
                                                .put("mountPath", "/tmp")
                                                .build()),
                                cause));
    }

    private static Sequence env(Location cause, RealmJobSpec spec) {
        List<Node> env = new ArrayList<>(List.of(
                mapping(spec.keycloakUrl().location())
                        .put("name", "KEYCLOAK_URL")
                        .put("value", spec.keycloakUrl())
                        .build(),
                credential("KEYCLOAK_USER", spec.adminSecret(), "username"),
                credential("KEYCLOAK_PASSWORD", spec.adminSecret(), "password"),
                variable(cause, "KEYCLOAK_AVAILABILITYCHECK_ENABLED", "true"),
                variable(cause, "IMPORT_FILES_LOCATIONS", FOLDER + "/" + FILE),
                variable(cause, "IMPORT_VARSUBSTITUTION_ENABLED", "false"),
                // With its cache it would pass over a realm that somebody changed since it last read the same file.
                variable(cause, "IMPORT_CACHE_ENABLED", "false")));
        MANAGED.forEach(kind -> env.add(variable(cause, "IMPORT_MANAGED_" + kind, "no-delete")));
        // Java takes a quarter of the memory by itself, which is too little for the import.
        env.add(variable(cause, "JAVA_OPTS", "-XX:MaxRAMPercentage=60"));
        return new Sequence(env, cause);
    }

    private static Mapping variable(Location cause, String name, String value) {
        return mapping(cause).put("name", name).put("value", value).build();
    }

    private static Mapping credential(String name, Located<String> secret, String key) {
        Location cause = secret.location();
        return mapping(cause)
                .put("name", name)
                .put(
                        "valueFrom",
                        mapping(cause)
                                .put(
                                        "secretKeyRef",
                                        mapping(cause).put("name", secret).put("key", key)))
                .build();
    }

    private static Node temporary(OperatorJob job) {
        Location cause = job.spec().location();
        return mapping(cause)
                .put("name", TEMPORARY)
                .put("emptyDir", mapping(cause).put("sizeLimit", "64Mi"))
                .build();
    }
}
