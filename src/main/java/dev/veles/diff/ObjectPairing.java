package dev.veles.diff;

import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds which objects of two sides are the same one: by identity first; of what is left, an object whose content went on
 * under another name or in another namespace has moved. Both directions give the same pairs.
 */
final class ObjectPairing {
    /** An object that has less in common with another is another. */
    private static final double ALIKE = 0.7;

    /** Objects with fewer values look like each other by chance: only their names tell whether they are the same. */
    private static final int TELLING = 4;

    /** Beyond this many comparisons of one kind only names tell what has moved. */
    private static final int MOST_COMPARISONS = 40_000;

    private final List<ObjectPair> pairs = new ArrayList<>();

    private ObjectPairing() {}

    static List<ObjectPair> of(List<DiffObject> before, List<DiffObject> after) {
        ObjectPairing pairing = new ObjectPairing();
        Map<String, List<DiffObject>> was = byIdentity(before);
        Map<String, List<DiffObject>> is = byIdentity(after);
        List<DiffObject> gone = new ArrayList<>();
        List<DiffObject> fresh = new ArrayList<>();
        was.forEach((identity, objects) -> {
            List<DiffObject> others = is.getOrDefault(identity, new ArrayList<>());
            is.remove(identity);
            pairing.pairTwins(objects, others);
            gone.addAll(objects);
            fresh.addAll(others);
        });
        is.values().forEach(fresh::addAll);
        pairing.pairMoved(gone, fresh);
        gone.forEach(object -> pairing.pairs.add(ObjectPair.removed(object)));
        fresh.forEach(object -> pairing.pairs.add(ObjectPair.added(object)));
        return pairing.pairs;
    }

    private static Map<String, List<DiffObject>> byIdentity(List<DiffObject> objects) {
        Map<String, List<DiffObject>> found = new LinkedHashMap<>();
        for (DiffObject object : objects) {
            found.computeIfAbsent(object.identity(), key -> new ArrayList<>(1)).add(object);
        }
        return found;
    }

    /** Several objects of one name, such as those of several clusters, belong together by their files, then in order. */
    private void pairTwins(List<DiffObject> was, List<DiffObject> is) {
        if (was.size() == 1 && is.size() == 1) {
            pairs.add(ObjectPair.same(was.remove(0), is.remove(0)));
        } else if (was.size() > 1 || is.size() > 1) {
            for (DiffObject object : List.copyOf(was)) {
                is.stream()
                        .filter(other -> other.file().equals(object.file()))
                        .findFirst()
                        .ifPresent(other -> pair(object, other, was, is));
            }
        }
        while (!was.isEmpty() && !is.isEmpty()) {
            pair(was.get(0), is.get(0), was, is);
        }
    }

    /** By identity: two objects with the same content are two objects. */
    @SuppressWarnings("ReferenceEquality")
    private void pair(DiffObject object, DiffObject other, List<DiffObject> was, List<DiffObject> is) {
        pairs.add(ObjectPair.same(object, other));
        was.removeIf(each -> each == object);
        is.removeIf(each -> each == other);
    }

    private record Candidate(DiffObject before, DiffObject after, double likeness, boolean named, String tie) {}

    private void pairMoved(List<DiffObject> gone, List<DiffObject> fresh) {
        List<Candidate> candidates = new ArrayList<>();
        Map<String, List<DiffObject>> families = new LinkedHashMap<>();
        for (DiffObject object : fresh) {
            families.computeIfAbsent(object.family(), key -> new ArrayList<>()).add(object);
        }
        Map<String, Integer> sizes = new LinkedHashMap<>();
        gone.forEach(object -> sizes.merge(object.family(), 1, Integer::sum));
        for (DiffObject object : gone) {
            List<DiffObject> others = families.getOrDefault(object.family(), List.of());
            boolean many = (long) others.size() * sizes.getOrDefault(object.family(), 0) > MOST_COMPARISONS;
            addCandidates(object, others, many, candidates);
        }
        // By identity: two objects with the same content are two objects, and comparing trees would be slow.
        Set<DiffObject> left = Collections.newSetFromMap(new IdentityHashMap<>());
        left.addAll(gone);
        left.addAll(fresh);
        candidates.sort(Comparator.comparing((Candidate candidate) -> !candidate.named())
                .thenComparing(Comparator.comparingDouble(Candidate::likeness).reversed())
                .thenComparing(Candidate::tie));
        for (Candidate candidate : candidates) {
            if (left.contains(candidate.before()) && left.contains(candidate.after())) {
                pairs.add(ObjectPair.moved(candidate.before(), candidate.after(), candidate.likeness()));
                left.remove(candidate.before());
                left.remove(candidate.after());
            }
        }
        gone.removeIf(object -> !left.contains(object));
        fresh.removeIf(object -> !left.contains(object));
    }

    private static void addCandidates(
            DiffObject object, List<DiffObject> others, boolean many, List<Candidate> candidates) {
        if (others.isEmpty()) {
            return;
        }
        Likeness own = content(object);
        for (DiffObject other : others) {
            boolean named = object.stem().equals(other.stem());
            if (object.isRegenerated(other)) {
                double likeness = lines(object).to(lines(other));
                candidates.add(new Candidate(object, other, likeness, true, tie(object, other)));
            } else if (named || !many) {
                double likeness = own.to(content(other));
                boolean telling = own.size() >= TELLING && likeness >= ALIKE;
                if (telling || (named && likeness >= ALIKE / 2)) {
                    candidates.add(new Candidate(object, other, likeness, named, tie(object, other)));
                }
            }
        }
    }

    /** The same for both directions. */
    private static String tie(DiffObject one, DiffObject other) {
        String first = one.identity();
        String second = other.identity();
        return first.compareTo(second) < 0 ? first + '\n' + second : second + '\n' + first;
    }

    /** What an object is made of, apart from how it is called. */
    private static Likeness content(DiffObject object) {
        return Likeness.of(unnamed(object));
    }

    private static Likeness lines(DiffObject object) {
        return Likeness.ofLines(unnamed(object));
    }

    private static Mapping unnamed(DiffObject object) {
        Mapping root = object.manifest().root();
        Optional<Node> metadata = root.get("metadata");
        if (metadata.isPresent() && metadata.get() instanceof Mapping mapping) {
            root = root.with("metadata", mapping.without("name").without("namespace"));
        }
        return root.without("apiVersion").without("kind");
    }
}
