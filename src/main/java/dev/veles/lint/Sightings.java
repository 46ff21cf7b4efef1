package dev.veles.lint;

import dev.veles.finding.Finding;
import dev.veles.manifest.Manifest;
import dev.veles.manifest.ManifestSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was judged, and in which objects each mistake was seen. One finding stands for a mistake in several objects where
 * a line of a base or a contract reaches several environments, so whoever lets a finding through has to look at all of
 * them; and two clusters may hold two objects of one name, so a name would not do.
 */
public final class Sightings {
    /** Nothing was judged. */
    public static final Sightings NONE = new Sightings(List.of(), Map.of());

    private final List<ManifestSet> judged;
    private final Map<Mistake, List<Manifest>> seen;

    private Sightings(List<ManifestSet> judged, Map<Mistake, List<Manifest>> seen) {
        this.judged = judged;
        this.seen = seen;
    }

    static Sightings of(List<PreparedUnit> units) {
        List<ManifestSet> judged = new ArrayList<>(units.size());
        Map<Mistake, List<Manifest>> seen = new HashMap<>();
        for (PreparedUnit unit : units) {
            judged.add(unit.objects());
            for (PreparedUnit.Sighting sighting : unit.sightings()) {
                seen.computeIfAbsent(Mistake.of(sighting.finding()), mistake -> new ArrayList<>(1))
                        .add(sighting.object());
            }
        }
        return new Sightings(judged, seen);
    }

    /** Those of several lints. */
    Sightings plus(Sightings other) {
        if (judged.isEmpty()) {
            return other;
        }
        List<ManifestSet> all = new ArrayList<>(judged);
        all.addAll(other.judged);
        Map<Mistake, List<Manifest>> both = new HashMap<>(seen);
        other.seen.forEach((mistake, objects) -> both.merge(mistake, objects, Sightings::joined));
        return new Sightings(all, both);
    }

    private static List<Manifest> joined(List<Manifest> some, List<Manifest> more) {
        List<Manifest> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    /** The objects that were judged, unit by unit. */
    public List<ManifestSet> judged() {
        return List.copyOf(judged);
    }

    /** The objects that reports name for a finding; none for what was not seen in any object. */
    public List<Manifest> objects(Finding finding) {
        return List.copyOf(seen.getOrDefault(Mistake.of(finding), List.of()));
    }
}
