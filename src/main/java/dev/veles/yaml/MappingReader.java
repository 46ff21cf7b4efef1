package dev.veles.yaml;

import dev.veles.source.Location;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Collects the entries of one mapping: refuses keys that stand twice, and merges what {@code <<} names. */
final class MappingReader {
    private static final String MERGE_TAG = "tag:yaml.org,2002:merge";

    private final Problems problems;
    private final EntryCollector entries = new EntryCollector();
    private final List<Mapping> merged = new ArrayList<>(0);
    private @Nullable Location mergeKey;

    MappingReader(Problems problems) {
        this.problems = problems;
    }

    /** True for {@code <<} without quotes. */
    static boolean isMerge(ScalarEvent key) {
        return key.getValue().equals("<<")
                && (key.getTag() == null ? key.isPlain() : key.getTag().equals(MERGE_TAG));
    }

    /** Adds an entry; of two with one key, the later stays, as the API server has it. */
    void put(Scalar key, Node value) {
        if (key.isNull()) {
            problems.add(
                    "yaml-key",
                    key.value().isEmpty()
                            ? "a key is empty"
                            : "the key " + Seen.quoted(key.value()) + " is no text but null",
                    "Kubernetes refuses keys that are null.",
                    "Write a key, or quote it if it is meant to be the text \"null\" or \"~\".",
                    key.location());
            return;
        }
        Mapping.@Nullable Entry before = entries.put(key.value(), new Mapping.Entry(key, value));
        if (before != null) {
            duplicate(key.value(), key.location(), before.key().location());
        }
    }

    /** Refuses a key that is a list or mapping; where both open with one double bracket, it is a template and reading stops. */
    void refuse(Node key, Location mapping) {
        boolean template =
                key.location().line() == mapping.line() && key.location().column() == mapping.column() + 1;
        if (key instanceof Mapping && template) {
            throw problems.stop(
                    "yaml-syntax", Templates.MESSAGE, Templates.WHY, Templates.HELP, Templates.from(mapping));
        }
        problems.add(
                "yaml-key",
                "a key is a " + (key instanceof Mapping ? "mapping" : "list"),
                "The keys of Kubernetes objects are texts.",
                "Write the key as a text; quote it if it is meant to begin with a bracket.",
                key.location());
    }

    /** Notes what a merge key names. */
    void merge(Location key, Node value) {
        if (mergeKey == null) {
            mergeKey = key;
        } else {
            duplicate("<<", key, mergeKey);
        }
        if (value instanceof Mapping mapping) {
            merged.add(mapping);
        } else if (value instanceof Sequence list) {
            list.forEach(item -> mergeItem(key, item));
        } else {
            notAMapping(key);
        }
    }

    /** The mapping; its own entries come first and win over merged ones, and earlier merged ones over later. */
    Mapping finish(Location location) {
        for (Mapping mapping : merged) {
            mapping.entries().forEach(entries::putIfAbsent);
        }
        return new Mapping(entries.map(), location);
    }

    private void mergeItem(Location key, Node item) {
        if (item instanceof Mapping mapping) {
            merged.add(mapping);
        } else {
            notAMapping(key);
        }
    }

    private void notAMapping(Location key) {
        problems.add(
                "yaml-merge",
                "the merge key \"<<\" has a value that is neither a mapping nor a list of mappings",
                "A merge key takes over entries, and only mappings have entries.",
                "Name a mapping, such as \"<<: *defaults\".",
                key);
    }

    private void duplicate(String key, Location place, Location first) {
        problems.add(
                "yaml-duplicate-key",
                "the key " + Seen.quoted(key) + " stands in this mapping already, on line " + first.line(),
                "Some readers take the first of the two values, some the last, and some refuse the file.",
                "Keep one of the two.",
                place);
    }
}
