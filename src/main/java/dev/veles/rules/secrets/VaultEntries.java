package dev.veles.rules.secrets;

import dev.veles.lint.RuleContext;
import dev.veles.manifest.Field;
import dev.veles.manifest.ManifestSet;
import dev.veles.manifest.ObjectView;
import dev.veles.manifest.PodView;
import dev.veles.yaml.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what is kept in Vault, wherever that is said: in objects of the operators, annotations, texts and scripts. */
final class VaultEntries {
    private static final String OPERATOR = "secrets.hashicorp.com";
    private static final String EXTERNAL = "external-secrets.io";
    private static final String INJECT = "vault.hashicorp.com/agent-inject-";
    private static final String INJECT_SECRET = "vault.hashicorp.com/agent-inject-secret-";
    private static final String INJECT_TEMPLATE = "vault.hashicorp.com/agent-inject-template-";

    private final List<VaultEntry> found = new ArrayList<>();

    private VaultEntries() {}

    static List<VaultEntry> in(RuleContext context) {
        VaultEntries entries = new VaultEntries();
        ManifestSet objects = context.objects();
        objects.all("secrets-store.csi.x-k8s.io", "SecretProviderClass").forEach(entries::providerClass);
        objects.all(EXTERNAL, "ExternalSecret").forEach(object -> entries.external(object, "spec"));
        objects.all(EXTERNAL, "ClusterExternalSecret")
                .forEach(object -> entries.external(object, "spec", "externalSecretSpec"));
        objects.all(EXTERNAL, "PushSecret").forEach(entries::push);
        for (String kind : List.of("VaultStaticSecret", "VaultDynamicSecret")) {
            objects.all(OPERATOR, kind).forEach(object -> entries.add(List.of(path(object.root(), "spec", "path"))));
        }
        objects.all("", "ConfigMap")
                .forEach(object -> object.root().entries("data").forEach(entries::text));
        objects.objects().forEach(entries::anywhere);
        objects.pods().forEach(entries::pod);
        objects.all("helm.toolkit.fluxcd.io", "HelmRelease").stream()
                .filter(context::isOwn)
                .forEach(entries::release);
        return entries.found;
    }

    private void providerClass(ObjectView object) {
        object.root().find("spec", "parameters", "objects").stream()
                .flatMap(field -> field.documents().stream())
                .flatMap(document -> document.items().stream())
                .forEach(item ->
                        add(List.of(path(item, "secretPath"), key(item, "secretKey"), key(item, "objectName"))));
    }

    private void external(ObjectView object, String... spec) {
        Field root = object.root().find(spec).orElse(object.root());
        for (Field data : root.items("data")) {
            add(List.of(path(data, "remoteRef", "key"), key(data, "remoteRef", "property"), key(data, "secretKey")));
        }
        for (Field from : root.items("dataFrom")) {
            add(List.of(path(from, "extract", "key"), key(from, "extract", "property")));
            add(List.of(path(from, "find", "path"), key(from, "find", "name", "regexp")));
        }
    }

    private void push(ObjectView object) {
        for (Field data : object.root().items("spec", "data")) {
            add(List.of(
                    path(data, "match", "remoteRef", "remoteKey"),
                    key(data, "match", "remoteRef", "property"),
                    key(data, "match", "secretKey")));
        }
    }

    private void pod(PodView pod) {
        pod.metadata().ifPresent(metadata -> metadata.entries("annotations").forEach(this::annotation));
        for (Field container : pod.containers()) {
            container.items("command").forEach(this::text);
            container.items("args").forEach(this::text);
        }
        pod.env().forEach(variable -> variable.get("value").ifPresent(this::text));
    }

    /** Charts hand annotations and variables on to their pods. */
    private void release(ObjectView object) {
        for (Field value : object.root().search((key, node) -> node instanceof Scalar)) {
            if (value.key().startsWith(INJECT)) {
                annotation(value);
            } else {
                text(value);
            }
        }
    }

    private void annotation(Field annotation) {
        String key = annotation.key();
        Optional<VaultName> path = Optional.of(VaultName.path(annotation, annotation.value()));
        if (key.startsWith(INJECT_SECRET)) {
            add(List.of(path, Optional.of(VaultName.key(annotation, key.substring(INJECT_SECRET.length())))));
        } else if (key.startsWith(INJECT_TEMPLATE)) {
            text(annotation);
        } else if (key.endsWith("/vault-from-path") || key.endsWith("/vault-env-from-path")) {
            add(List.of(path));
        }
    }

    /** What may stand in any text of any object: references of Argo CD's Vault plugin, and policies of operators. */
    private void anywhere(ObjectView object) {
        add(List.of(path(object.root(), "metadata", "annotations", "avp.kubernetes.io/path")));
        boolean policies = object.kind().contains("Policy");
        object.root()
                .search((key, value) -> value instanceof Scalar scalar
                        && (scalar.value().contains("<path:") || (policies && key.equals("policy"))))
                .forEach(this::text);
    }

    private void text(Field field) {
        if (VaultText.mayLead(field.value())) {
            found.addAll(VaultText.entries(field));
        }
    }

    private void add(List<Optional<VaultName>> names) {
        found.add(new VaultEntry(names.stream().flatMap(Optional::stream).toList()));
    }

    private static Optional<VaultName> path(Field from, String... keys) {
        return from.find(keys).map(field -> VaultName.path(field, field.value()));
    }

    private static Optional<VaultName> key(Field from, String... keys) {
        return from.find(keys).map(field -> VaultName.key(field, field.value()));
    }
}
