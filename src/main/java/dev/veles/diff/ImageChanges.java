package dev.veles.diff;

import dev.veles.diff.DiffResult.DiffPart;
import dev.veles.diff.ImageSlots.Image;
import dev.veles.diff.ImageSlots.Slot;
import dev.veles.finding.ObjectRef;
import dev.veles.parallel.Parallel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the images that change, wherever {@link ImageSlots} knows them to be set. */
public final class ImageChanges {
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
        Map<Slot, Image> was = images(change.before(), shown);
        Map<Slot, Image> is = images(change.after(), shown);
        Set<Slot> slots = new LinkedHashSet<>(was.keySet());
        slots.addAll(is.keySet());
        for (Slot slot : slots) {
            Optional<String> before =
                    Optional.ofNullable(was.get(slot)).map(image -> image.name().toString());
            Optional<String> after =
                    Optional.ofNullable(is.get(slot)).map(image -> image.name().toString());
            if (!before.equals(after)) {
                found.add(new ImageChange(part, slot.object(), slot.place(), before, after));
            }
        }
        return found;
    }

    private static Map<Slot, Image> images(Optional<DiffObject> object, ObjectRef shown) {
        return object.map(one -> ImageSlots.of(one.manifest(), shown)).orElse(Map.of());
    }
}
