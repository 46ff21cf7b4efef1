package dev.veles.manifest;

import java.util.List;
import java.util.Optional;

/** Descends by keys of which some lead to each item of a list, or to each value of a mapping. */
final class Wildcards {
    private Wildcards() {}

    /**
     * The values at the end of a path.
     *
     * @param path keys; {@code []} behind one goes to each item of its list, {@code {}} to each value of its mapping
     */
    static List<Field> find(Field start, List<String> path) {
        Field field = start;
        for (int i = 0; i < path.size(); i++) {
            String key = path.get(i);
            boolean items = key.endsWith("[]");
            if (items || key.endsWith("{}")) {
                String name = key.substring(0, key.length() - 2);
                return below(items ? field.items(name) : field.entries(name), path.subList(i + 1, path.size()));
            }
            Optional<Field> next = field.get(key);
            if (next.isEmpty()) {
                return List.of();
            }
            field = next.get();
        }
        return List.of(field);
    }

    private static List<Field> below(List<Field> starts, List<String> rest) {
        return starts.stream().flatMap(start -> find(start, rest).stream()).toList();
    }
}
