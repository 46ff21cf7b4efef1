package dev.veles.kustomize;

import dev.veles.manifest.Manifest;
import dev.veles.source.Located;
import dev.veles.source.Location;
import dev.veles.source.SourceText;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.MappingBuilder;
import dev.veles.yaml.Node;
import dev.veles.yaml.ReadResult;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import dev.veles.yaml.YamlReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Objects written as YAML in tests, and what of them counts when they are compared. */
final class Objects {
    private Objects() {}

    static List<Manifest> read(String name, String yaml) {
        ReadResult result = YamlReader.read(new SourceText(name, yaml));
        if (!result.isClean()) {
            throw new IllegalArgumentException(result.problems().toString());
        }
        return result.documents().stream()
                .map(node -> new Manifest((Mapping) node))
                .toList();
    }

    /** An environment in which Ingresses are the component {@code ingress}. */
    static EnvironmentManifests environment(String namespace, String yaml) {
        return environment(namespace, read("objects.yaml", yaml));
    }

    static EnvironmentManifests environment(String namespace, List<Manifest> manifests) {
        List<Part> parts = new ArrayList<>();
        for (Manifest manifest : manifests) {
            Part part = Part.of(manifest);
            parts.add(manifest.kind().equals("Ingress") ? part.inComponent("ingress") : part);
        }
        Location place = Location.point(new SourceText("contract.yaml", "namespace: " + namespace), 1, 12);
        return new EnvironmentManifests(new Located<>(namespace, place), parts);
    }

    /**
     * Objects by identity, numbers as their value: kustomize prints JSON numbers.
     */
    static Map<String, String> comparable(List<Manifest> manifests) {
        Map<String, String> objects = new TreeMap<>();
        for (Manifest manifest : manifests) {
            String before = objects.put(manifest.ref().toString(), sorted(manifest.root()));
            if (before != null) {
                throw new IllegalArgumentException("twice: " + manifest.ref());
            }
        }
        return objects;
    }

    private static String sorted(Node node) {
        return dev.veles.yaml.YamlWriter.write(plain(node));
    }

    private static Node plain(Node node) {
        if (node instanceof Mapping mapping) {
            Map<String, Node> values = new TreeMap<>();
            mapping.entries().forEach((key, entry) -> values.put(key, plain(entry.value())));
            MappingBuilder builder = MappingBuilder.mapping(node.location());
            values.forEach(builder::put);
            return builder.build();
        }
        if (node instanceof Sequence list) {
            return new Sequence(list.items().stream().map(Objects::plain).toList(), list.location());
        }
        Scalar scalar = (Scalar) node;
        boolean number = scalar.type() == Scalar.Type.INTEGER || scalar.type() == Scalar.Type.FLOAT;
        return number && scalar.value().matches("[-+0-9.eE]+")
                ? new Scalar(
                        new BigDecimal(scalar.value()).stripTrailingZeros().toPlainString(),
                        Scalar.Type.FLOAT,
                        Scalar.Style.PLAIN,
                        scalar.location())
                : scalar;
    }
}
