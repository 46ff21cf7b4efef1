package dev.veles.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.keyword.Keyword;
import dev.veles.lint.LintResult;
import dev.veles.report.TextReport;
import dev.veles.source.SourceText;
import dev.veles.testing.Golden;
import dev.veles.testing.SchemaReference;
import dev.veles.testing.SchemaTree;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the schema to what is promised of it. */
class ContractSchemaTest {
    private static final String HEAD = """
            # The contract

            Generated from [`schemas/contract.schema.json`](../schemas/contract.schema.json); a test rewrites this page with
            `-Dveles.golden=update`. Editors that know the YAML language server complete and check a contract that begins
            with a line that says where the schema is, such as the file that `veles schema > contract.schema.json` writes:

            ```yaml
            # yaml-language-server: $schema=contract.schema.json
            ```

            Keys with an asterisk are required. [contracts/veles.yaml](../contracts/veles.yaml) is a contract that uses most
            of them.
            """;

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
        // This one shows trouble on purpose.
        assertThat(contracts.remove(Path.of("examples", "flux-repo", "contracts", "wiki.yaml")))
                .isTrue();
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
    void tellsOfEveryPropertyAndDefinitionWhatItIs() {
        assertThat(SchemaTree.undescribed(schema)).isEmpty();
        assertThat(SchemaTree.unused(schema)).isEmpty();
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
        SchemaTree.subschemas(stripped).values().forEach(it -> ((ObjectNode) it).remove(FOR_PEOPLE));
        assertThat(json(SchemaReader.read(ContractSchema.text()).toPrettyString()))
                .isEqualTo(stripped);
    }

    @Test
    void isWhatTheReferenceSays() {
        Golden.check(Path.of("docs"), "contract.md", SchemaReference.of(schema, HEAD, "Contract"));
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

    private Map<String, JsonNode> subschemas() {
        return SchemaTree.subschemas(schema);
    }

    private static JsonNode json(String text) {
        return SchemaTree.json(text);
    }
}
