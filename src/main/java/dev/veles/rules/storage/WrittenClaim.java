package dev.veles.rules.storage;

import dev.veles.lint.RuleContext;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.manifest.PodView;
import dev.veles.yaml.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A volume claim as somebody wrote it: an object of its own, a template of a StatefulSet, or a volume that is made for
 * one pod.
 *
 * @param what it is, for messages
 * @param object the object that it is written in
 * @param root what holds its {@code metadata} and {@code spec}
 */
record WrittenClaim(String what, ObjectView object, Field root) {
    /** Read before {@code storageClassName}, and still read. */
    private static final String OLD_CLASS = "volume.beta.kubernetes.io/storage-class";

    /** All claims of the objects to judge, except those in namespaces that are somebody else's. */
    static List<WrittenClaim> in(RuleContext context) {
        List<WrittenClaim> claims = new ArrayList<>();
        for (ObjectView claim : context.objects().all("", "PersistentVolumeClaim")) {
            claims.add(new WrittenClaim(claim.toString(), claim, claim.root()));
        }
        for (ObjectView set : context.objects().all("apps", "StatefulSet")) {
            templates(set).forEach(template -> claims.add(template(template, set)));
        }
        for (PodView pod : context.objects().pods()) {
            pod.volumes().forEach(volume -> ephemeral(volume, pod).ifPresent(claims::add));
        }
        claims.removeIf(claim -> context.isForeign(claim.object()));
        return claims;
    }

    /** The claim templates of a StatefulSet. */
    static List<Field> templates(ObjectView set) {
        return set.root().items("spec", "volumeClaimTemplates");
    }

    /** A claim template of a StatefulSet. */
    static WrittenClaim template(Field template, ObjectView set) {
        String name = template.text("metadata", "name").orElse("");
        return new WrittenClaim("the claim template \"" + name + "\" of " + set, set, template);
    }

    /** The claim that is made for a volume of a pod alone. */
    static Optional<WrittenClaim> ephemeral(Field volume, PodView pod) {
        String name = volume.text("name").orElse("");
        return volume.find("ephemeral", "volumeClaimTemplate")
                .map(template ->
                        new WrittenClaim("the volume \"" + name + "\" of " + pod.owner(), pod.owner(), template));
    }

    /** Where its storage class stands; empty where it names none and so gets the cluster's default. */
    Optional<Field> storageClass() {
        return root.find("metadata", "annotations", OLD_CLASS).or(this::namedClass);
    }

    private Optional<Field> namedClass() {
        return root.find("spec", "storageClassName")
                .filter(field -> !(field.node() instanceof Scalar scalar && scalar.isNull()));
    }

    /** Where to say something of the storage class, whether or not there is one. */
    Field place() {
        return storageClass().or(() -> root.get("spec")).orElse(root);
    }

    /** The name of the class; empty where it names none, and for a volume without a class. */
    String className() {
        return storageClass().map(Field::value).orElse("");
    }
}
