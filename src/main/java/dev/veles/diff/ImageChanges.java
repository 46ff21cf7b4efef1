package dev.veles.diff;

import dev.veles.diff.DiffResult.DiffPart;
import dev.veles.finding.ObjectRef;
import dev.veles.manifest.Manifest;
import dev.veles.manifest.ManifestSet;
import dev.veles.manifest.ObjectView;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the images that change: those of all containers wherever they stand, in init containers, CronJobs, templates in
 * ConfigMaps, patches and custom resources, {@code repository} and {@code tag} of Helm values, and {@code images} of
 * Kustomizations.
 */
public final class ImageChanges {
    private static final Set<String> CONTAINERS = Set.of("containers", "initContainers", "ephemeralContainers");

    /** Where an image is set. */
    private record Slot(ObjectRef object, String place) {}

    private final Map<Slot, String> images = new LinkedHashMap<>();

    private ImageChanges() {}

    /** The images that change, in the order of the changes. */
    public static List<ImageChange> of(DiffResult result) {
        List<ImageChange> found = new ArrayList<>();
        for (DiffPart part : result.parts()) {
            for (ObjectChange change : part.diff().changes()) {
                add(part.name(), change, found);
            }
        }
        return found;
    }

    private static void add(String part, ObjectChange change, List<ImageChange> found) {
        ObjectRef shown = change.shown().manifest().ref();
        Map<Slot, String> was = images(change.before(), shown);
        Map<Slot, String> is = images(change.after(), shown);
        Set<Slot> slots = new LinkedHashSet<>(was.keySet());
        slots.addAll(is.keySet());
        for (Slot slot : slots) {
            Optional<String> before = Optional.ofNullable(was.get(slot));
            Optional<String> after = Optional.ofNullable(is.get(slot));
            if (!before.equals(after)) {
                found.add(new ImageChange(part, slot.object(), slot.place(), before, after));
            }
        }
    }

    /** All under the name that the object will have, so that the images of a moved one stand beside each other. */
    private static Map<Slot, String> images(Optional<DiffObject> object, ObjectRef shown) {
        ImageChanges images = new ImageChanges();
        if (object.isPresent()) {
            Manifest manifest = object.get().manifest();
            ManifestSet set = ManifestSet.of(List.of(manifest));
            for (ObjectView view : set.objects()) {
                ObjectRef own = view.manifest().ref();
                images.object(view, own.equals(manifest.ref()) ? shown : own);
            }
            set.patches().forEach(patch -> images.object(patch, shown));
        }
        return images.images;
    }

    private void object(ObjectView view, ObjectRef ref) {
        if (view.is("", "Secret")) {
            return;
        }
        if (view.manifest().group().equals("kustomize.config.k8s.io")
                || view.manifest().group().equals("kustomize.toolkit.fluxcd.io")) {
            view.manifest().find("images").ifPresent(list -> entries(ref, list));
            view.manifest().find("spec", "images").ifPresent(list -> entries(ref, list));
        }
        walk(ref, "", "", view.manifest().root());
    }

    /** What a Kustomization turns images of a name into. */
    private void entries(ObjectRef ref, Node list) {
        for (Node entry : list instanceof Sequence sequence ? sequence.items() : List.<Node>of()) {
            String name = entry.text("name").orElse("");
            put(ref, "images " + name, entry.text("newName").orElse(name) + suffix(entry, "newTag"));
        }
    }

    private static String suffix(Node entry, String tag) {
        return entry.text(tag)
                        .filter(text -> !text.isEmpty())
                        .map(text -> ":" + text)
                        .orElse("")
                + entry.text("digest")
                        .filter(text -> !text.isEmpty())
                        .map(text -> "@" + text)
                        .orElse("");
    }

    private void walk(ObjectRef ref, String path, String list, Node node) {
        if (node instanceof Mapping mapping) {
            Optional<String> container = CONTAINERS.contains(list) ? mapping.text("name") : Optional.empty();
            for (Mapping.Entry entry : mapping.values()) {
                String key = entry.key().value();
                String deeper = path.isEmpty() ? key : path + "." + key;
                image(key, entry.value())
                        .ifPresent(image -> put(
                                ref, container.map(name -> "container " + name).orElse(deeper), image));
                walk(ref, deeper, key, entry.value());
            }
        } else if (node instanceof Sequence sequence) {
            for (Node item : sequence) {
                walk(
                        ref,
                        path
                                + item.text("name")
                                        .map(name -> "[name=" + name + "]")
                                        .orElse("[]"),
                        list,
                        item);
            }
        }
    }

    private static Optional<String> image(String key, Node value) {
        if (!key.equals("image")) {
            return Optional.empty();
        }
        return value instanceof Scalar scalar
                ? Optional.of(scalar.value()).filter(text -> scalar.isString() && !text.isEmpty())
                : value.text("repository")
                        .map(name -> name + suffix(value, "tag"))
                        .or(() -> value.text("reference"));
    }

    /** Two images of one place, such as init and ordinary containers of one name, are told apart by their number. */
    private void put(ObjectRef ref, String place, String image) {
        Slot slot = new Slot(ref, place);
        for (int number = 2; images.containsKey(slot); number++) {
            slot = new Slot(ref, place + " (" + number + ")");
        }
        images.put(slot, image);
    }
}
