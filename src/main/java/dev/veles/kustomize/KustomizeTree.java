package dev.veles.kustomize;

import dev.veles.manifest.FileTree;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.YamlWriter;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A tree of Kustomize folders, before it is text.
 *
 * @param documents the one document of each file by its path, relative to the application's folder; every node still
 *     knows its cause
 */
public record KustomizeTree(SortedMap<String, Mapping> documents) {
    /** Copies the documents. */
    public KustomizeTree {
        documents = Collections.unmodifiableSortedMap(new TreeMap<>(documents));
    }

    /**
     * The tree as text.
     *
     * @param header comment lines for the top of each file, each ending in a line break; may be empty
     * @return a file for every document, with the same path
     */
    public FileTree files(String header) {
        Map<String, String> files = new TreeMap<>();
        documents.forEach((path, document) -> files.put(path, header + YamlWriter.write(document)));
        return new FileTree(files);
    }
}
