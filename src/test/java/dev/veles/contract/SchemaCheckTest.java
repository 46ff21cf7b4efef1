package dev.veles.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.veles.finding.Finding;
import dev.veles.source.SourceText;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.YamlReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What golden texts cannot show of the check; those are in {@link ContractErrorsTest}. */
class SchemaCheckTest {
    private static final String SOUND = """
            apiVersion: veles.dev/v1alpha1
            kind: InfrastructureContract
            metadata: { name: veles }
            spec:
              namespace: { name: veles }
              hostname: veles.bstein.dev
              services:
                web: { image: veles-web }
              delivery: {}
              environments:
                atlas:
            """;

    @Test
    void takesASoundContract() {
        assertThat(SchemaCheck.check(parse("a.yaml", SOUND))).isEmpty();
    }

    @Test
    void pointsAtTheLineOfThePatchWhereThatBrokeTheSpec() {
        Mapping contract = parse("a.yaml", SOUND);
        Mapping patch = parse("patch.yaml", "\n\nhostname: 10.0.0.1\nservces: {}\n");
        Mapping spec = (Mapping) contract.get("spec").orElseThrow();
        for (Mapping.Entry change : patch.values()) {
            spec = new Mapping(withEntry(spec, change), spec.location());
        }
        assertThat(SchemaCheck.check(contract.with("spec", spec)))
                .extracting(finding -> finding.location().toString(), Finding::rule)
                .containsExactly(
                        tuple("patch.yaml:3:11", "contract-value"), tuple("patch.yaml:4:1", "contract-unknown-key"));
    }

    @Test
    void reportsByPosition() {
        List<Finding> findings = SchemaCheck.check(parse("a.yaml", """
                specs: {}
                metadata: 1
                kind: Contract
                apiVersion: true
                """));
        assertThat(findings).hasSize(4).isSorted();
    }

    @Test
    void cutsLongValues() {
        Mapping contract = parse("a.yaml", SOUND.replace("veles-web", "V".repeat(5000)));
        assertThat(SchemaCheck.check(contract))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .isEqualTo("\"" + "V".repeat(60) + "…\" is not an image reference"));
    }

    private static Map<String, Mapping.Entry> withEntry(Mapping mapping, Mapping.Entry entry) {
        Map<String, Mapping.Entry> entries = new LinkedHashMap<>(mapping.entries());
        entries.put(entry.key().value(), entry);
        return entries;
    }

    private static Mapping parse(String name, String text) {
        Node root = YamlReader.read(new SourceText(name, text)).documents().get(0);
        return (Mapping) root;
    }
}
