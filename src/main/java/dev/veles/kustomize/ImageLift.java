package dev.veles.kustomize;

import dev.veles.manifest.ImageReference;
import dev.veles.yaml.Mapping;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes the images of containers neutral that differ between environments; the overlays say the rest under
 * {@code images}.
 *
 * <p>A neutral image keeps what all environments share: the name without tag where the names are the same, else the last
 * part of the name. kustomize applies every entry to every image of the build, so a name is lifted only if its entries
 * leave every environment with exactly the images that it had ({@link ImageBuild}). All other images are left to
 * patches.
 */
final class ImageLift {
    private ImageLift() {}

    /**
     * One container of a shared object.
     *
     * @param object the object
     * @param list {@code containers} or {@code initContainers}
     * @param name the container's name
     */
    record Position(ObjectKey object, String list, String name) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Position that
                    && object.equals(that.object)
                    && list.equals(that.list)
                    && name.equals(that.name);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * object.hashCode() + list.hashCode()) + name.hashCode();
        }
    }

    /** The environments, with neutral images in shared workloads and image entries in their overlay's fields. */
    static List<Environment> lift(List<Environment> environments, Set<ObjectKey> shared) {
        Map<Position, ImageReference> neutral = neutral(environments, shared);
        Set<String> rejected = new TreeSet<>();
        do {
            neutral.values().removeIf(image -> rejected.contains(image.name()));
            rejected.clear();
            environments.forEach(it -> rejected.addAll(new ImageBuild(it, neutral).wrongNames()));
        } while (!rejected.isEmpty());
        return environments.stream()
                .map(it -> new ImageBuild(it, neutral).lifted())
                .toList();
    }

    private static Map<Position, ImageReference> neutral(List<Environment> environments, Set<ObjectKey> shared) {
        Map<Position, ImageReference> neutral = new LinkedHashMap<>();
        for (ObjectKey key : shared) {
            Map<Position, List<String>> images = new LinkedHashMap<>();
            for (Mapping root : Versions.of(environments, key)) {
                if (Shape.of(root) != Shape.OBJECT) {
                    collect(key, root, images);
                }
            }
            images.forEach((position, texts) -> neutral(texts).ifPresent(image -> neutral.put(position, image)));
        }
        return neutral;
    }

    private static void collect(ObjectKey key, Mapping root, Map<Position, List<String>> images) {
        ImageFields.rewrite(root, (list, name, image) -> {
            if (!list.equals("volumes")) {
                images.computeIfAbsent(new Position(key, list, name), it -> new ArrayList<>())
                        .add(image.value());
            }
            return image;
        });
    }

    private static Optional<ImageReference> neutral(List<String> texts) {
        List<ImageReference> images = new ArrayList<>();
        texts.forEach(text -> ImageReference.parse(text).ifPresent(images::add));
        if (images.size() < texts.size() || new HashSet<>(texts).size() < 2) {
            return Optional.empty();
        }
        ImageReference first = images.get(0);
        boolean sameSuffix = images.stream().allMatch(first::hasSameSuffix);
        return name(images)
                .map(name -> new ImageReference(name, sameSuffix ? first.tag() : "", sameSuffix ? first.digest() : ""));
    }

    private static Optional<String> name(List<ImageReference> images) {
        ImageReference first = images.get(0);
        if (images.stream().allMatch(image -> image.name().equals(first.name()))) {
            return Optional.of(first.name());
        }
        boolean sameLast = images.stream().allMatch(image -> image.lastName().equals(first.lastName()));
        return sameLast ? Optional.of(first.lastName()) : Optional.empty();
    }
}
