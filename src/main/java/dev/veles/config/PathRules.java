package dev.veles.config;

import dev.veles.source.Located;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much findings weigh in some files.
 *
 * @param paths which files
 * @param rules by id or category
 */
public record PathRules(List<Located<PathGlob>> paths, Map<String, Located<Level>> rules) {
    /** Copies what it gets, in its order. */
    public PathRules {
        paths = List.copyOf(paths);
        rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
    }

    /**
     * Whether it speaks of a file.
     *
     * @param path relative to the configuration's folder, with forward slashes
     */
    public boolean matches(String path) {
        return PathGlob.anyMatches(paths, path);
    }
}
