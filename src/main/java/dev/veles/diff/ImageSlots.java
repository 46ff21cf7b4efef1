package dev.veles.diff;

import dev.veles.finding.ObjectRef;
import dev.veles.manifest.Field;
import dev.veles.manifest.Manifest;
import dev.veles.manifest.ManifestSet;
import dev.veles.manifest.ObjectView;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The images that an object sets, and where: those of all containers wherever they stand, in init containers, CronJobs,
 * templates in ConfigMaps, patches and custom resources, the parts of images in Helm values, and {@code images} of
 * Kustomizations.
 */
public final class ImageSlots {
    private static final Set<String> CONTAINERS = Set.of("containers", "initContainers", "ephemeralContainers");

    /** Patches are known apart from the object that carries them. */
    private static final String PATCH = "patch";

    /**
     * Where an image is set.
     *
     * @param object what runs it or sets it
     * @param place which container, or the field where it is no container's
     */
    public record Slot(ObjectRef object, String place) {}

    /**
     * An image that is set.
     *
     * @param name what it is
     * @param field where it stands; where it has parts, its tag if it has one
     */
    public record Image(ImageName name, Field field) {}

    private final Map<Slot, Image> images = new LinkedHashMap<>();

    private ImageSlots() {}

    /**
     * The images of an object and of what it holds as text, in order.
     *
     * @param shown what to call the object itself, so that the images of a moved one have the same place on both sides
     */
    public static Map<Slot, Image> of(Manifest manifest, ObjectRef shown) {
        ImageSlots images = new ImageSlots();
        ManifestSet set = ManifestSet.of(List.of(manifest));
        for (ObjectView view : set.objects()) {
            ObjectRef own = view.manifest().ref();
            images.object(view, own.equals(manifest.ref()) ? shown : own);
        }
        set.patches().forEach(patch -> images.object(patch, shown));
        return images.images;
    }

    private void object(ObjectView view, ObjectRef ref) {
        if (view.is("", "Secret")) {
            return;
        }
        below(ref, view.root(), "");
    }

    private void below(ObjectRef ref, Field start, String at) {
        for (Field found : start.search(ImageSlots::isWanted)) {
            String place = at + ImagePlace.of(start, found);
            if (found.node() instanceof Mapping parts) {
                parts(ref, found, parts, place);
            } else if (ImageName.isKey(found.key())) {
                text(ref, found, place);
            } else {
                for (Field document : found.documents()) {
                    if (!isManifest(document.node())) {
                        below(ref, document, place + "/");
                    }
                }
            }
        }
    }

    private static boolean isWanted(String key, Node node) {
        if (node instanceof Mapping parts) {
            return ImageName.mayHold(parts)
                    && (ImageName.of(key, parts).isPresent()
                            || ImageName.ofEntry(parts).isPresent());
        }
        return node instanceof Scalar text
                && text.isString()
                && !text.value().isEmpty()
                && (ImageName.isKey(key) || (!key.equals(PATCH) && TextTree.mayHold(key, text, "image")));
    }

    /** A whole object in a text has a name of its own. */
    private static boolean isManifest(Node node) {
        return node.get("apiVersion").isPresent() && node.get("kind").isPresent();
    }

    private void parts(ObjectRef ref, Field field, Mapping parts, String place) {
        Optional<ImageName> entry = isEntry(field) ? ImageName.ofEntry(parts) : Optional.empty();
        Optional<ImageName> image = ImageName.of(field.key(), parts);
        Optional<Field> tag = ImageName.tagKey(parts).flatMap(field::get);
        if (entry.isPresent()) {
            Field fresh = field.get("newTag").orElse(field);
            put(ref, "images " + parts.text("name").orElse(""), new Image(entry.get(), fresh));
        } else if (image.isPresent() && !image.get().name().isEmpty()) {
            put(ref, place, new Image(image.get(), tag.orElse(field)));
        } else if (image.isPresent() && tag.isPresent() && ref.kind().equals("HelmRelease")) {
            put(ref, place + "." + tag.get().key(), new Image(image.get(), tag.get()));
        }
    }

    private static boolean isEntry(Field field) {
        return field.parent()
                .filter(list -> list.node() instanceof Sequence && list.key().equals("images"))
                .isPresent();
    }

    /** An image whose tag stands beside it is one of parts. */
    private void text(ObjectRef ref, Field field, String place) {
        Field holder = field.parent().orElse(field);
        boolean ofContainer = holder.parent()
                .filter(list -> list.node() instanceof Sequence && CONTAINERS.contains(list.key()))
                .isPresent();
        ImageName image = ImageName.of(field.value());
        if (ofContainer || (ImageName.tagKey(holder.node()).isEmpty() && (isPlain(field) || isTagged(image)))) {
            Optional<String> container = ofContainer ? holder.text("name") : Optional.empty();
            put(ref, container.map(name -> "container " + name).orElse(place), new Image(image, field));
        }
    }

    private static boolean isPlain(Field field) {
        return field.key().equals("image");
    }

    private static boolean isTagged(ImageName image) {
        return !image.tag().isEmpty() || !image.digest().isEmpty();
    }

    /** Two images of one place, such as init and ordinary containers of one name, are told apart by their number. */
    private void put(ObjectRef ref, String place, Image image) {
        Slot slot = new Slot(ref, place);
        for (int number = 2; images.containsKey(slot); number++) {
            slot = new Slot(ref, place + " (" + number + ")");
        }
        images.put(slot, image);
    }
}
