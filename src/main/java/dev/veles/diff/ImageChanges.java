package dev.veles.diff;

import dev.veles.diff.DiffResult.DiffPart;
import dev.veles.finding.ObjectRef;
import dev.veles.manifest.Manifest;
import dev.veles.manifest.ManifestSet;
import dev.veles.manifest.ObjectView;
import dev.veles.parallel.Parallel;
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
            Parallel.map(part.diff().changes(), change -> of(part.name(), change))
                    .forEach(found::addAll);
        }
        return found;
    }

    private static List<ImageChange> of(String part, ObjectChange change) {
        List<ImageChange> found = new ArrayList<>(0);
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
        return found;
    }

    /** All under the name that the object will have, so that the images of a moved one stand beside each other. */
    private static Map<Slot, String> images(Optional<DiffObject> object, ObjectRef shown) {
        ImageChanges images = new ImageChanges();
        if (object.isPresent()) {
            Manifest manifest = object.get().manifest();
            ManifestSet set = ManifestSet.of(List.of(manifest));
            for (ObjectView view : set.objects()) {
                images.object(view, ref(view.manifest(), manifest, shown));
            }
            set.patches().forEach(patch -> images.object(patch, shown));
        }
        return images.images;
    }

    @SuppressWarnings("ReferenceEquality")
    private static ObjectRef ref(Manifest object, Manifest host, ObjectRef shown) {
        return object == host || object.ref().equals(host.ref()) ? shown : object.ref();
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
        walk(ref, Trail.ROOT, "", view.manifest().root());
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

    private void walk(ObjectRef ref, Trail path, String list, Node node) {
        if (node instanceof Mapping mapping) {
            Optional<String> container = CONTAINERS.contains(list) ? mapping.text("name") : Optional.empty();
            for (Mapping.Entry entry : mapping.values()) {
                String key = entry.key().value();
                Trail deeper = new Trail(Optional.of(path), key, Optional.empty());
                image(key, entry.value())
                        .ifPresent(image -> put(
                                ref, container.map(name -> "container " + name).orElseGet(deeper::toString), image));
                walk(ref, deeper, key, entry.value());
            }
        } else if (node instanceof Sequence sequence) {
            for (Node item : sequence) {
                walk(ref, new Trail(Optional.of(path), "", Optional.of(item)), list, item);
            }
        }
    }

    /** The way to a value; a text is made of it only where there is an image. */
    private record Trail(Optional<Trail> up, String key, Optional<Node> item) {
        private static final Trail ROOT = new Trail(Optional.empty(), "", Optional.empty());

        @Override
        public String toString() {
            String above = up.map(Trail::toString).orElse("");
            if (item.isPresent()) {
                return above
                        + item.get()
                                .text("name")
                                .map(name -> "[name=" + name + "]")
                                .orElse("[]");
            }
            return above.isEmpty() ? key : above + "." + key;
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
