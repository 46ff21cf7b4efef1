package dev.veles.triage;

import dev.veles.finding.Finding;
import dev.veles.lint.Category;
import dev.veles.lint.LintInput;
import dev.veles.lint.LintResult;
import dev.veles.lint.LintUnit;
import dev.veles.lint.Linter;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Manifest;
import dev.veles.source.SourceText;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lints with two rules that find what a test wants them to. */
final class Lints {
    static final List<String> RULES = List.of("wrong-value", "odd-value");

    private Lints() {}

    /** Reports every value, and every line of a text, that is called wrong or odd. */
    private record Word(String word) implements Rule {
        @Override
        public RuleMeta meta() {
            return RuleMeta.error(word + "-value", Category.NAMES, Scope.ANYWHERE)
                    .summary("A value is " + word)
                    .why("It is not right.")
                    .help("Write a right value.")
                    .since("0.1", "this test");
        }

        @Override
        public void check(RuleContext context) {
            context.objects()
                    .objects()
                    .forEach(object -> object.root()
                            .walk(field -> field.lines().stream()
                                    .filter(line -> line.value().contains(word + "!"))
                                    .forEach(line -> context.report(line, "\"" + field.key() + "\" is " + word))));
        }
    }

    /** One unit with all documents of some texts. */
    static LintUnit unit(SourceText... texts) {
        List<LintInput> inputs = new ArrayList<>();
        for (SourceText text : texts) {
            for (Node document : YamlReader.read(text).documents()) {
                inputs.add(LintInput.read(new Manifest((Mapping) document)));
            }
        }
        return new LintUnit(inputs, Optional.empty());
    }

    static LintResult lint(LintUnit... units) {
        return new Linter(List.of(new Word("wrong"), new Word("odd"))).lint(List.of(units));
    }

    static Triage triage() {
        return new Triage(() -> LocalDate.of(2026, 3, 1), RULES, RULES);
    }

    /** All YAML files of a folder, under their names below it. */
    static List<Finding> folder(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            SourceText[] texts = files.filter(file -> file.toString().endsWith(".yaml"))
                    .map(file -> new SourceText(folder.relativize(file).toString(), read(file)))
                    .toArray(SourceText[]::new);
            return lint(unit(texts)).findings();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
