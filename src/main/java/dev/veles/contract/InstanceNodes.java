package dev.veles.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.math.BigDecimal;

/** Turns located trees into the nodes that the validator wants. Keys and indices stay, and with them the way back. */
final class InstanceNodes {
    private InstanceNodes() {}

    static JsonNode of(Node node) {
        if (node instanceof Mapping mapping) {
            ObjectNode object = new ObjectNode(JsonNodeFactory.instance);
            mapping.entries().forEach((key, entry) -> object.set(key, of(entry.value())));
            return object;
        }
        if (node instanceof Sequence sequence) {
            ArrayNode array = new ArrayNode(JsonNodeFactory.instance, sequence.size());
            sequence.forEach(item -> array.add(of(item)));
            return array;
        }
        return scalar((Scalar) node);
    }

    private static JsonNode scalar(Scalar scalar) {
        return switch (scalar.type()) {
            case STRING -> new TextNode(scalar.value());
            case INTEGER -> integer(Long.parseLong(scalar.value()));
            case FLOAT -> decimal(scalar.value());
            case BOOLEAN -> BooleanNode.valueOf(Boolean.parseBoolean(scalar.value()));
            case NULL, UNKNOWN -> NullNode.instance;
        };
    }

    private static JsonNode integer(long value) {
        return value == (int) value ? new IntNode((int) value) : new LongNode(value);
    }

    /** JSON has no infinity and no NaN; as the strings that they are written as, they pass for no number. */
    private static JsonNode decimal(String text) {
        try {
            return new Fraction(new BigDecimal(text.replace("_", "")));
        } catch (NumberFormatException e) {
            return new TextNode(text);
        }
    }

    /** To JSON Schema 80.0 is an integer; to Kubernetes it is none. */
    private static final class Fraction extends DecimalNode {
        private static final long serialVersionUID = 1L;

        Fraction(BigDecimal value) {
            super(value);
        }

        @Override
        public boolean canConvertToExactIntegral() {
            return false;
        }
    }
}
