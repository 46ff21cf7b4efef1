package dev.veles.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathGlobTest {
    /**
     * What is meant otherwise here ({@code .}, {@code /}, {@code a//b}), and asterisks in a row beside something else,
     * which Git before 2.40 takes for any folders now and then, against its own documentation.
     */
    private static final String OTHERWISE = "/+|.*//.*|.*(^|/)\\.\\.?(/.*|$)|.*[^/]\\*\\*.*|.*\\*\\*[^/].*";

    @ParameterizedTest
    @CsvSource({
        "vendor, vendor/a.yaml, true",
        "vendor, apps/vendor/a/b.yaml, true",
        "vendor, vendors/a.yaml, false",
        "*.tmp.yaml, apps/a.tmp.yaml, true",
        "apps/*/generated, apps/shop/generated/a.yaml, true",
        "apps/*/generated, apps/shop/base/generated/a.yaml, false",
        "apps/*/generated, other/apps/shop/generated/a.yaml, false",
        "apps/**/generated, apps/shop/base/generated/a.yaml, true",
        "apps/**/generated, apps/generated/a.yaml, true",
        "apps/, apps/a.yaml, true",
        "apps/, apps, false",
        "/apps, apps/a.yaml, true",
        "/apps, clusters/apps/a.yaml, false",
        "./apps, apps/a.yaml, true",
        "./apps, clusters/apps/a.yaml, false",
        "., anything/at/all.yaml, true",
        "apps/**, apps/a.yaml, true",
        "apps/**, apps, false",
        "file-?.yaml, file-😀.yaml, true",
        "file-[!0-9].yaml, file-a.yaml, true",
        "file-[!0-9].yaml, file-1.yaml, false",
        ".hidden, a/.hidden/b, true",
        "*, .hidden, true",
        "Apps, apps/a.yaml, false",
        "apps/shop, ../apps/shop/a.yaml, false",
    })
    void matchesAsPeopleExpect(String glob, String path, boolean matches) {
        assertThat(PathGlob.of(glob).matches(path)).isEqualTo(matches);
    }

    @Test
    void knowsFoldersFromFiles() {
        assertThat(PathGlob.of("apps/").matchesFolder("apps")).isTrue();
        assertThat(PathGlob.of("apps/").matches("apps")).isFalse();
        assertThat(PathGlob.of("apps/**").matchesFolder("apps")).isFalse();
        assertThat(PathGlob.of("apps/**").matchesFolder("apps/shop")).isTrue();
    }

    @Test
    void takesItsTimeWhateverThePattern() {
        PathGlob glob = PathGlob.of("**/a".repeat(100) + "*a".repeat(100) + "b");
        assertThat(glob.matches("a/".repeat(300) + "a".repeat(500))).isFalse();
    }

    /** Patterns and paths of few letters, so that many match; Git says which. */
    @Test
    void matchesWhatGitIgnores(@TempDir Path repository) throws Exception {
        Random random = new Random(20_260_000);
        List<String> patterns = new ArrayList<>();
        Map<String, Boolean> found = new LinkedHashMap<>();
        for (int i = 0; i < 400; i++) {
            String pattern = pattern(random);
            patterns.add(pattern);
            Files.createDirectories(repository.resolve("p" + i));
            Files.writeString(repository.resolve("p" + i + "/.gitignore"), pattern + "\n");
            for (int j = 0; j < 25; j++) {
                String path = path(random);
                found.put("p" + i + "/" + path, PathGlob.of(pattern).matches(path));
            }
        }
        List<String> expected = ignored(repository, List.copyOf(found.keySet()));
        List<String> wrong = new ArrayList<>();
        found.forEach((path, matches) -> {
            if (expected.contains(path) != matches) {
                String pattern = patterns.get(Integer.parseInt(path.substring(1, path.indexOf('/'))));
                wrong.add(pattern + (matches ? " matches " : " does not match ") + path);
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(expected).hasSizeBetween(found.size() / 10, found.size() * 9 / 10);
    }

    private static String pattern(Random random) {
        List<String> parts = List.of("a", "b", "*", "?", "/", "/", "**", "/**/", "[ab]", "[!a]", "[^b-c]", ".", "\\a");
        StringBuilder pattern = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            pattern.append(parts.get(random.nextInt(parts.size())));
        }
        return pattern.toString().matches(OTHERWISE) ? pattern(random) : pattern.toString();
    }

    private static String path(Random random) {
        List<String> names = List.of("a", "b", "c", "ab", "ba", "aa", ".a", "a.b");
        StringBuilder path = new StringBuilder(names.get(random.nextInt(names.size())));
        for (int i = random.nextInt(4); i > 0; i--) {
            path.append('/').append(names.get(random.nextInt(names.size())));
        }
        return path.toString();
    }

    /** Those of some paths that Git ignores; they need not exist. */
    private static List<String> ignored(Path repository, List<String> paths) throws Exception {
        run(repository, "", "git", "init", "--quiet");
        String out = run(
                repository,
                String.join("\0", paths) + "\0",
                "git",
                "-c",
                "core.excludesFile=",
                "check-ignore",
                "--no-index",
                "-z",
                "--stdin");
        return List.of(out.split("\0"));
    }

    private static String run(Path folder, String in, String... command) throws IOException, InterruptedException {
        Path input = Files.writeString(folder.resolve("stdin"), in);
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(input.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(Duration.ofMinutes(1).toMillis(), TimeUnit.MILLISECONDS))
                .isTrue();
        return out;
    }
}
