package dev.veles.rules;

import dev.veles.build.Builds;
import dev.veles.facts.ContractFacts;
import dev.veles.kustomize.KustomizeBuilder;
import dev.veles.lint.LintInput;
import dev.veles.lint.LintResult;
import dev.veles.lint.LintUnit;
import dev.veles.lint.Linter;
import dev.veles.lint.Surroundings;
import dev.veles.repository.FileNames;
import dev.veles.repository.FileWalk;
import dev.veles.repository.KustomizationFile;
import dev.veles.repository.Repository;
import dev.veles.testing.RealKustomize;
import dev.veles.units.RepositoryUnit;
import dev.veles.units.RepositoryUnits;
import dev.veles.units.UnitsResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An example of several files: a line {@code # file: base/kustomization.yaml} begins each. The files are written to a
 * folder, each line at the number that it has in the example, and judged as a whole repository is, built by the real
 * kustomize. What stands above the first file may be a contract, which covers all of it.
 */
final class ExampleTree {
    private static final String FILE = "# file: ";

    private final Map<String, String> files;

    private ExampleTree(Map<String, String> files) {
        this.files = files;
    }

    static boolean is(String text) {
        return text.lines().anyMatch(line -> line.startsWith(FILE));
    }

    /** What stands above the first file. */
    static String head(String text) {
        StringBuilder head = new StringBuilder();
        for (String line :
                text.lines().takeWhile(line -> !line.startsWith(FILE)).toList()) {
            head.append(line).append('\n');
        }
        return head.toString();
    }

    static ExampleTree of(String text) {
        Map<String, StringBuilder> files = new LinkedHashMap<>();
        StringBuilder current = new StringBuilder();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith(FILE)) {
                current = new StringBuilder("\n".repeat(i));
                files.put(line.substring(FILE.length()).strip(), current);
            }
            boolean betweenFiles = line.equals("---")
                    && i + 1 < lines.size()
                    && lines.get(i + 1).startsWith(FILE);
            current.append(betweenFiles ? "" : line).append('\n');
        }
        Map<String, String> texts = new LinkedHashMap<>();
        files.forEach((file, content) -> texts.put(file, content.toString()));
        return new ExampleTree(texts);
    }

    LintResult lint(Optional<ContractFacts> contract) {
        try {
            Path folder = Files.createTempDirectory("veles-example");
            try {
                write(folder);
                return lint(folder, contract);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Path folder) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private static LintResult lint(Path folder, Optional<ContractFacts> contract) throws IOException {
        Repository repository = Repository.read(FileWalk.all(folder, FileNames.relativeTo(folder, folder)));
        KustomizeBuilder kustomize = RealKustomize.tools().get(0).withoutLoadRestrictions()::build;
        Builds builds = new Builds(repository, Optional.of(kustomize), 1);
        UnitsResult result = RepositoryUnits.built(repository, builds);
        List<LintUnit> units = new ArrayList<>();
        units.add(Example.unrelated(contract));
        for (RepositoryUnit unit : result.units()) {
            List<LintInput> inputs =
                    unit.objects().stream().map(LintInput::read).toList();
            units.add(new LintUnit(
                    inputs, contract.stream().toList(), unit.complete(), unit.appliedBy(), Optional.empty()));
        }
        for (KustomizationFile kustomization : repository.kustomizations().all()) {
            units.add(LintUnit.of(kustomization, contract.stream().toList()));
        }
        return new Linter(RuleCatalog.all())
                .lint(units, Surroundings.of(repository))
                .with(result.findings(), result.skipped())
                .exact();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
