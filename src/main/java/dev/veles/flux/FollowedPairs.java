package dev.veles.flux;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds each Kustomization in the other state: by cluster, name and path or, where those are not the same any more, by
 * what is left of them. A Kustomization of another name is another one, also to Flux, which takes what the old one
 * applied away.
 */
final class FollowedPairs {
    /** One Kustomization in both states. */
    record Pair(Optional<Followed> before, Optional<Followed> after) {
        Followed either() {
            return after.or(() -> before).orElseThrow();
        }
    }

    private static final List<Function<Followed, Object>> SURE =
            List.of(one -> List.of(cluster(one), one.name(), one.path()), one -> List.of(cluster(one), one.name()));

    private static final List<Function<Followed, Object>> LIKELY =
            List.of(one -> List.of(one.name(), one.path()), Followed::name);

    private final Set<Followed> before;
    private final Set<Followed> after;
    private final Map<Followed, Followed> counterparts = new LinkedHashMap<>();

    private FollowedPairs(List<Followed> before, List<Followed> after) {
        this.before = new LinkedHashSet<>(before);
        this.after = new LinkedHashSet<>(after);
    }

    /** The pairs in the order of the later state, then what is gone. */
    static List<Pair> of(List<Followed> before, List<Followed> after) {
        FollowedPairs pairs = new FollowedPairs(before, after);
        SURE.forEach(key -> pairs.match(key, Integer.MAX_VALUE));
        LIKELY.forEach(key -> pairs.match(key, 1));
        List<Pair> found = new ArrayList<>();
        for (Followed one : after) {
            found.add(new Pair(Optional.ofNullable(pairs.counterparts.get(one)), Optional.of(one)));
        }
        pairs.before.forEach(one -> found.add(new Pair(Optional.of(one), Optional.empty())));
        return found;
    }

    /** Flux may put itself into a folder of the cluster's, or begin at the Kustomizations that lie beside that. */
    private static String cluster(Followed one) {
        return PairNames.shown(one.cluster());
    }

    private void match(Function<Followed, Object> key, int most) {
        Map<Object, List<Followed>> old = groups(before, key);
        groups(after, key).forEach((name, fresh) -> {
            List<Followed> others = old.getOrDefault(name, List.of());
            if (fresh.size() <= most && others.size() <= most) {
                for (int i = 0; i < Math.min(fresh.size(), others.size()); i++) {
                    counterparts.put(fresh.get(i), others.get(i));
                    after.remove(fresh.get(i));
                    before.remove(others.get(i));
                }
            }
        });
    }

    private static Map<Object, List<Followed>> groups(Set<Followed> all, Function<Followed, Object> key) {
        Map<Object, List<Followed>> groups = new LinkedHashMap<>();
        all.forEach(one ->
                groups.computeIfAbsent(key.apply(one), it -> new ArrayList<>()).add(one));
        return groups;
    }
}
