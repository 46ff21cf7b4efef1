package dev.veles.manifest;

import dev.veles.manifest.Reference.Target;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Knows what provides the objects that others refer to, beside an object of that kind and name: what Kubernetes and its
 * add-ons make of objects of its own kinds. What objects of other kinds make is as various as operators are; whoever asks
 * has to take their word for every name that they mention.
 */
public final class Provisions {
    /** What clusters have without anybody asking, by kind: those of clouds, OpenShift and Istio among them. */
    private static final Map<Target, Set<String>> ALWAYS_THERE = Map.of(
            Target.CONFIG_MAP,
            Set.of("kube-root-ca.crt", "istio-ca-root-cert", "openshift-service-ca.crt", "cluster-info"),
            Target.SERVICE_ACCOUNT,
            Set.of("default", "builder", "deployer", "pipeline"),
            Target.PRIORITY_CLASS,
            Set.of("system-cluster-critical", "system-node-critical"),
            Target.STORAGE_CLASS,
            Set.of(
                    "default",
                    "gp2",
                    "gp3",
                    "hostpath",
                    "local-path",
                    "managed-csi",
                    "managed-premium",
                    "premium-rwo",
                    "standard",
                    "standard-rwo"));

    /** The Postgres operator names Secrets after user and cluster, and then after itself. */
    private static final String POSTGRES_OPERATOR = ".zalan.do";

    /** OpenShift's, of which it still reads the older. */
    private static final List<String> SERVING_CERTIFICATE = List.of(
            "service.beta.openshift.io/serving-cert-secret-name",
            "service.alpha.openshift.io/serving-cert-secret-name");

    private Provisions() {}

    /** True for what every cluster has. */
    public static boolean isAlwaysThere(Target target, String name) {
        return ALWAYS_THERE.getOrDefault(target, Set.of()).contains(name)
                || (target == Target.SECRET && name.endsWith(POSTGRES_OPERATOR));
    }

    /** The kinds, as group and kind, whose objects {@link #makes} may say yes for. */
    public static List<String[]> makersOf(Target target) {
        return switch (target) {
            case SECRET ->
                List.of(new String[] {"networking.k8s.io", "Ingress"}, new String[] {"", "Service"}, new String[] {
                    "rbac.authorization.k8s.io", "Role"
                });
            case CONFIG_MAP -> List.<String[]>of(new String[] {"rbac.authorization.k8s.io", "Role"});
            case CLAIM -> List.<String[]>of(new String[] {"apps", "StatefulSet"});
            default -> List.of();
        };
    }

    /** Whether the cluster makes something of a name out of an object, or lets a program make it. */
    public static boolean makes(ObjectView maker, Target target, String name) {
        return switch (maker.kind()) {
            case "Ingress" -> asksForCertificate(maker) && names(maker.root().items("spec", "tls"), "secretName", name);
            case "Service" ->
                SERVING_CERTIFICATE.stream()
                        .anyMatch(key -> maker.root()
                                .text("metadata", "annotations", key)
                                .orElse("")
                                .equals(name));
            case "Role" -> maker.root().items("rules").stream().anyMatch(rule -> writes(rule, target, name));
            case "StatefulSet" ->
                maker.root().items("spec", "volumeClaimTemplates").stream()
                        .anyMatch(template -> isClaimOf(maker, template, name));
            default -> false;
        };
    }

    /** True for an Ingress whose annotations have cert-manager, or its like, fill the Secrets that it names. */
    static boolean asksForCertificate(ObjectView ingress) {
        return ingress.root().entries("metadata", "annotations").stream()
                .map(Field::key)
                .anyMatch(key -> key.startsWith("cert-manager.io/")
                        || key.startsWith("acme.cert-manager.io/")
                        || key.startsWith("cert.gardener.cloud/")
                        || key.equals("kubernetes.io/tls-acme"));
    }

    private static boolean names(List<Field> items, String key, String name) {
        return items.stream().anyMatch(item -> item.text(key).orElse("").equals(name));
    }

    /** Whoever may write a Secret of that very name writes it. */
    private static boolean writes(Field rule, Target target, String name) {
        String resource = target == Target.SECRET ? "secrets" : "configmaps";
        return holds(rule.items("resources"), Set.of(resource, "*"))
                && holds(rule.items("resourceNames"), Set.of(name))
                && holds(rule.items("verbs"), Set.of("create", "update", "patch", "*"));
    }

    private static boolean holds(List<Field> values, Set<String> wanted) {
        return values.stream().map(Field::value).anyMatch(wanted::contains);
    }

    /** Claims of a StatefulSet are named after the template, the set and the replica. */
    private static boolean isClaimOf(ObjectView set, Field template, String name) {
        String prefix = template.text("metadata", "name").orElse("") + "-" + set.name() + "-";
        return name.length() > prefix.length()
                && name.startsWith(prefix)
                && name.substring(prefix.length()).chars().allMatch(Character::isDigit);
    }
}
