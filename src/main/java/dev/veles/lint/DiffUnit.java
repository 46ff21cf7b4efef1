package dev.veles.lint;

import dev.veles.diff.DiffObject;
import dev.veles.diff.SetDiff;
import dev.veles.manifest.Manifest;
import dev.veles.manifest.ManifestSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Changes that reach a cluster together, with all objects on both sides.
 *
 * @param diff what differs
 * @param before the objects as they are
 * @param after the objects as they will be
 * @param delivery how Flux applies them; empty where that is not known
 */
public record DiffUnit(SetDiff diff, List<DiffObject> before, List<DiffObject> after, Optional<Delivery> delivery) {
    /** Copies the lists. */
    public DiffUnit {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** Changes of which nobody says who applies them. */
    public DiffUnit(SetDiff diff, List<DiffObject> before, List<DiffObject> after) {
        this(diff, before, after, Optional.empty());
    }

    static ManifestSet set(List<DiffObject> objects) {
        List<Manifest> manifests = new ArrayList<>(objects.size());
        for (DiffObject object : objects) {
            manifests.add(object.manifest());
        }
        return ManifestSet.of(manifests);
    }
}
