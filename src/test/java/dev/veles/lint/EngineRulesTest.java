package dev.veles.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the hand-kept list to what the sources report. */
class EngineRulesTest {
    private static final Path SOURCES = Path.of("src/main/java/dev/veles");

    /** Where rules report for themselves, and where nothing is reported that was not found below. */
    private static final Set<String> ELSEWHERE = Set.of("rules", "report", "cli");

    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");

    /** Literals that look like ids in sources that report something, and why they are none of a lint. */
    private static final Map<String, String> OTHER = new TreeMap<>(Map.ofEntries(
            Map.entry("database-name", "a key of a contract"),
            Map.entry("database-url", "a key of a contract"),
            Map.entry("database-user", "a key of a contract"),
            Map.entry("through-service", "a value of a contract"),
            Map.entry("vault-csi", "a value of a contract"),
            Map.entry("object-incomplete", "veles validate"),
            Map.entry("field-type", "veles validate"),
            Map.entry("field-unknown", "veles validate"),
            Map.entry("kind-unknown", "veles validate"),
            Map.entry("flux-path-component", "veles validate; in a lint, kustomize says it"),
            Map.entry("output-bad-path", "veles render"),
            Map.entry("output-broken-index", "veles render"),
            Map.entry("output-foreign-file", "veles render"),
            Map.entry("output-hand-edited", "veles render"),
            Map.entry("output-interrupted", "veles render"),
            Map.entry("output-not-a-file", "veles render"),
            Map.entry("output-not-a-folder", "veles render"),
            Map.entry("output-other-owner", "veles render"),
            Map.entry("output-symbolic-link", "veles render")));

    @Test
    void listsEveryIdThatTheSourcesReport() {
        Map<String, String> missing = new TreeMap<>(literals());
        ids().forEach(missing::remove);
        OTHER.keySet().forEach(missing::remove);
        assertThat(missing.entrySet().stream().map(it -> "\"" + it.getKey() + "\", of " + it.getValue()))
                .as("ids to add to the rules that EngineRules lists or, if a lint does not report them, to OTHER here")
                .isEmpty();
    }

    @Test
    void listsNothingElse() {
        Set<String> reported = literals().keySet();
        Set<String> idle = new TreeSet<>(ids());
        idle.removeAll(reported);
        assertThat(idle).as("ids that nothing reports").isEmpty();
        assertThat(reported).as("exceptions that are none").containsAll(OTHER.keySet());
    }

    @Test
    void everyIdIsListedOnceAndNamesItsPart() {
        assertThat(ids()).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z]+(-[a-z]+)+"));
    }

    @Test
    void textsReadAsOneVoice() {
        assertThat(EngineRules.all()).allSatisfy(meta -> {
            assertThat(meta.summary()).as(meta.id()).doesNotEndWith(".").matches("[A-Z].{10,99}");
            assertThat(List.of(meta.why(), meta.help())).as(meta.id()).allMatch(text -> text.endsWith("."));
            assertThat(meta.summary() + meta.why() + meta.help()).as(meta.id()).doesNotContain("!");
        });
    }

    private static List<String> ids() {
        return EngineRules.all().stream().map(RuleMeta::id).toList();
    }

    /** By literal, the sources that have it, of those that report something. */
    private static Map<String, String> literals() {
        Map<String, String> found = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(EngineRulesTest::reports).sorted().toList()) {
                String name = SOURCES.relativize(file).toString();
                LITERAL.matcher(Files.readString(file))
                        .results()
                        .map(MatchResult::group)
                        .forEach(it -> {
                            found.merge(it.replace("\"", ""), name, (a, b) -> a);
                        });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static boolean reports(Path file) {
        Path path = SOURCES.relativize(file);
        if (!file.toString().endsWith(".java")
                || ELSEWHERE.contains(path.getName(0).toString())
                || path.toString().matches("lint.[A-Za-z]+Rules\\.java")) {
            return false;
        }
        try {
            String text = Files.readString(file);
            return text.contains("import dev.veles.finding.Finding;") || text.contains("problems.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
