package dev.veles.manifest;

import dev.veles.manifest.Reference.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Knows which fields of which kinds refer by name to ConfigMaps, Secrets, claims, accounts and classes. What provides
 * those is {@link Provisions}' to know.
 */
public final class References {
    /** Sources of volumes that log in with a Secret of a name. */
    private static final List<String> VOLUMES_WITH_SECRET_REF =
            List.of("cephfs", "rbd", "iscsi", "flexVolume", "scaleIO", "storageos");

    private static final Map<String, Target> VALUES_FROM =
            Map.of("ConfigMap", Target.CONFIG_MAP, "Secret", Target.SECRET);

    private final ObjectView object;
    private final List<Reference> found = new ArrayList<>();

    private References(ObjectView object) {
        this.object = object;
    }

    /** What an object refers to, in the order of its fields as far as that is easy; the same name several times. */
    public static List<Reference> of(ObjectView object) {
        References references = new References(object);
        PodView.all(object).forEach(references::pod);
        Field root = object.root();
        switch (object.kind()) {
            case "StatefulSet" -> root.items("spec", "volumeClaimTemplates").forEach(references::claim);
            case "PersistentVolumeClaim" -> references.claim(root);
            case "ServiceAccount" -> references.account(root);
            case "Ingress" -> references.ingress(root);
            case "IngressRoute" -> references.add(Target.SECRET, root, "spec", "tls", "secretName");
            case "HelmRelease" -> root.items("spec", "valuesFrom").forEach(references::values);
            default -> {}
        }
        return references.found;
    }

    private void pod(PodView pod) {
        Field spec = pod.spec();
        add(
                Target.SERVICE_ACCOUNT,
                spec,
                spec.get("serviceAccountName").isPresent() ? "serviceAccountName" : "serviceAccount");
        add(Target.PRIORITY_CLASS, spec, "priorityClassName");
        spec.items("imagePullSecrets").forEach(secret -> add(Target.SECRET, secret, "name"));
        pod.containers().forEach(this::container);
        for (Field volume : pod.volumes()) {
            if (!isReplaced(volume)) {
                volume(volume);
            }
        }
    }

    private void container(Field container) {
        for (Field from : container.items("envFrom")) {
            from.get("configMapRef").ifPresent(ref -> add(Target.CONFIG_MAP, ref, "name"));
            from.get("secretRef").ifPresent(ref -> add(Target.SECRET, ref, "name"));
        }
        for (Field variable : container.items("env")) {
            variable.find("valueFrom", "configMapKeyRef").ifPresent(ref -> add(Target.CONFIG_MAP, ref, "name"));
            variable.find("valueFrom", "secretKeyRef").ifPresent(ref -> add(Target.SECRET, ref, "name"));
        }
    }

    private void volume(Field volume) {
        volume.get("configMap").ifPresent(source -> add(Target.CONFIG_MAP, source, "name"));
        volume.get("secret").ifPresent(source -> add(Target.SECRET, source, "secretName"));
        for (Field source : volume.items("projected", "sources")) {
            source.get("configMap").ifPresent(ref -> add(Target.CONFIG_MAP, ref, "name"));
            source.get("secret").ifPresent(ref -> add(Target.SECRET, ref, "name"));
        }
        add(Target.CLAIM, volume, "persistentVolumeClaim", "claimName");
        volume.find("ephemeral", "volumeClaimTemplate").ifPresent(this::claim);
        add(Target.SECRET, volume, "csi", "nodePublishSecretRef", "name");
        add(Target.SECRET, volume, "azureFile", "secretName");
        for (String source : VOLUMES_WITH_SECRET_REF) {
            add(Target.SECRET, volume, source, "secretRef", "name");
        }
    }

    /** A volume of a StatefulSet gives way to the claim template of the same name. */
    private boolean isReplaced(Field volume) {
        String name = volume.text("name").orElse("");
        return object.is("apps", "StatefulSet")
                && object.root().items("spec", "volumeClaimTemplates").stream()
                        .anyMatch(template ->
                                template.text("metadata", "name").orElse("").equals(name));
    }

    private void claim(Field claim) {
        add(Target.STORAGE_CLASS, claim, "spec", "storageClassName");
    }

    private void account(Field root) {
        root.items("imagePullSecrets").forEach(secret -> add(Target.SECRET, secret, "name"));
    }

    /** A certificate that is asked for by annotation comes into a Secret of the name that the Ingress itself gives. */
    private void ingress(Field root) {
        if (!Provisions.asksForCertificate(object)) {
            root.items("spec", "tls").forEach(tls -> add(Target.SECRET, tls, "secretName"));
        }
    }

    private void values(Field from) {
        Optional.ofNullable(VALUES_FROM.get(from.text("kind").orElse("")))
                .ifPresent(target -> add(target, from, "name"));
    }

    private void add(Target target, Field holder, String... keys) {
        holder.find(keys).ifPresent(name -> {
            boolean optional = holder.text("optional").orElse("").equals("true");
            String namespace = target.isClusterScoped() ? "" : object.namespace();
            found.add(new Reference(target, namespace, name, optional));
        });
    }
}
