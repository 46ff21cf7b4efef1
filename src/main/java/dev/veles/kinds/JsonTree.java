package dev.veles.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Turns a located tree into the JSON that reaches the API server. */
final class JsonTree {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private JsonTree() {}

    /** The same values without their places. */
    static JsonNode of(Node node) {
        if (node instanceof Mapping mapping) {
            ObjectNode object = JSON.objectNode();
            mapping.entries().forEach((key, entry) -> object.set(key, of(entry.value())));
            return object;
        }
        if (node instanceof Sequence sequence) {
            ArrayNode array = JSON.arrayNode(sequence.size());
            sequence.forEach(item -> array.add(of(item)));
            return array;
        }
        return scalar((Scalar) node);
    }

    private static JsonNode scalar(Scalar scalar) {
        return switch (scalar.type()) {
            case STRING -> JSON.textNode(scalar.value());
            case NULL, UNKNOWN -> JSON.nullNode();
            case BOOLEAN -> BooleanNode.valueOf(Boolean.parseBoolean(scalar.value()));
            case INTEGER, FLOAT -> Numbers.whole(scalar).map(JsonTree::whole).orElseGet(() -> fraction(scalar));
        };
    }

    private static JsonNode whole(BigInteger number) {
        if (number.bitLength() < Integer.SIZE) {
            return JSON.numberNode(number.intValue());
        }
        return number.bitLength() < Long.SIZE ? JSON.numberNode(number.longValue()) : JSON.numberNode(number);
    }

    private static JsonNode fraction(Scalar scalar) {
        return Numbers.number(scalar)
                .map(BigDecimal::doubleValue)
                .<JsonNode>map(JSON::numberNode)
                .orElseGet(() -> JSON.textNode(scalar.value()));
    }
}
