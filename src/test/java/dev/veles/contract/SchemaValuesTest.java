package dev.veles.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.veles.source.Location;
import dev.veles.source.SourceText;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import dev.veles.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tries every scalar rule of the schema on the values of {@code values.yaml}. */
class SchemaValuesTest {
    private static final Path TABLE = Path.of("src/test/resources/dev/veles/contract/values.yaml");
    private static final JsonNode SCHEMA = SchemaReader.read(ContractSchema.text());

    @ParameterizedTest
    @MethodSource("rules")
    void takesAndRefuses(String rule) {
        ContractValidator validator = validator(rule);
        List<String> wrong = new ArrayList<>();
        for (Node value : values(rule, "good")) {
            validator.validate(value).forEach(it -> wrong.add("refuses " + value + " by " + it.keyword()));
        }
        for (String column : List.of("bad", "stricter")) {
            for (Node value : values(rule, column)) {
                if (validator.validate(value).isEmpty()) {
                    wrong.add("takes " + value);
                }
            }
        }
        assertThat(wrong).as(rule).isEmpty();
    }

    @Test
    void speaksOfEveryScalarRule() {
        Set<String> scalar = new TreeSet<>();
        SCHEMA.get("$defs").properties().forEach(entry -> {
            boolean integer = entry.getValue().path("type").asText().equals("integer");
            if (integer || entry.getValue().has("pattern")) {
                scalar.add(entry.getKey());
            }
        });
        assertThat(new TreeSet<>(rules())).isEqualTo(scalar);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void survivesTextsOfAnyLength(String rule) {
        ContractValidator validator = validator(rule);
        for (String part : List.of("a", "a.", "a/", "1", "a-", ":", "1h", "a,", "*/5 ")) {
            Node text = Scalar.string(part.repeat(200_000), Location.point(new SourceText("long", ""), 1, 1));
            assertThat(validator.validate(text))
                    .as("%s … against %s", part, rule)
                    .isNotEmpty();
        }
    }

    private static List<String> rules() {
        return List.copyOf(table().keys());
    }

    private static List<Node> values(String rule, String column) {
        return table().find(rule, column).map(it -> ((Sequence) it).items()).orElse(List.of());
    }

    private static Mapping table() {
        try {
            SourceText text = new SourceText(TABLE.toString(), Files.readString(TABLE));
            return (Mapping) YamlReader.read(text).documents().get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ContractValidator validator(String rule) {
        ObjectNode whole = ((ObjectNode) SCHEMA).objectNode();
        whole.set("$ref", new TextNode("#/$defs/" + rule));
        whole.set("$defs", SCHEMA.get("$defs"));
        return ContractValidator.of(whole);
    }
}
