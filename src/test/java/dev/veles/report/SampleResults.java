package dev.veles.report;

import dev.veles.finding.Finding;
import dev.veles.finding.ObjectRef;
import dev.veles.finding.Severity;
import dev.veles.lint.Category;
import dev.veles.lint.LintCounts;
import dev.veles.lint.LintInput;
import dev.veles.lint.LintResult;
import dev.veles.lint.LintUnit;
import dev.veles.lint.Linter;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.lint.Skipped;
import dev.veles.manifest.Field;
import dev.veles.manifest.Manifest;
import dev.veles.source.Location;
import dev.veles.source.SourceText;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.MappingBuilder;
import dev.veles.yaml.Node;
import dev.veles.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Results of a lint in which everything occurs that a report can hold. */
final class SampleResults {
    private SampleResults() {}

    /** The one rule of these results, with a page. */
    static List<RuleDoc> rules() {
        return List.of(new RuleDoc(new WrongValue().meta(), "# wrong-value\n\nA *page*.\n"));
    }

    /** Reports every value that is {@code wrong}, and every key that is. */
    private static final class WrongValue implements Rule {
        @Override
        public RuleMeta meta() {
            return RuleMeta.error("wrong-value", Category.NAMES, Scope.ANYWHERE)
                    .summary("A value is wrong")
                    .why("Wrong values are not right.")
                    .help("Write a right value.")
                    .since("0.1", "this test");
        }

        @Override
        public void check(RuleContext context) {
            context.objects().objects().forEach(object -> object.root().walk(field -> check(field, context)));
        }

        private static void check(Field field, RuleContext context) {
            if (field.value().startsWith("wrong")) {
                context.report(field, "\"" + field.key() + "\" has a wrong value");
            }
        }
    }

    /** A manifest that was read from a file, one that a contract caused, and what could not be judged. */
    static LintResult mixed() {
        Manifest read = manifest("apps/a/config.yaml", """
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: a
                  namespace: team
                data:
                  greeting: wrong "quotes" and a tab\tand ünicode
                  broken.yaml: |
                    apiVersion: v1
                    kind: {{ .Kind }}
                """);
        Node spec = YamlReader.read(new SourceText("contracts/a.yaml", """
                        spec:
                          env:
                            MODE: wrong
                        """))
                .documents()
                .get(0);
        LintResult result = new Linter(List.of(new WrongValue()))
                .lint(List.of(
                        new LintUnit(List.of(LintInput.read(read)), Optional.empty()),
                        new LintUnit(
                                List.of(LintInput.rendered(rendered(spec), "apps/a/base/configmap-b.yaml")),
                                Optional.empty())));
        Location problem = Location.point(new SourceText("contracts/b.yaml", "a: 1\na: 2\n"), 2, 1);
        return result.with(
                        List.of(
                                Finding.error(
                                        "yaml-duplicate-key",
                                        "the key \"a\" stands on line 1 already",
                                        "",
                                        "Remove one.",
                                        problem),
                                patched(spec.location())),
                        List.of(
                                new Skipped(".github/ci.yaml", Skipped.Cause.OTHER, "no document is for Kubernetes"),
                                new Skipped("apps/a/locked.yaml", Skipped.Cause.UNREADABLE, "permission is denied"),
                                new Skipped("apps/a/values.yaml", Skipped.Cause.OTHER, "no document is for Kubernetes"),
                                new Skipped("charts/a/templates/b.yaml", Skipped.Cause.CHART, "a template of a chart")))
                .plus(new LintCounts(0, 4, 1, 2, 1));
    }

    /** A warning on several lines of a file with an awkward name, in an object that a contract brought about. */
    private static Finding patched(Location origin) {
        SourceText patch = new SourceText("./apps/a, b/50%:patch ü.yaml", "spec:\n  replicas: 1\n  paused: yes\n");
        return new Finding(
                "patch-lost",
                Severity.WARNING,
                "the patch \u202e[changes](nothing) <b>&amp;</b> in \"${NAME}\" & 100% of {{ .it }}",
                "A patch that changes nothing\nis a mistake.",
                "Remove it.",
                new Location(patch, 1, 1, 3, 14),
                Optional.of(new ObjectRef("apps/v1", "Deployment", "", "b")),
                "",
                Optional.of(origin));
    }

    /** Findings beside, above and on the lines of secret values. */
    static LintResult secrets() {
        Manifest secret = manifest("apps/a/secret.yaml", """
                apiVersion: v1
                kind: Secret
                metadata: { name: a, namespace: wrong }
                stringData: { mode: wrong, password: hunter22 }
                ---
                """);
        Manifest json = manifest(
                "apps/a/secret.json",
                "{\"apiVersion\":\"v1\",\"kind\":\"Secret\",\"metadata\":{\"name\":\"wrong\"},"
                        + "\"stringData\":{\"p\":\"hunter22\"}}");
        Manifest block = manifest("apps/a/block.yaml", """
                apiVersion: v1
                kind: Secret
                metadata: { name: c }
                stringData:
                  p: |
                    apiVersion: hunter22
                  wrong: &x wrong hunter22
                """);
        return lint(List.of(LintInput.read(secret), LintInput.read(json), LintInput.read(block)));
    }

    static LintResult lint(List<LintInput> inputs) {
        return new Linter(List.of(new WrongValue())).lint(List.of(new LintUnit(inputs, Optional.empty())));
    }

    /**
     * Findings of two rules in one file, each below a secret.
     *
     * @param number how many findings
     */
    static LintResult many(int number) {
        SourceText source = new SourceText("apps/many.yaml", "pin: 4711\nvalue: wrong\n".repeat(number));
        List<Finding> findings = new ArrayList<>();
        List<Location> secrets = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            secrets.add(new Location(source, 2 * i + 1, 6, 2 * i + 1, 10));
            String rule = i % 3 == 0 ? "wrong-value" : "wrong-key";
            Location place = new Location(source, 2 * i + 2, 8, 2 * i + 2, 13);
            findings.add(
                    Finding.error(rule, "number " + i + " is wrong", "It is not right.", "Write a right one.", place));
        }
        return new LintResult(findings, List.of(), LintCounts.objects(number), Map.of(), secrets);
    }

    /** Nothing is wrong. */
    static LintResult clean() {
        return new Linter(List.of())
                .lint(List.of(new LintUnit(
                        List.of(LintInput.read(
                                manifest("a.yaml", "{apiVersion: v1, kind: Namespace, metadata: {name: a}}"))),
                        Optional.empty())));
    }

    static Manifest manifest(String file, String text) {
        return new Manifest((Mapping)
                YamlReader.read(new SourceText(file, text)).documents().get(0));
    }

    private static Manifest rendered(Node contract) {
        Location cause = contract.location();
        return new Manifest(MappingBuilder.mapping(cause)
                .put("apiVersion", "v1")
                .put("kind", "ConfigMap")
                .put("metadata", MappingBuilder.mapping(cause).put("name", "b").put("namespace", "team"))
                .put("data", contract.find("spec", "env").orElseThrow())
                .build());
    }
}
