package dev.veles.rules.secrets;

import dev.veles.facts.Secrets;
import dev.veles.facts.Workload;
import dev.veles.lint.RuleContext;
import dev.veles.manifest.Field;
import dev.veles.manifest.ImageReference;
import dev.veles.manifest.PodView;
import java.util.ArrayList;
import java.util.List;

/** Finds the containers that, by the contract, read a synced Secret into their environment. */
final class SecretReaders {
    private SecretReaders() {}

    /**
     * A workload that reads a Secret.
     *
     * @param pod its pods
     * @param containers those that may be the application: with the contract's image, or all where none has it
     */
    record Reader(PodView pod, List<Field> containers) {}

    /** The workloads that the contract says read the Secret, as far as they are here. */
    static List<Reader> of(Secrets.Synced secret, RuleContext context) {
        List<Reader> readers = new ArrayList<>();
        for (PodView pod : context.objects().pods()) {
            boolean reads = secret.consumers().contains(pod.owner().name());
            if (reads && !pod.isJob() && !context.isForeign(pod.owner())) {
                readers.add(new Reader(pod, containers(pod, context)));
            }
        }
        return readers;
    }

    private static List<Field> containers(PodView pod, RuleContext context) {
        List<Field> all = pod.spec().items("containers");
        String image = context.contract()
                .flatMap(facts -> facts.workload(pod.owner().name()))
                .map(Workload::image)
                .orElse("");
        List<Field> own = all.stream()
                .filter(container -> ImageReference.parse(
                                container.text("image").orElse(""))
                        .map(reference -> reference.name().equals(image))
                        .orElse(false))
                .toList();
        return own.isEmpty() ? all : own;
    }

    /** The {@code secretRef}s of a container to the Secret. */
    static List<Field> references(Field container, String secret) {
        return container.items("envFrom").stream()
                .filter(from -> from.text("secretRef", "name").orElse("").equals(secret))
                .toList();
    }

    /** True where all of the Secret is in the environment under the names of its keys. */
    static boolean isRead(Field container, Secrets.Synced secret) {
        boolean whole = references(container, secret.name().value()).stream()
                .anyMatch(from -> from.text("prefix").orElse("").isEmpty());
        return whole || secret.keys().stream().allMatch(key -> isReadAlone(container, secret, key));
    }

    private static boolean isReadAlone(Field container, Secrets.Synced secret, Secrets.Key key) {
        return container.items("env").stream()
                .filter(variable ->
                        variable.text("name").orElse("").equals(key.name().value()))
                .anyMatch(variable -> isFrom(variable, secret, key));
    }

    /** True for a variable that takes exactly this key. */
    static boolean isFrom(Field variable, Secrets.Synced secret, Secrets.Key key) {
        return variable.find("valueFrom", "secretKeyRef")
                .filter(reference ->
                        reference.text("name").orElse("").equals(secret.name().value()))
                .filter(reference ->
                        reference.text("key").orElse("").equals(key.name().value()))
                .isPresent();
    }

    /** Where to say that a container does not read something. */
    static Field place(Reader reader) {
        Field container = reader.containers().get(0);
        return container.get("envFrom").or(() -> container.get("name")).orElse(container);
    }
}
