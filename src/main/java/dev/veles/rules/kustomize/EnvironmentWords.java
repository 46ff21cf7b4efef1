package dev.veles.rules.kustomize;

import dev.veles.repository.KustomizationFile;
import dev.veles.repository.Kustomizations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.TreeMap;
import java.util.TreeSet;

/** The environments that a base is built for, by what the folders of its overlays are called. */
final class EnvironmentWords {
    /** What environments are usually called, by the word that means the same. */
    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("dev", "development"),
            Map.entry("develop", "development"),
            Map.entry("development", "development"),
            Map.entry("int", "integration"),
            Map.entry("integration", "integration"),
            Map.entry("test", "test"),
            Map.entry("testing", "test"),
            Map.entry("qa", "qa"),
            Map.entry("uat", "uat"),
            Map.entry("stage", "staging"),
            Map.entry("stg", "staging"),
            Map.entry("staging", "staging"),
            Map.entry("preprod", "preproduction"),
            Map.entry("preproduction", "preproduction"),
            Map.entry("prod", "production"),
            Map.entry("production", "production"));

    private static final int MOST_LEVELS = 10;

    /** The words as the folders have them, by their meaning. */
    private final Map<String, String> environments = new TreeMap<>();

    private EnvironmentWords() {}

    /** Looks at everything that builds on a base. What the base's own folder is called, it is for. */
    static EnvironmentWords of(KustomizationFile base, Kustomizations kustomizations) {
        EnvironmentWords words = new EnvironmentWords();
        words.addUsers(base, kustomizations, new TreeSet<>(), 0);
        if (words.areSeveral()) {
            for (String segment : parts(base.folder(), "/-")) {
                words.environments.remove(MEANINGS.getOrDefault(segment, ""));
            }
        }
        return words;
    }

    private void addUsers(KustomizationFile base, Kustomizations kustomizations, Set<String> seen, int depth) {
        for (KustomizationFile user : kustomizations.users(base.folder())) {
            if (depth < MOST_LEVELS && seen.add(user.folder())) {
                for (String segment : parts(user.folder(), "/-")) {
                    Optional.ofNullable(MEANINGS.get(segment))
                            .ifPresent(meaning -> environments.putIfAbsent(meaning, segment));
                }
                addUsers(user, kustomizations, seen, depth + 1);
            }
        }
    }

    /** True where a value of one environment is wrong in another one. */
    boolean areSeveral() {
        return environments.size() > 1;
    }

    /** True for the name of an environment and nothing else: a tag such as {@code prod-1a2b3c} only tells who built it. */
    boolean isOne(String name) {
        return environments.containsKey(MEANINGS.getOrDefault(name, ""));
    }

    /** The environment that a part of a name stands for, as its folder is called. */
    Optional<String> in(String name) {
        for (String part : parts(name, "._:-")) {
            String environment = environments.get(MEANINGS.getOrDefault(part, ""));
            if (environment != null) {
                return Optional.of(environment);
            }
        }
        return Optional.empty();
    }

    /** Without a pattern, because every value of every base is taken apart. */
    private static List<String> parts(String name, String separators) {
        List<String> parts = new ArrayList<>();
        StringTokenizer tokens = new StringTokenizer(name, separators);
        while (tokens.hasMoreTokens()) {
            parts.add(tokens.nextToken());
        }
        return parts;
    }
}
