package dev.veles.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.manifest.Manifest;
import dev.veles.manifest.TextValue;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import dev.veles.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for any two objects, tried on every manifest that the repository has and on mutants of them. */
class ObjectDiffProperties {
    private static final List<Manifest> ALL = Corpus.all();

    @Property(tries = 400)
    void otherClothesAreNoDifference(@ForAll long seed) {
        Random random = new Random(seed);
        Manifest object = any(random);
        Manifest shuffled = new Manifest((Mapping) shuffled(object.root(), DiffPath.ROOT, random));
        Manifest rewritten = Corpus.of(YamlWriter.write(shuffled.root())).get(0);
        assertThat(ObjectDiff.between(object, object, true)).isEmpty();
        assertThat(ObjectDiff.between(object, shuffled, true)).isEmpty();
        assertThat(ObjectDiff.between(object, rewritten, true)).isEmpty();
    }

    @Property(tries = 600)
    void bothDirectionsTellTheSame(@ForAll long seed) {
        Random random = new Random(seed);
        Manifest one = any(random);
        Manifest other = counterpart(one, random);
        assertThat(texts(ObjectDiff.between(other, one, false).stream()
                        .map(FieldChange::mirrored)
                        .toList()))
                .isEqualTo(texts(ObjectDiff.between(one, other, false)));
    }

    @Property(tries = 600)
    void applyingTheChangesGivesTheOtherObject(@ForAll long seed) {
        Random random = new Random(seed);
        Manifest one = any(random);
        Manifest other = counterpart(one, random);
        List<FieldChange> changes = ObjectDiff.between(one, other, true);
        Manifest applied = new Manifest((Mapping) Application.apply(one.root(), changes));
        assertThat(ObjectDiff.between(applied, other, true))
                .as("after %s", texts(changes))
                .allMatch(ObjectDiffProperties::isOfLettersAlone);
    }

    @Property(tries = 400)
    void hidingDefaultsNeverShowsMore(@ForAll long seed) {
        Random random = new Random(seed);
        Manifest one = any(random);
        Manifest other = counterpart(one, random);
        assertThat(ObjectDiff.between(one, other, false))
                .hasSizeLessThanOrEqualTo(ObjectDiff.between(one, other, true).size());
    }

    @Property(tries = 1000)
    void portsWithOtherNumbersAndNamesDoAsWell(@ForAll long seed) {
        Random random = new Random(seed);
        Manifest one = service(random);
        Manifest other = service(random);
        List<FieldChange> changes = ObjectDiff.between(one, other, true);
        assertThat(texts(ObjectDiff.between(other, one, true).stream()
                        .map(FieldChange::mirrored)
                        .toList()))
                .isEqualTo(texts(changes));
        Manifest applied = new Manifest((Mapping) Application.apply(one.root(), changes));
        assertThat(ObjectDiff.between(applied, other, true))
                .as("after %s", texts(changes))
                .isEmpty();
    }

    /** Changes within a text do not say with which blanks it was written. */
    private static boolean isOfLettersAlone(FieldChange change) {
        return change.before().orElse(null) instanceof Scalar before
                && change.after().orElse(null) instanceof Scalar after
                && !TextValue.documents(before).isEmpty()
                && !(TextValue.documents(before).get(0) instanceof Scalar)
                && TextValue.documents(before)
                        .get(0)
                        .sameContent(TextValue.documents(after).get(0));
    }

    private static Manifest service(Random random) {
        StringBuilder ports = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            ports.append("{ port: ").append(80 + random.nextInt(5));
            ports.append(random.nextInt(5) == 0 ? "" : ", name: p" + random.nextInt(4));
            ports.append(random.nextInt(3) == 0 ? ", protocol: UDP" : "");
            ports.append(random.nextInt(3) == 0 ? ", nodePort: 3000" + random.nextInt(2) : "")
                    .append(" }, ");
        }
        return Corpus.of("{ apiVersion: v1, kind: Service, metadata: { name: a }, spec: { ports: [" + ports + "] } }")
                .get(0);
    }

    private static List<String> texts(List<FieldChange> changes) {
        return changes.stream()
                .map(change -> change.kind() + " " + change.path() + " "
                        + change.before().map(ContentKey::of).orElse("-") + " "
                        + change.after().map(ContentKey::of).orElse("-"))
                .sorted()
                .collect(Collectors.toList());
    }

    private static Manifest any(Random random) {
        return ALL.get(random.nextInt(ALL.size()));
    }

    /** Another object of the kind, or a mutant. */
    private static Manifest counterpart(Manifest object, Random random) {
        List<Manifest> alike =
                ALL.stream().filter(other -> other.kind().equals(object.kind())).toList();
        Manifest start = random.nextInt(3) == 0 ? alike.get(random.nextInt(alike.size())) : object;
        Node mutant = start.root();
        for (int i = random.nextInt(4); i > 0; i--) {
            mutant = mutated(mutant, random);
        }
        return new Manifest((Mapping) mutant);
    }

    private static Node mutated(Node node, Random random) {
        if (node instanceof Mapping mapping && !mapping.isEmpty()) {
            List<String> keys = new ArrayList<>(mapping.keys());
            String key = keys.get(random.nextInt(keys.size()));
            return random.nextInt(6) == 0
                    ? mapping.without(key)
                    : mapping.with(key, mutated(mapping.get(key).orElseThrow(), random));
        }
        if (node instanceof Sequence list && list.size() > 0) {
            List<Node> items = new ArrayList<>(list.items());
            int at = random.nextInt(items.size());
            switch (random.nextInt(5)) {
                case 0 -> items.remove(at);
                case 1 -> items.add(random.nextInt(items.size()), mutated(items.get(at), random));
                case 2 -> Collections.shuffle(items, random);
                default -> items.set(at, mutated(items.get(at), random));
            }
            return new Sequence(items, list.location());
        }
        return Scalar.string(any(random).name(), node.location());
    }

    /** Keys in another order, and lists whose order means nothing. */
    private static Node shuffled(Node node, DiffPath path, Random random) {
        if (node instanceof Mapping mapping) {
            List<String> keys = new ArrayList<>(mapping.keys());
            Collections.shuffle(keys, random);
            Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
            for (String key : keys) {
                Mapping.Entry entry = Objects.requireNonNull(mapping.entries().get(key));
                entries.put(key, new Mapping.Entry(entry.key(), shuffled(entry.value(), path.key(key), random)));
            }
            return new Mapping(entries, mapping.location());
        }
        if (node instanceof Sequence list) {
            ListRule rule = ListRule.of(path, list, list);
            List<Node> items = new ArrayList<>();
            list.forEach(item -> items.add(shuffled(item, path.then(new Step.Index(0, 0)), random)));
            boolean ordered =
                    rule instanceof ListRule.Ordered || (rule instanceof ListRule.Keyed keyed && keyed.ordered());
            if (!ordered) {
                Collections.shuffle(items, random);
            }
            return new Sequence(items, list.location());
        }
        return node;
    }
}
