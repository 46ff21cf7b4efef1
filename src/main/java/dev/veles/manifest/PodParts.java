package dev.veles.manifest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts the specification of a pod together from what several places say of it. */
final class PodParts {
    /** The lists that a patch adds to; whatever else it says replaces what was there. */
    private static final Set<String> ADDED = Set.of("containers", "initContainers", "volumes", "imagePullSecrets");

    private final Field at;
    private final Map<String, Field> parts = new LinkedHashMap<>();
    private final Map<String, List<Field>> lists = new LinkedHashMap<>();

    /** Begins a specification that reports find at a value. */
    PodParts(Field at) {
        this.at = at;
    }

    /** Takes those of some keys that nothing said yet. */
    void addMissing(Field holder, List<String> keys) {
        for (String key : keys) {
            addMissing(key, holder.get(key));
        }
    }

    /** Takes a value, unless there is one. */
    void addMissing(String key, Optional<Field> value) {
        value.ifPresent(field -> parts.putIfAbsent(key, field));
    }

    /** Adds to a list. */
    void addItems(String key, List<Field> items) {
        lists.computeIfAbsent(key, name -> new ArrayList<>()).addAll(items);
    }

    /** Takes everything, in the place of what was there. */
    void patch(Field patch) {
        for (Field entry : patch.entries()) {
            if (ADDED.contains(entry.key())) {
                addItems(entry.key(), entry.items());
            } else {
                parts.put(entry.key(), entry);
            }
        }
    }

    /** The specification. */
    Field spec() {
        Map<String, Field> all = new LinkedHashMap<>(parts);
        lists.forEach((key, items) -> {
            if (!items.isEmpty()) {
                all.put(key, AssembledField.list(at, items));
            }
        });
        return AssembledField.mapping(at, all);
    }

    /** A container whose script counts as what it is told to run. */
    static Field scripted(Field container, String key) {
        Optional<Field> script = container.get(key);
        if (script.isEmpty()) {
            return container;
        }
        Map<String, Field> parts = new LinkedHashMap<>();
        container.entries().forEach(entry -> parts.put(entry.key(), entry));
        parts.put("args", AssembledField.list(script.get(), List.of(script.get())));
        return AssembledField.mapping(container, parts);
    }
}
