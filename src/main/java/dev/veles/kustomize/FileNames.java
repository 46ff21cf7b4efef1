package dev.veles.kustomize;

import dev.veles.yaml.Mapping;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Names of files for objects: kind and name in lower case unless a part brings its own. Two objects never share a file;
 * where names meet, also on file systems that ignore case, the kind, the API group and then a number tell them
 * apart.
 */
final class FileNames {
    private final Map<ObjectKey, String> stems;

    /** Names files by the stems that parts brought, by object without namespace. */
    FileNames(Map<ObjectKey, String> stems) {
        this.stems = Map.copyOf(stems);
    }

    /** The documents of one folder by the names of their files. */
    SortedMap<String, Mapping> assign(SortedMap<ObjectKey, Mapping> documents) {
        SortedMap<String, Mapping> files = new TreeMap<>();
        Set<String> taken = new HashSet<>(Set.of("kustomization"));
        documents.forEach((key, document) -> {
            String name = candidates(key).filter(taken::add).findFirst().orElseThrow();
            files.put(name + ".yaml", document);
        });
        return files;
    }

    private Stream<String> candidates(ObjectKey key) {
        String own = key.kind() + "-" + key.name();
        String stem = stems.getOrDefault(key.withoutNamespace(), own);
        String withKind = stem.equals(own) ? stem : stem + "-" + key.kind();
        String withGroup = key.group().isEmpty() ? withKind : withKind + "-" + key.group();
        Stream<String> numbered =
                IntStream.iterate(2, number -> number + 1).mapToObj(number -> withGroup + "-" + number);
        return Stream.concat(Stream.of(stem, withKind, withGroup), numbered).map(FileNames::clean);
    }

    private static String clean(String text) {
        String cleaned = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]+", "-");
        return cleaned.startsWith(".") ? "-" + cleaned : cleaned;
    }
}
