package dev.veles.flux;

import dev.veles.repository.RepositoryPath;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What Kustomizations are called in reports: by their names and, where several clusters have the same, by those, too. */
final class PairNames {
    private static final String BOOTSTRAP = "flux-system";

    private final Map<String, Set<String>> clusters = new HashMap<>();

    PairNames(List<FollowedPairs.Pair> pairs) {
        for (FollowedPairs.Pair pair : pairs) {
            Followed one = pair.either();
            clusters.computeIfAbsent(one.name(), name -> new HashSet<>()).add(one.cluster());
        }
    }

    String of(Followed one) {
        boolean several = clusters.getOrDefault(one.name(), Set.of()).size() > 1;
        return several ? one.name() + " (" + shown(one.cluster()) + ")" : one.name();
    }

    /** A folder in which {@code flux bootstrap} put itself stands for the one above. */
    static String shown(String folder) {
        String cluster = RepositoryPath.name(folder).equals(BOOTSTRAP) ? RepositoryPath.parent(folder) : folder;
        return cluster.isEmpty() ? "." : cluster;
    }
}
