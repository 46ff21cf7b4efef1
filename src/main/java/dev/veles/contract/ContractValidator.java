package dev.veles.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordType;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.NodePath;
import dev.veles.yaml.FieldPath;
import dev.veles.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Holds contracts to the schema. What goes in is a located tree; what comes out says which keyword refused what, in
 * terms of that tree.
 */
final class ContractValidator {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    /**
     * Those keywords of the dialect that the schema uses (a test compares): the whole dialect would bring formats,
     * with tables of domains and of Unicode, to life at each start.
     */
    static final List<Keyword> KEYWORDS = List.of(
            KeywordType.REF,
            KeywordType.TYPE,
            KeywordType.PROPERTIES,
            KeywordType.REQUIRED,
            KeywordType.ADDITIONAL_PROPERTIES,
            KeywordType.PROPERTY_NAMES,
            KeywordType.MIN_PROPERTIES,
            KeywordType.DEPENDENT_REQUIRED,
            KeywordType.ITEMS,
            KeywordType.MIN_ITEMS,
            KeywordType.UNIQUE_ITEMS,
            KeywordType.ENUM,
            KeywordType.CONST,
            KeywordType.PATTERN,
            KeywordType.MIN_LENGTH,
            KeywordType.MAX_LENGTH,
            KeywordType.MINIMUM,
            KeywordType.MAXIMUM,
            KeywordType.NOT,
            new NonValidationKeyword("$schema"),
            new NonValidationKeyword("$id"),
            new NonValidationKeyword("$defs"));

    private final Schema schema;

    private ContractValidator(Schema schema) {
        this.schema = schema;
    }

    /** The validator of the packaged schema, made once. */
    static ContractValidator packaged() {
        return Packaged.INSTANCE;
    }

    /** A validator of another schema, or of a part of this one. */
    static ContractValidator of(JsonNode schema) {
        Dialect dialect = Dialect.builder(DIALECT)
                .specificationVersion(SpecificationVersion.DRAFT_2020_12)
                .idKeyword("$id")
                .keywords(KEYWORDS)
                .build();
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .preloadSchema(false)
                .regularExpressionFactory(LazyPattern::new)
                .build();
        return new ContractValidator(
                SchemaRegistry.withDialect(dialect, registry -> registry.schemaRegistryConfig(config))
                        .getSchema(schema));
    }

    /** What the schema refuses, in the validator's order. */
    List<Violation> validate(Node value) {
        List<Violation> violations = new ArrayList<>();
        for (Error error : schema.validate(InstanceNodes.of(value))) {
            violations.add(new Violation(
                    error.getKeyword(),
                    path(error.getInstanceLocation()),
                    Objects.requireNonNullElse(error.getProperty(), "")));
        }
        return violations;
    }

    private static FieldPath path(NodePath location) {
        List<Object> steps = new ArrayList<>(location.getNameCount());
        for (int i = 0; i < location.getNameCount(); i++) {
            steps.add(location.getElement(i));
        }
        return new FieldPath(steps);
    }

    /** Puts off reading the schema until the first contract, and then keeps it. */
    private static final class Packaged {
        static final ContractValidator INSTANCE = of(SchemaReader.read(ContractSchema.text()));
    }
}
