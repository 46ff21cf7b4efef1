package dev.veles.output;

import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one contract owns in an output folder: the files that it wrote, and what it wrote into them.
 *
 * @param owner the contract's name
 * @param files digests, {@code sha256:…}, by path
 */
record OwnedIndex(String owner, SortedMap<String, String> files) {
    /** The version of the format that is written, and the only one that is read. */
    static final int VERSION = 1;

    OwnedIndex {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** An index of nothing. */
    static OwnedIndex empty(String owner) {
        return new OwnedIndex(owner, new TreeMap<>());
    }

    /** Where the index of a contract stands. */
    static String path(String owner) {
        return SafePath.OWN_FOLDER + "/" + owner + ".json";
    }

    /**
     * JSON with one line for each file, so that version control merges and shows it well.
     *
     * <p>Nothing needs escapes but quotes: all paths are {@link SafePath#isSafe}.
     */
    String toJson() {
        StringBuilder json = new StringBuilder("{\n  \"version\": ").append(VERSION);
        json.append(",\n  \"contract\": ").append(quoted(owner)).append(",\n  \"files\": {");
        Iterator<Map.Entry<String, String>> entries = files.entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<String, String> entry = entries.next();
            json.append("\n    ").append(quoted(entry.getKey())).append(": ").append(quoted(entry.getValue()));
            json.append(entries.hasNext() ? "," : "\n  ");
        }
        return json.append("}\n}\n").toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\\\"") + '"';
    }
}
