package dev.veles.yaml;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the entries of one mapping in order, without a map for the few that most mappings have. */
final class EntryCollector {
    private static final int FEW = 8;

    private String[] keys = new String[4];
    private Mapping.Entry[] values = new Mapping.Entry[4];
    private int size;
    /** Where keys stand, once they are more than a few. */
    private @Nullable Map<String, Integer> indices;

    /** Adds an entry, or puts it in the place of the one that has the key; gives that one back. */
    Mapping.@Nullable Entry put(String key, Mapping.Entry entry) {
        int index = indexOf(key);
        if (index < 0) {
            append(key, entry);
            return null;
        }
        Mapping.Entry before = values[index];
        values[index] = entry;
        return before;
    }

    /** Adds an entry unless there is one with the key. */
    void putIfAbsent(String key, Mapping.Entry entry) {
        if (indexOf(key) < 0) {
            append(key, entry);
        }
    }

    private int indexOf(String key) {
        if (indices != null) {
            return indices.getOrDefault(key, -1);
        }
        for (int i = 0; i < size; i++) {
            if (keys[i].equals(key)) {
                return i;
            }
        }
        return -1;
    }

    private void append(String key, Mapping.Entry entry) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        keys[size] = key;
        values[size] = entry;
        if (indices != null) {
            indices.put(key, size);
        }
        size++;
        if (size > FEW && indices == null) {
            indices = index();
        }
    }

    private Map<String, Integer> index() {
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < size; i++) {
            index.put(keys[i], i);
        }
        return index;
    }

    /** The entries so far. */
    EntryMap map() {
        return new EntryMap(Arrays.copyOf(keys, size), Arrays.copyOf(values, size));
    }
}
