package dev.veles.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.veles.finding.Finding;
import dev.veles.finding.Severity;
import dev.veles.kustomize.KustomizeTool;
import dev.veles.source.SourceText;
import dev.veles.testing.Golden;
import dev.veles.testing.SchemaReference;
import dev.veles.testing.SchemaTree;
import dev.veles.yaml.JsonWriter;
import dev.veles.yaml.Node;
import dev.veles.yaml.ReadResult;
import dev.veles.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Holds the schema of configurations to what is promised of it, and the reader and the schema to each other. */
class ConfigSchemaTest {
    private static final String HEAD = """
            # The configuration

            Generated from [`schemas/config.schema.json`](../schemas/config.schema.json); a test rewrites this page with
            `-Dveles.golden=update`.

            `veles lint`, `veles render` and `veles diff` read the `.veles.yaml` of the folder that they run in, or the nearest
            one above it within the repository. `--config FILE` names another, `--no-config` reads none. What the command line
            says wins: `--contract` over `contracts`, paths over `paths`, `--output` over `output`, `--select`, `--ignore`,
            `--severity`, `--fail-on` and `--kustomize` over what is called like them; `--exclude` leaves out more, and so does
            the `--ignore` of a comparison. A render takes the rules, what they weigh and the output folder from it.

            Editors that know the YAML language server complete and check a configuration that begins with a line that says
            where the schema is, such as the file that `veles schema config > config.schema.json` writes:

            ```yaml
            # yaml-language-server: $schema=config.schema.json
            ```

            Keys with an asterisk are required.
            """;

    private static final JsonNode SCHEMA = SchemaTree.json(ConfigSchema.text());
    private static final Schema ORACLE = oracle(SCHEMA);

    @Test
    void isAValidSchema() {
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(SchemaLocation.of(SCHEMA.get("$schema").asText()))
                        .validate(SCHEMA))
                .isEmpty();
    }

    @Test
    void tellsOfEveryPropertyAndDefinitionWhatItIs() {
        assertThat(SchemaTree.undescribed(SCHEMA)).isEmpty();
        assertThat(SchemaTree.unused(SCHEMA)).isEmpty();
    }

    @Test
    void closesEveryObject() {
        assertThat(SchemaTree.subschemas(SCHEMA)).allSatisfy((path, subschema) -> {
            if (subschema.path("type").toString().contains("\"object\"")) {
                assertThat(subschema.has("additionalProperties")).as(path).isTrue();
            }
        });
    }

    @Test
    void givesExamplesAndDefaultsThatItTakes() {
        List<String> wrong = new ArrayList<>();
        SchemaTree.subschemas(SCHEMA).forEach((path, subschema) -> {
            List<JsonNode> values = new ArrayList<>();
            subschema.path("examples").forEach(values::add);
            if (subschema.has("default")) {
                values.add(subschema.get("default"));
            }
            ObjectNode whole = subschema.deepCopy();
            whole.set("$defs", SCHEMA.get("$defs"));
            Schema part = oracle(whole);
            values.forEach(value -> part.validate(value).forEach(error -> wrong.add(path + ": " + error)));
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void choosesBetweenTheWordsThatTheCodeKnows() {
        assertThat(choices("level")).containsExactlyElementsOf(Level.LABELS);
        assertThat(choices("severity"))
                .containsExactlyElementsOf(
                        Arrays.stream(Severity.values()).map(Severity::label).toList());
        JsonNode mode = SCHEMA.at("/$defs/kustomize/properties/mode/enum");
        assertThat(words(mode)).containsExactlyElementsOf(KustomizeMode.LABELS);
        for (KustomizeMode known : KustomizeMode.values()) {
            assertThat(KustomizeMode.of(known.label())).contains(known);
        }
    }

    @Test
    void saysWhichLimitsHoldWhereNoneAreSet() {
        JsonNode kustomize = SCHEMA.at("/$defs/kustomize/properties");
        assertThat(Amounts.duration(kustomize.at("/timeout/default").asText())).contains(KustomizeTool.BOUNDED_TIME);
        assertThat(Amounts.bytes(kustomize.at("/memory/default").asText())).contains(KustomizeTool.BOUNDED_MEMORY);
    }

    @Test
    void agreesWithTheReaderOnEveryCase() {
        List<String> cases = new ArrayList<>(ConfigCases.in("good"));
        cases.addAll(ConfigCases.in("bad"));
        for (String name : cases) {
            SourceText text = ConfigCases.text(name);
            ReadResult yaml = YamlReader.read(text);
            if (yaml.isClean() && yaml.documents().size() == 1) {
                JsonNode json =
                        SchemaTree.json(JsonWriter.write(yaml.documents().get(0)));
                assertAgreement(json, ConfigCases.read(text), name);
            }
        }
    }

    @Property(tries = 3000)
    void agreesWithTheReaderOnWhatMutationsMake(@ForAll long seed) {
        JsonNode mutated = new ConfigMutation(seed).of(everything());
        ConfigReading reading = ConfigCases.read(new SourceText("mutated", mutated.toString()));
        assertAgreement(mutated, reading, mutated.toString());
    }

    @Test
    void isWhatTheReferenceSays() {
        Golden.check(Path.of("docs"), "configuration.md", SchemaReference.of(SCHEMA, HEAD, "Configuration"));
    }

    /** The schema cannot know which rules there are; all else is the same to both. */
    private static void assertAgreement(JsonNode json, ConfigReading reading, String name) {
        boolean taken = ORACLE.validate(json).isEmpty();
        List<String> rules = reading.problems().stream().map(Finding::rule).toList();
        if (taken) {
            assertThat(new TreeSet<>(rules)).as("problems of %s", name).isSubsetOf("config-unknown-rule");
        } else {
            assertThat(rules).as("problems of %s", name).isNotEmpty();
        }
    }

    private static JsonNode everything() {
        Node root = YamlReader.read(ConfigCases.text("good/everything.yaml"))
                .documents()
                .get(0);
        return SchemaTree.json(JsonWriter.write(root));
    }

    private static List<String> choices(String definition) {
        return words(SCHEMA.get("$defs").get(definition).get("enum"));
    }

    private static List<String> words(JsonNode values) {
        List<String> words = new ArrayList<>();
        values.forEach(value -> {
            if (value.isTextual()) {
                words.add(value.asText());
            }
        });
        return words;
    }

    private static Schema oracle(JsonNode schema) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
    }
}
