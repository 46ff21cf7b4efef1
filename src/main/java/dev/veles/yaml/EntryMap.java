package dev.veles.yaml;

import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a mapping in the order in which they were written, which nobody can change. It takes a third of what a
 * map of the JDK takes; large repositories are mostly mappings of a few keys, and what is kept is what garbage collection
 * costs.
 */
final class EntryMap extends AbstractMap<String, Mapping.Entry> {
    /** Up to here a look at each key is faster than a table. */
    private static final int FEW = 8;

    private final String[] keys;
    private final Mapping.Entry[] values;
    /** By hash: one more than the index of an entry, or 0; at least half of it is free. Empty for few entries. */
    private final int[] table;

    /** Takes keys, no two of which are the same, and their entries; nobody else may keep the arrays. */
    EntryMap(String[] keys, Mapping.Entry[] values) {
        this.keys = keys;
        this.values = values;
        this.table = new int[keys.length > FEW ? Integer.highestOneBit(keys.length) * 4 : 0];
        for (int i = 0; i < keys.length && table.length > 0; i++) {
            table[slot(keys[i])] = i + 1;
        }
    }

    /** A copy that stays as it is. */
    static EntryMap of(Map<String, Mapping.Entry> entries) {
        return entries instanceof EntryMap same
                ? same
                : new EntryMap(
                        entries.keySet().toArray(new String[0]),
                        entries.values().toArray(new Mapping.Entry[0]));
    }

    private int indexOf(@Nullable Object key) {
        if (key == null) {
            return -1;
        }
        if (table.length > 0) {
            return table[slot(key)] - 1;
        }
        for (int i = 0; i < keys.length; i++) {
            if (key.equals(keys[i])) {
                return i;
            }
        }
        return -1;
    }

    /** Where a key stands in the table, or the free place where it would. */
    private int slot(Object key) {
        int hash = key.hashCode();
        int slot = (hash ^ (hash >>> 16)) & (table.length - 1);
        while (table[slot] != 0 && !key.equals(keys[table[slot] - 1])) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    @Override
    public Mapping.@Nullable Entry get(@Nullable Object key) {
        int index = indexOf(key);
        return index < 0 ? null : values[index];
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return indexOf(key) >= 0;
    }

    @Override
    public int size() {
        return keys.length;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super Mapping.Entry> action) {
        for (int i = 0; i < keys.length; i++) {
            action.accept(keys[i], values[i]);
        }
    }

    @Override
    public Collection<Mapping.Entry> values() {
        return new Values();
    }

    @Override
    public Set<Map.Entry<String, Mapping.Entry>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, Mapping.Entry>> iterator() {
                return new Entries();
            }

            @Override
            public int size() {
                return keys.length;
            }
        };
    }

    /** Whole trees are walked by it. */
    private final class Values extends AbstractCollection<Mapping.Entry> {
        @Override
        public Iterator<Mapping.Entry> iterator() {
            return new Iterator<>() {
                private int next;

                @Override
                public boolean hasNext() {
                    return next < values.length;
                }

                @Override
                public Mapping.Entry next() {
                    if (next >= values.length) {
                        throw new NoSuchElementException();
                    }
                    return values[next++];
                }
            };
        }

        @Override
        public int size() {
            return values.length;
        }
    }

    private final class Entries implements Iterator<Map.Entry<String, Mapping.Entry>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < keys.length;
        }

        @Override
        public Map.Entry<String, Mapping.Entry> next() {
            if (next >= keys.length) {
                throw new NoSuchElementException();
            }
            return Map.entry(keys[next], values[next++]);
        }
    }
}
