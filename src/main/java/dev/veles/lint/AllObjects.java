package dev.veles.lint;

import dev.veles.manifest.ObjectView;
import dev.veles.manifest.PodView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The objects of all units, found by kind and by name without going through the units each time. Many threads ask. */
final class AllObjects {
    private final List<PreparedUnit> units;
    /** By kind and group. */
    private final Map<String, Map<String, List<ObjectView>>> kinds = new ConcurrentHashMap<>();

    private final Map<String, Map<String, List<ObjectView>>> names = new ConcurrentHashMap<>();

    private Optional<List<PodView>> pods = Optional.empty();
    private Optional<CustomObjects> custom = Optional.empty();

    AllObjects(List<PreparedUnit> units) {
        this.units = units;
    }

    /** What operators' objects may make, collected when it is first asked for. */
    synchronized CustomObjects custom() {
        if (custom.isEmpty()) {
            custom = Optional.of(new CustomObjects(units));
        }
        return custom.get();
    }

    /** The pods of all units, unit by unit, collected when they are first asked for. */
    synchronized List<PodView> pods() {
        if (pods.isEmpty()) {
            List<PodView> all = new ArrayList<>();
            units.forEach(unit -> all.addAll(unit.objects().pods()));
            pods = Optional.of(Collections.unmodifiableList(all));
        }
        return pods.get();
    }

    /** The objects of a group and kind in all units, unit by unit. */
    List<ObjectView> all(String group, String kind) {
        Map<String, List<ObjectView>> groups = kinds.get(kind);
        List<ObjectView> known = groups == null ? null : groups.get(group);
        return known != null
                ? known
                : kinds.computeIfAbsent(kind, key -> new ConcurrentHashMap<>())
                        .computeIfAbsent(group, key -> collected(group, kind));
    }

    private List<ObjectView> collected(String group, String kind) {
        List<ObjectView> all = new ArrayList<>();
        for (PreparedUnit unit : units) {
            all.addAll(unit.objects().all(group, kind));
        }
        return Collections.unmodifiableList(all);
    }

    /** Those of a name, in whatever namespace. */
    List<ObjectView> named(String group, String kind, String name) {
        return names.computeIfAbsent(group + "/" + kind, key -> byName(all(group, kind)))
                .getOrDefault(name, List.of());
    }

    private static Map<String, List<ObjectView>> byName(List<ObjectView> objects) {
        Map<String, List<ObjectView>> found = new HashMap<>();
        for (ObjectView object : objects) {
            found.computeIfAbsent(object.name(), name -> new ArrayList<>(1)).add(object);
        }
        return found;
    }
}
