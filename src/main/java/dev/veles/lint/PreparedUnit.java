package dev.veles.lint;

import dev.veles.finding.Finding;
import dev.veles.manifest.Manifest;
import dev.veles.manifest.ManifestSet;
import dev.veles.manifest.ObjectView;
import dev.veles.source.Location;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A unit whose objects can be looked up. */
final class PreparedUnit {
    /** A finding and the object that reports name for it. */
    record Sighting(Finding finding, Manifest object) {}

    private final LintUnit unit;
    private final ManifestSet objects;
    /**
     * The files that manifests were rendered to. By identity: two manifests with the same content are two manifests, and
     * comparing trees would be slow.
     */
    private final IdentityHashMap<Manifest, String> rendered = new IdentityHashMap<>();
    /** What was asked for already. One thread judges a unit, so one thread adds to this, and to the sightings. */
    private final Map<String, List<ObjectView>> around = new HashMap<>();

    private final List<Sighting> sightings = new ArrayList<>(0);

    private final List<Location> hidden = new ArrayList<>(0);

    PreparedUnit(LintUnit unit) {
        this.unit = unit;
        this.objects =
                ManifestSet.of(unit.inputs().stream().map(LintInput::manifest).toList());
        for (LintInput input : unit.inputs()) {
            if (input.provenance() instanceof Provenance.Rendered from) {
                rendered.put(input.manifest(), from.file());
            }
        }
    }

    /** Keeps where a value stands that no report may show. */
    void hide(Location value) {
        hidden.add(value);
    }

    List<Location> hidden() {
        return Collections.unmodifiableList(hidden);
    }

    /** Keeps in which object something was found. */
    void saw(Finding finding, ObjectView object) {
        sightings.add(new Sighting(finding, object.named()));
    }

    /** The unit's own objects of a group and kind, then those of all others. */
    List<ObjectView> everywhere(String group, String kind, AllObjects everything) {
        if (objects.all(group, kind).isEmpty()) {
            return everything.all(group, kind);
        }
        return around.computeIfAbsent(group + "/" + kind, key -> {
            Set<ObjectView> own = Collections.newSetFromMap(new IdentityHashMap<>());
            own.addAll(objects.all(group, kind));
            List<ObjectView> found = new ArrayList<>(objects.all(group, kind));
            for (ObjectView object : everything.all(group, kind)) {
                if (!own.contains(object)) {
                    found.add(object);
                }
            }
            return Collections.unmodifiableList(found);
        });
    }

    List<Sighting> sightings() {
        return Collections.unmodifiableList(sightings);
    }

    ManifestSet objects() {
        return objects;
    }

    LintUnit unit() {
        return unit;
    }

    /** The file that a manifest was rendered to; empty for one that was read. */
    Optional<String> renderedTo(Manifest host) {
        return Optional.ofNullable(rendered.get(host));
    }
}
