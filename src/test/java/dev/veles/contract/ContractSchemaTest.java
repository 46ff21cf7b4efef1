package dev.veles.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.keyword.Keyword;
import dev.veles.lint.LintResult;
import dev.veles.report.TextReport;
import dev.veles.source.SourceText;
import dev.veles.testing.Golden;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the schema to what is promised of it. */
class ContractSchemaTest {
    /** Objects that are open because Kubernetes owns them, or because a patch may say less than a whole. */
    private static final Set<String> OPEN = Set.of(
            "securityContext",
            "podSecurityContext",
            "readinessProbe",
            "livenessProbe",
            "startupProbe",
            "overrides",
            "workload",
            "service",
            "job",
            "pod",
            "container",
            "metadata",
            "extraManifest",
            "additionalProperties",
            "not");

    /** Keywords that judge nothing. */
    private static final Set<String> FOR_PEOPLE = Set.of("title", "description", "examples", "default");

    private final JsonNode schema = json(ContractSchema.text());

    @Test
    void isAValidSchema() {
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(SchemaLocation.of(schema.get("$schema").asText()))
                        .validate(schema))
                .isEmpty();
    }

    @Test
    void takesEveryContractOfTheRepository() throws IOException {
        List<Path> contracts = new ArrayList<>();
        for (String folder : List.of("contracts", "examples")) {
            if (Files.isDirectory(Path.of(folder))) {
                try (Stream<Path> files = Files.walk(Path.of(folder))) {
                    files.filter(ContractSchemaTest::isContract).sorted().forEach(contracts::add);
                }
            }
        }
        assertThat(contracts).contains(Path.of("contracts", "veles.yaml"));
        assertThat(contracts).allSatisfy(path -> {
            SourceText text = new SourceText(path.toString(), Files.readString(path));
            Mapping root = (Mapping) YamlReader.read(text).documents().get(0);
            assertThat(TextReport.renderQuiet(LintResult.of(SchemaCheck.check(root)), false))
                    .isEmpty();
            assertThat(text.line(1)).startsWith("# yaml-language-server: $schema=");
        });
    }

    @Test
    void tellsOfEveryPropertyWhatItIs() {
        List<String> bare = new ArrayList<>();
        properties()
                .forEach((path, property) -> Stream.of("title", "description", "examples")
                        .filter(keyword -> property.path(keyword).isEmpty()
                                && property.path(keyword).asText().isBlank())
                        .forEach(keyword -> bare.add(path + " has no " + keyword)));
        assertThat(bare).isEmpty();
    }

    @Test
    void endsSentencesWithTheTitlesOfDefinitions() {
        assertThat(definitions()).allSatisfy((name, definition) -> {
            assertThat(definition.path("title").asText())
                    .as("a title that ends \"X is not …\", of %s", name)
                    .matches("(a|an|the) .*[^.]");
            assertThat(definition.path("description").asText())
                    .as("description of %s", name)
                    .endsWith(".");
            assertThat(definition.path("examples")).as("examples of %s", name).isNotEmpty();
        });
    }

    @Test
    void givesExamplesAndDefaultsThatItTakes() {
        List<String> wrong = new ArrayList<>();
        subschemas().forEach((path, subschema) -> {
            ContractValidator validator = ContractValidator.of(standalone(subschema));
            List<JsonNode> values = new ArrayList<>();
            subschema.path("examples").forEach(values::add);
            if (subschema.has("default")) {
                values.add(subschema.get("default"));
            }
            for (JsonNode value : values) {
                SourceText text = new SourceText(path, value.toString());
                validator
                        .validate(YamlReader.read(text).documents().get(0))
                        .forEach(violation -> wrong.add(path + ": " + value + ": " + violation));
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void usesEveryDefinition() {
        Set<String> used = new TreeSet<>();
        schema.findValuesAsText("$ref").forEach(ref -> used.add(ref.replace("#/$defs/", "")));
        assertThat(used).isEqualTo(new TreeSet<>(definitions().keySet()));
    }

    @Test
    void closesEveryObjectThatKubernetesDoesNotOwn() {
        List<String> open = new ArrayList<>();
        subschemas().forEach((path, subschema) -> {
            boolean object = subschema.path("type").toString().contains("\"object\"");
            if (object && !subschema.has("additionalProperties")) {
                open.add(path.substring(path.lastIndexOf('/') + 1));
            }
        });
        assertThat(new TreeSet<>(open)).isEqualTo(new TreeSet<>(OPEN));
    }

    @Test
    void hasPatternsThatEndAndAreNotAskedAboutNovels() {
        assertThat(subschemas()).allSatisfy((path, subschema) -> {
            if (subschema.has("pattern")) {
                assertThat(subschema.get("pattern").asText())
                        .as(path)
                        .startsWith("^")
                        .endsWith("$");
                assertThat(subschema.path("maxLength").asInt())
                        .as("maxLength of %s", path)
                        .isBetween(1, LazyPattern.LONGEST);
            }
        });
    }

    @Test
    void usesTheKeywordsThatTheValidatorKnowsAndNoOthers() {
        Set<String> used = new TreeSet<>();
        subschemas().values().forEach(subschema -> subschema.fieldNames().forEachRemaining(used::add));
        used.removeAll(FOR_PEOPLE);
        Set<String> known = ContractValidator.KEYWORDS.stream()
                .map(Keyword::getValue)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(known).isEqualTo(used);
    }

    @Test
    void isReadAsJacksonReadsIt() {
        JsonNode stripped = json(ContractSchema.text());
        subschemas(stripped, "#", new LinkedHashMap<>()).values().forEach(it -> ((ObjectNode) it).remove(FOR_PEOPLE));
        assertThat(json(SchemaReader.read(ContractSchema.text()).toPrettyString()))
                .isEqualTo(stripped);
    }

    @Test
    void isWhatTheReferenceSays() {
        Golden.check(Path.of("docs"), "contract.md", ContractReference.of(schema));
    }

    private static boolean isContract(Path file) {
        try {
            return file.toString().endsWith(".yaml") && Files.readString(file).contains("kind: InfrastructureContract");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode standalone(JsonNode subschema) {
        ObjectNode whole = subschema.deepCopy();
        whole.set("$defs", schema.get("$defs"));
        return SchemaReader.read(whole.toString());
    }

    private Map<String, JsonNode> definitions() {
        Map<String, JsonNode> definitions = new LinkedHashMap<>();
        schema.get("$defs").properties().forEach(entry -> definitions.put(entry.getKey(), entry.getValue()));
        return definitions;
    }

    private Map<String, JsonNode> properties() {
        Map<String, JsonNode> properties = new LinkedHashMap<>(subschemas());
        properties.keySet().removeIf(path -> !path.matches(".*/properties/[^/]+"));
        return properties;
    }

    private Map<String, JsonNode> subschemas() {
        return subschemas(schema, "#", new LinkedHashMap<>());
    }

    /** Every place of a schema where a schema may stand, by its way from the root. */
    private static Map<String, JsonNode> subschemas(JsonNode node, String path, Map<String, JsonNode> found) {
        found.put(path, node);
        for (String group : List.of("properties", "$defs")) {
            node.path(group)
                    .properties()
                    .forEach(it -> subschemas(it.getValue(), path + "/" + group + "/" + it.getKey(), found));
        }
        for (String keyword : List.of("items", "additionalProperties", "propertyNames", "not")) {
            if (node.path(keyword).isObject()) {
                subschemas(node.get(keyword), path + "/" + keyword, found);
            }
        }
        return found;
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
