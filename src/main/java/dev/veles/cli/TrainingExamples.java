package dev.veles.cli;

import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.rules.RuleCatalog;
import dev.veles.rules.RulePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The examples of all rules as files, so that a training run meets what each rule is there for. */
final class TrainingExamples {
    /** Begins a file in an example of several. */
    private static final String FILE = "# file: ";

    private TrainingExamples() {}

    /** Writes each into a folder of its own, below one that need not be there. */
    static void write(Path all) throws IOException {
        for (RuleMeta rule : RuleCatalog.metas()) {
            if (rule.scope() != Scope.DIFF) {
                RulePage page = RulePage.of(rule.id());
                write(page.bad(), all.resolve(rule.id()).resolve("bad"));
                write(page.good(), all.resolve(rule.id()).resolve("good"));
            }
        }
    }

    private static void write(String example, Path folder) throws IOException {
        Map<String, StringBuilder> files = new LinkedHashMap<>();
        String file = "objects.yaml";
        for (String line : example.lines().toList()) {
            if (line.startsWith(FILE)) {
                file = line.substring(FILE.length()).strip();
            } else {
                files.computeIfAbsent(file, name -> new StringBuilder())
                        .append(line)
                        .append('\n');
            }
        }
        for (Map.Entry<String, StringBuilder> entry : files.entrySet()) {
            Path path = folder.resolve(entry.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, entry.getValue());
        }
    }
}
