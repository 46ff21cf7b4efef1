package dev.veles.yaml;

import dev.veles.source.Location;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keys with values, in the order in which they were written.
 *
 * @param entries by key; the keys of Kubernetes objects are strings, so other scalars are kept by their text
 * @param location where the mapping, or its cause, stands
 */
public record Mapping(Map<String, Entry> entries, Location location) implements Node {
    /**
     * One key with its value.
     *
     * @param key the key, with its place
     * @param value the value
     */
    public record Entry(Scalar key, Node value) {}

    /** Copies the entries, keeping their order. */
    public Mapping {
        entries = EntryMap.of(entries);
    }

    /** A mapping without entries. */
    public static Mapping empty(Location location) {
        return new Mapping(Map.of(), location);
    }

    /** The keys in order. */
    public Set<String> keys() {
        return entries.keySet();
    }

    /** The entries in order. */
    public Collection<Entry> values() {
        return entries.values();
    }

    /** True where there is no entry. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** True where the key is there, whatever its value. */
    public boolean has(String key) {
        return entries.containsKey(key);
    }

    @Override
    public Optional<Node> get(String key) {
        Entry entry = entries.get(key);
        return entry == null ? Optional.empty() : Optional.of(entry.value());
    }

    /** The place of a key, for findings that speak of the key and not of its value. */
    public Optional<Location> keyLocation(String key) {
        Entry entry = entries.get(key);
        return entry == null ? Optional.empty() : Optional.of(entry.key().location());
    }

    /** The same mapping with one entry more, or with another value for a key that is there; the order stays. */
    public Mapping with(String key, Node value) {
        Entry before = entries.get(key);
        return with(before == null ? Scalar.string(key, value.location()) : before.key(), value);
    }

    /** The same mapping with this key, its place included, and value; the order of keys that are there stays. */
    public Mapping with(Scalar key, Node value) {
        Map<String, Entry> changed = new LinkedHashMap<>(entries);
        changed.put(key.value(), new Entry(key, value));
        return new Mapping(changed, location);
    }

    /** The same mapping without a key. */
    public Mapping without(String key) {
        if (!has(key)) {
            return this;
        }
        Map<String, Entry> changed = new LinkedHashMap<>(entries);
        changed.remove(key);
        return new Mapping(changed, location);
    }

    @Override
    public Mapping withLocation(Location newLocation) {
        return new Mapping(entries, newLocation);
    }

    @Override
    public boolean sameContent(Node other) {
        if (other == this) {
            return true;
        }
        if (!(other instanceof Mapping that) || entries.size() != that.entries.size()) {
            return false;
        }
        for (Map.Entry<String, Entry> entry : entries.entrySet()) {
            Entry counterpart = that.entries.get(entry.getKey());
            if (counterpart == null || !entry.getValue().value().sameContent(counterpart.value())) {
                return false;
            }
        }
        return true;
    }
}
