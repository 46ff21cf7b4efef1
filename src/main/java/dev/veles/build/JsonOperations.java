package dev.veles.build;

import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.ArrayList;
import java.util.List;

/** Turns the operations of a JSON patch (RFC 6902) into partial objects that say what they write where. */
final class JsonOperations {
    private JsonOperations() {}

    /** A layer for each operation that writes something. */
    static List<Layer> layers(Sequence operations) {
        List<Layer> layers = new ArrayList<>();
        for (Node item : operations) {
            if (item.get("path").orElse(null) instanceof Scalar path
                    && item.get("value").isPresent()
                    && !item.text("op").orElse("").equals("test")
                    && path.value().startsWith("/")) {
                List<String> steps = List.of(path.value().substring(1).split("/", -1));
                Node value = item.get("value").get();
                layers.add(new Layer.Tree(written(steps, path, value), steps.size()));
            }
        }
        return layers;
    }

    /** The value inside of a mapping for each step; where a step is an index, the mapping stands for a list. */
    private static Node written(List<String> steps, Scalar path, Node value) {
        Node node = value;
        for (int i = steps.size() - 1; i >= 0; i--) {
            String step = steps.get(i).replace("~1", "/").replace("~0", "~");
            Scalar key = Scalar.string(step, path.location());
            node = Mapping.empty(path.location()).with(key, node);
        }
        return node;
    }
}
