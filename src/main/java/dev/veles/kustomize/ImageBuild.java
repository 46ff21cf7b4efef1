package dev.veles.kustomize;

import dev.veles.manifest.ImageReference;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What image entries would do to one environment, worked out as kustomize does it. */
final class ImageBuild {
    private final Environment environment;
    private final Map<ImageLift.Position, ImageReference> neutral;
    private final SortedMap<String, ImageEntry> entries = new TreeMap<>();
    private final Set<String> wrong = new TreeSet<>();
    private final Map<ObjectKey, Mapping> objects = new LinkedHashMap<>();

    /** Works out the entries for the neutral images of the environment's objects. */
    ImageBuild(Environment environment, Map<ImageLift.Position, ImageReference> neutral) {
        this.environment = environment;
        this.neutral = neutral;
        environment
                .objects()
                .forEach((key, root) -> objects.put(
                        key, ImageFields.rewrite(root, (list, name, image) -> lifted(key, list, name, image))));
        environment
                .objects()
                .forEach((key, root) ->
                        ImageFields.rewrite(root, (list, name, image) -> checked(key, list, name, image)));
    }

    /** The names whose entries would contradict each other, hit an image that is not meant, or fail the build. */
    Set<String> wrongNames() {
        boolean fails = environment.objects().values().stream().anyMatch(ImageHazards::isIn);
        return fails ? entries.keySet() : wrong;
    }

    /** The environment with neutral images and the entries. */
    Environment lifted() {
        List<ImageEntry> said =
                entries.values().stream().filter(it -> !it.saysNothing()).toList();
        return environment.with(objects, environment.fields().withImages(said));
    }

    private Scalar lifted(ObjectKey key, String list, String name, Scalar image) {
        Optional<ImageReference> to = neutral(key, list, name);
        if (to.isEmpty()) {
            return image;
        }
        ImageReference wanted = ImageReference.parse(image.value()).orElseThrow();
        ImageEntry entry = ImageEntry.between(to.get(), wanted, image.location());
        ImageEntry before = entries.putIfAbsent(entry.name(), entry);
        if (before != null && !before.saysSame(entry)) {
            wrong.add(entry.name());
        }
        return Scalar.string(to.get().toString(), image.location());
    }

    private Scalar checked(ObjectKey key, String list, String name, Scalar image) {
        Optional<ImageReference> from = neutral(key, list, name);
        String built = from.map(ImageReference::toString).orElse(image.value());
        Set<String> hits = new TreeSet<>();
        from.ifPresent(it -> hits.add(it.name()));
        for (ImageEntry entry : entries.values()) {
            if (!entry.saysNothing() && entry.hits(built)) {
                hits.add(entry.name());
                built = entry.apply(built);
            }
        }
        if (!built.equals(image.value())) {
            wrong.addAll(hits);
        }
        return image;
    }

    private Optional<ImageReference> neutral(ObjectKey key, String list, String name) {
        return Optional.ofNullable(neutral.get(new ImageLift.Position(key, list, name)));
    }
}
