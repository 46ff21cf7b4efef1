package dev.veles.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.veles.facts.Auth;
import dev.veles.facts.ContractFacts;
import dev.veles.facts.Delivery;
import dev.veles.facts.Images;
import dev.veles.facts.Place;
import dev.veles.finding.Finding;
import dev.veles.manifest.Manifest;
import dev.veles.manifest.ObjectView;
import dev.veles.source.Located;
import dev.veles.source.Location;
import dev.veles.source.SourceText;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class LinterTest {
    private static final Location CONTRACT = Location.point(new SourceText("contract.yaml", "spec: {}\n"), 1, 1);

    /** A rule made of what a test wants it to do with each object. */
    private record TestRule(String id, Scope scope, BiConsumer<ObjectView, RuleContext> action) implements Rule {
        @Override
        public RuleMeta meta() {
            return RuleMeta.error(id, Category.NAMES, scope)
                    .summary("A test")
                    .why("A test.")
                    .help("A test.")
                    .since("0.1", "a test");
        }

        @Override
        public void check(RuleContext context) {
            context.objects().objects().forEach(object -> action.accept(object, context));
        }
    }

    @Test
    void findingsNamePlaceObjectAndPath() {
        Finding finding = only(lint(naming("a"), read("a.yaml", "{kind: A, metadata: {name: x}}")));
        assertThat(finding.location()).hasToString("a.yaml:1:28");
        assertThat(finding.object()).hasToString("Optional[A x]");
        assertThat(finding.path()).isEqualTo("metadata.name");
        assertThat(finding.origin()).isEmpty();
    }

    @Test
    void findingsOnRenderedObjectsNameTheirOrigin() {
        Manifest manifest = manifest("contract.yaml", "{kind: A, metadata: {name: x}}");
        LintUnit unit = new LintUnit(List.of(LintInput.rendered(manifest, "base/a.yaml")), Optional.empty());
        LintResult result = new Linter(List.of(naming("a"))).lint(List.of(unit));
        Finding finding = only(result);
        assertThat(finding.origin()).contains(finding.location());
        assertThat(result.files()).containsEntry(finding, "base/a.yaml");
    }

    @Test
    void aFindingNamesTheFileOfItsOwnEnvironment() {
        List<LintUnit> units = new ArrayList<>();
        for (String value : List.of("fine", "x")) {
            Manifest manifest = manifest("contract.yaml", "{kind: A, metadata: {name: a}, b: " + value + "}");
            units.add(new LintUnit(List.of(LintInput.rendered(manifest, value + "/a.yaml")), Optional.empty()));
        }
        TestRule rule = new TestRule(
                "a",
                Scope.ANYWHERE,
                (object, context) -> object.root()
                        .get("b")
                        .filter(field -> field.value().equals("x"))
                        .ifPresent(field -> context.report(field, "here")));
        LintResult result = new Linter(List.of(rule)).lint(units);
        assertThat(result.files()).containsExactly(Map.entry(only(result), "x/a.yaml"));
    }

    /** A rule that knows less of a mistake than another one. */
    private record Vague(Rule rule, String moreExact) implements Rule {
        @Override
        public RuleMeta meta() {
            return RuleMeta.error(rule.meta().id(), Category.NAMES, Scope.ANYWHERE)
                    .yieldsTo(moreExact)
                    .summary("A test")
                    .why("A test.")
                    .help("A test.")
                    .since("0.1", "a test");
        }

        @Override
        public void check(RuleContext context) {
            rule.check(context);
        }
    }

    @Test
    void theMoreExactRuleSpeaksAndTheOtherIsSilent() {
        TestRule versions = new TestRule(
                "vague",
                Scope.ANYWHERE,
                (object, context) -> object.root().entries().forEach(field -> {
                    context.report(field.get("name").orElse(field), "odd");
                }));
        LintUnit unit = unit(read("a.yaml", "{kind: A, metadata: {name: x}}"));
        List<Rule> rules = List.of(new Vague(versions, "exact"), naming("exact"));
        assertThat(new Linter(rules).lint(List.of(unit)).findings())
                .extracting(finding -> finding.location().column() + " " + finding.rule())
                .containsExactly("8 vague", "28 exact");
        assertThat(new Linter(List.of(new Vague(versions, "exact")))
                        .lint(List.of(unit))
                        .findings())
                .hasSize(2);
    }

    @Test
    void findingsComeByPlaceAndEachMistakeOnce() {
        Manifest manifest = manifest("b.yaml", "{kind: A, metadata: {name: x}}");
        LintUnit unit = new LintUnit(List.of(LintInput.read(manifest)), Optional.empty());
        LintUnit earlier = unit(read("a.yaml", "{kind: A, metadata: {name: x}}"));
        LintResult result =
                new Linter(List.of(naming("z"), naming("a"), naming("a"))).lint(List.of(unit, earlier, unit));
        assertThat(result.findings())
                .extracting(finding -> finding.location().file() + " " + finding.rule())
                .containsExactly("a.yaml a", "a.yaml z", "b.yaml a", "b.yaml z");
    }

    @Test
    void rulesStayWithinTheirScope() {
        List<Rule> rules = List.of(
                naming("anywhere"),
                new TestRule("under-contract", Scope.UNDER_CONTRACT, LinterTest::reportName),
                new TestRule("with-facts", Scope.CONTRACT_FACTS, LinterTest::reportName));
        LintUnit bare = unit(read("a.yaml", "{kind: A, metadata: {name: x}}"));
        LintUnit covered = new LintUnit(bare.inputs(), Optional.of(facts()));
        assertThat(ids(new Linter(rules).lint(List.of(bare)))).containsExactly("anywhere");
        assertThat(ids(new Linter(rules).lint(List.of(covered))))
                .containsExactly("anywhere", "under-contract", "with-facts");
        assertThat(ids(new Linter(rules, Set.of("under-contract", "with-facts")).lint(List.of(bare))))
                .containsExactly("anywhere", "under-contract");
    }

    @Test
    void mappingsAreReportedAtTheirKey() {
        TestRule rule = new TestRule(
                "a",
                Scope.ANYWHERE,
                (object, context) -> object.root().get("metadata").ifPresent(field -> context.report(field, "here")));
        assertThat(only(lint(rule, read("a.yaml", "kind: A\nmetadata:\n  name: x\n")))
                        .location())
                .hasToString("a.yaml:2:1");
    }

    @Test
    void whatOnlyTheClusterWillKnowIsNeverJudged() {
        LintInput input = read("a.yaml", "{kind: A, metadata: {name: x}}");
        Mapping root = input.manifest().root();
        Scalar name = ((Scalar) root.find("metadata", "name").orElseThrow()).unknown();
        Mapping unknown = root.with("metadata", Mapping.empty(name.location()).with("name", name));
        TestRule byKey = new TestRule(
                "b",
                Scope.ANYWHERE,
                (object, context) ->
                        object.root().find("metadata", "name").ifPresent(field -> context.reportKey(field, "here")));
        LintUnit unit = unit(LintInput.read(new Manifest(unknown)));
        assertThat(new Linter(List.of(naming("a"), byKey)).lint(List.of(unit)).findings())
                .isEmpty();
    }

    @Test
    void othersCanBeLookedUpInOtherUnits() {
        TestRule rule = new TestRule(
                "a",
                Scope.ANYWHERE,
                (object, context) -> context.report(
                        object.root(), "sees " + context.everywhere("", "A").size()));
        LintUnit one = unit(read("a.yaml", "{apiVersion: v1, kind: A, metadata: {name: x}}"));
        LintUnit two = unit(read("b.yaml", "{apiVersion: v1, kind: A, metadata: {name: y}}"));
        assertThat(new Linter(List.of(rule)).lint(List.of(one, two)).findings())
                .extracting(Finding::message)
                .containsExactly("sees 2", "sees 2");
    }

    @Test
    void objectsOfOthersAreKnownFromTheContract() {
        TestRule rule = new TestRule("a", Scope.ANYWHERE, (object, context) -> {
            if (context.isForeign(object)) {
                context.report(object.root(), "foreign");
            }
        });
        LintUnit unit = new LintUnit(
                List.of(
                        read("a.yaml", "{kind: A, metadata: {name: x, namespace: own}}"),
                        read("b.yaml", "{kind: A, metadata: {name: x, namespace: other}}"),
                        read("c.yaml", "{kind: A, metadata: {name: x}}")),
                Optional.of(facts()));
        assertThat(new Linter(List.of(rule)).lint(List.of(unit)).findings())
                .extracting(finding -> finding.location().file())
                .containsExactly("b.yaml");
    }

    @Test
    void aRuleThatFailsIsNamed() {
        TestRule rule = new TestRule("broken-rule", Scope.ANYWHERE, (object, context) -> {
            throw new IllegalArgumentException("oops");
        });
        assertThatThrownBy(() -> lint(rule, read("a.yaml", "{kind: A}")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("broken-rule")
                .hasRootCauseMessage("oops");
    }

    @Test
    void whatLooksLikeAManifestAndIsNoneIsSkippedAloud() {
        LintResult result = lint(
                naming("a"),
                read(
                        "a.yaml",
                        "{kind: ConfigMap, apiVersion: v1, metadata: {name: x}, data: {t: 'kind: {apiVersion'}}"));
        assertThat(result.skipped())
                .containsExactly(new Skipped(
                        "a.yaml",
                        Skipped.Cause.UNREADABLE,
                        "data.t of ConfigMap x looks like a manifest and is no YAML"));
    }

    @Test
    void severalResultsMakeOne() {
        LintResult first = lint(naming("a"), read("b.yaml", "{kind: A, metadata: {name: x}}"));
        LintResult second = lint(naming("a"), read("a.yaml", "{kind: A, metadata: {name: x}}"));
        LintResult all = LintResult.all(List.of(first, second));
        assertThat(all.findings())
                .extracting(finding -> finding.location().file())
                .containsExactly("a.yaml", "b.yaml");
        assertThat(all.counts().objects()).isEqualTo(2);
    }

    private static TestRule naming(String id) {
        return new TestRule(id, Scope.ANYWHERE, LinterTest::reportName);
    }

    private static void reportName(ObjectView object, RuleContext context) {
        object.root().find("metadata", "name").ifPresent(field -> context.report(field, "a name"));
    }

    private static ContractFacts facts() {
        Place place = new Place(new Located<>("own", CONTRACT), Set.of("other"), Optional.empty(), Set.of());
        Located<String> any = new Located<>("any", CONTRACT);
        return new ContractFacts(
                any,
                place,
                new Auth(true, Optional.empty()),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Images(Optional.empty(), List.of(), Optional.empty(), Set.of()),
                List.of(),
                List.of(),
                new Delivery("any", any, any, any, "GitRepository", any, any, any, any, true));
    }

    private static List<String> ids(LintResult result) {
        return result.findings().stream().map(Finding::rule).toList();
    }

    private static Finding only(LintResult result) {
        assertThat(result.findings()).hasSize(1);
        return result.findings().get(0);
    }

    private static LintResult lint(Rule rule, LintInput input) {
        return new Linter(List.of(rule)).lint(List.of(unit(input)));
    }

    private static LintUnit unit(LintInput input) {
        return new LintUnit(List.of(input), Optional.empty());
    }

    private static LintInput read(String file, String text) {
        return LintInput.read(manifest(file, text));
    }

    private static Manifest manifest(String file, String text) {
        return new Manifest((Mapping)
                YamlReader.read(new SourceText(file, text)).documents().get(0));
    }

    @Test
    void aRuleRunsWhereWhatItLookedForInVainIsThere() {
        List<String> judged = new ArrayList<>();
        Rule rule = looking(context -> {
            judged.add(context.objects().objects().get(0).kind());
            return context.objects().all("", "A");
        });

        LintResult result = lint(rule, "A", "A");

        assertThat(judged).as("it asks for all objects each time").containsExactly("A", "A");
        assertThat(result.findings()).hasSize(2);

        judged.clear();
        Rule exact = looking(context -> {
            judged.add("asked");
            return context.objects().all("", "A");
        });

        assertThat(lint(exact, "B", "C", "A", "B", "A").findings()).hasSize(2);
        assertThat(judged).as("of the first B, and of each A").hasSize(3);
    }

    @Test
    void aRuleThatFoundSomethingOfAnotherUnitRunsEverywhere() {
        List<String> judged = new ArrayList<>();
        Rule rule = looking(context -> {
            judged.add("asked");
            return context.everywhere("", "A");
        });

        lint(rule, "B", "C", "A");

        assertThat(judged).hasSize(3);
    }

    @Test
    void whatOneContractSaysTellsNothingAboutAnother() {
        List<String> judged = new ArrayList<>();
        Rule rule = looking(context -> {
            judged.add("asked");
            return context.contract().isPresent() ? context.objects().all("", "A") : List.of();
        });
        LintUnit without = unit(read("a.yaml", "{kind: A, metadata: {name: x}}"));
        LintUnit with = new LintUnit(without.inputs(), Optional.of(facts()));

        LintResult result = new Linter(List.of(rule)).lint(List.of(without, with, without, with));

        assertThat(judged).hasSize(3);
        assertThat(result.findings()).hasSize(1);
    }

    /** Reports the names of what it finds. */
    private static Rule looking(Function<RuleContext, List<ObjectView>> search) {
        return new Rule() {
            @Override
            public RuleMeta meta() {
                return new TestRule("a", Scope.ANYWHERE, (object, context) -> {}).meta();
            }

            @Override
            public void check(RuleContext context) {
                search.apply(context).forEach(object -> context.report(object.root(), "here"));
            }
        };
    }

    private static LintResult lint(Rule rule, String... kinds) {
        List<LintUnit> units = new ArrayList<>();
        for (String kind : kinds) {
            units.add(unit(read(units.size() + ".yaml", "{kind: " + kind + ", metadata: {name: x}}")));
        }
        return new Linter(List.of(rule)).lint(units);
    }
}
