package dev.veles.rules;

import dev.veles.facts.ContractFacts;
import dev.veles.finding.Finding;
import dev.veles.lint.LintInput;
import dev.veles.lint.LintResult;
import dev.veles.lint.LintUnit;
import dev.veles.lint.Linter;
import dev.veles.manifest.Manifest;
import dev.veles.source.SourceText;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.ReadResult;
import dev.veles.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/**
 * Manifests with the findings that are expected in them, each on the line where it is expected: {@code # expect: <id>
 * "part of the message"}. A document of the kind InfrastructureContract says what the contract promises. Examples of
 * several files are {@link ExampleTree}s.
 */
record Example(String name, String text) {
    private static final Pattern MARKER = Pattern.compile("# expect: (\\S+) \"([^\"]+)\"");

    /** What is expected on a line. */
    record Expected(int line, String rule, String part) {
        boolean isMetBy(Finding finding) {
            return finding.location().line() == line
                    && finding.rule().equals(rule)
                    && finding.message().contains(part);
        }
    }

    /** Runs all rules, whether or not they need a contract. */
    LintResult lint() {
        return isTree() ? ExampleTree.of(text).lint(contract()) : lint(manifests(), contract());
    }

    /** True for an example of several files, which is judged as a repository. */
    boolean isTree() {
        return ExampleTree.is(text);
    }

    static LintResult lint(List<Manifest> manifests, Optional<ContractFacts> contract) {
        List<LintInput> inputs = manifests.stream().map(LintInput::read).toList();
        return new Linter(RuleCatalog.all()).lint(List.of(unrelated(contract), new LintUnit(inputs, contract)));
    }

    /**
     * A unit in which no rule has anything to look at. Judged first, it tells the linter what each rule is there for, and
     * where it need not run.
     */
    static LintUnit unrelated(Optional<ContractFacts> contract) {
        String object = "{apiVersion: example.org/v1, kind: Unrelated, metadata: {name: unrelated}}";
        List<LintInput> inputs =
                parse("unrelated.yaml", object).stream().map(LintInput::read).toList();
        return new LintUnit(inputs, contract);
    }

    /** Fails unless the findings are exactly those that are expected. */
    void check() {
        List<Expected> missing = new ArrayList<>(expected());
        List<String> unexpected = new ArrayList<>();
        for (Finding finding : lint().findings()) {
            Optional<Expected> met = missing.stream()
                    .filter(expected -> expected.isMetBy(finding))
                    .findFirst();
            met.ifPresentOrElse(
                    missing::remove,
                    () -> unexpected.add(finding.location() + " " + finding.rule() + ": " + finding.message()));
        }
        Assertions.assertThat(unexpected)
                .as("findings in %s that no marker expects", name)
                .isEmpty();
        Assertions.assertThat(missing)
                .as("markers in %s without a finding", name)
                .isEmpty();
    }

    List<Expected> expected() {
        List<Expected> expected = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            Matcher marker = MARKER.matcher(line);
            while (marker.find()) {
                expected.add(new Expected(number, marker.group(1), marker.group(2)));
            }
        }
        return expected;
    }

    /** All documents but the contract. */
    List<Manifest> manifests() {
        return documents().stream().filter(manifest -> !isContract(manifest)).toList();
    }

    Optional<ContractFacts> contract() {
        return documents().stream().filter(Example::isContract).findFirst().map(ExampleFacts::of);
    }

    static List<Manifest> parse(String name, String text) {
        ReadResult result = YamlReader.read(new SourceText(name, text));
        Assertions.assertThat(result.problems()).as(name).isEmpty();
        List<Manifest> manifests = new ArrayList<>();
        for (Node document : result.documents()) {
            manifests.add(new Manifest((Mapping) document));
        }
        return manifests;
    }

    private List<Manifest> documents() {
        return parse(name, isTree() ? ExampleTree.head(text) : text);
    }

    private static boolean isContract(Manifest manifest) {
        return manifest.kind().equals("InfrastructureContract");
    }

    @Override
    public String toString() {
        return name;
    }
}
