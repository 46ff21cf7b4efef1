package dev.veles.rules.changes;

import dev.veles.manifest.Field;
import dev.veles.manifest.PodView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is invalid in the pods of a workload. */
final class InvalidPod {
    private static final Set<String> RUNS_ON = Set.of("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet");

    private final PodView pod;
    private final Flaws flaws;

    InvalidPod(PodView pod, Flaws flaws) {
        this.pod = pod;
        this.flaws = flaws;
    }

    void check() {
        Field spec = pod.spec();
        flaws.check(spec, KindForms.POD);
        pod.metadata().ifPresent(metadata -> flaws.check(metadata, KindForms.METADATA));
        flaws.addIf(spec.items("containers").isEmpty(), Optional.of(spec), "has no containers");
        checkRestarts(spec);
        Set<String> volumes = volumes();
        Set<String> claims = new HashSet<>();
        spec.items("resourceClaims").forEach(claim -> claim.text("name").ifPresent(claims::add));
        List<Field> named = new ArrayList<>(spec.items("initContainers"));
        for (Field container : pod.containers()) {
            new InvalidContainer(container, flaws).check(volumes, claims, spec);
        }
        checkShared(named, spec);
        spec.items("tolerations").forEach(this::checkToleration);
    }

    /** A name twice in one list is refused in another way. */
    private void checkShared(List<Field> init, Field spec) {
        Set<String> names = new HashSet<>();
        spec.items("containers").forEach(container -> container.text("name").ifPresent(names::add));
        for (Field container : init) {
            container
                    .get("name")
                    .filter(name -> names.contains(name.value()))
                    .ifPresent(name -> flaws.add(name, "has two containers with the name \"" + name.value() + "\""));
        }
    }

    private void checkRestarts(Field spec) {
        Optional<Field> policy = spec.get("restartPolicy").filter(Flaws::isSaid);
        String value = policy.map(Field::value).orElse("Always");
        String kind = pod.owner().kind();
        flaws.addIf(
                RUNS_ON.contains(kind) && !value.equals("Always") && !value.contains("${"),
                policy,
                "restarts its pods \"" + value + "\", and a " + kind + " always does");
        flaws.addIf(
                pod.owner().manifest().group().equals("batch") && value.equals("Always"),
                policy.or(() -> Optional.of(spec)),
                "restarts its pods always, and a " + kind + " ends");
    }

    private Set<String> volumes() {
        Set<String> volumes = new HashSet<>();
        for (Field volume : pod.volumes()) {
            volume.text("name").ifPresent(volumes::add);
            long kinds = volume.entries().stream()
                    .filter(entry -> !entry.key().equals("name") && Flaws.isSaid(entry))
                    .count();
            flaws.addIf(kinds > 1, Optional.of(volume), "has a volume of two kinds");
        }
        pod.owner()
                .root()
                .items("spec", "volumeClaimTemplates")
                .forEach(template -> template.text("metadata", "name").ifPresent(volumes::add));
        return volumes;
    }

    private void checkToleration(Field toleration) {
        boolean exists = toleration.text("operator").orElse("").equals("Exists");
        boolean value = !toleration.text("value").orElse("").isEmpty();
        boolean key = !toleration.text("key").orElse("").isEmpty();
        flaws.addIf(exists && value, Optional.of(toleration), "tolerates what exists, and names a value");
        flaws.addIf(!exists && !key, Optional.of(toleration), "has a toleration without a key that is not \"Exists\"");
    }
}
