package dev.veles.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;

/**
 * Texts that a test expects, kept as files under {@code src/test/resources/golden}. {@code -Dveles.golden=update}
 * rewrites those that differ, and the run still fails, so that a rewrite is always followed by a look at the change.
 */
public final class Golden {
    private static final Path ROOT = Path.of("src", "test", "resources", "golden");

    private Golden() {}

    /**
     * Holds a text to its golden file.
     *
     * @param name path below the golden folder, with forward slashes
     * @param actual what the code under test gave
     * @throws AssertionError if they differ, or the file was missing or has just been rewritten
     */
    public static void check(String name, String actual) {
        check(ROOT, name, actual);
    }

    /**
     * Holds a text to a file that is generated but lives elsewhere, such as a page of the documentation.
     *
     * @param root the folder
     * @param name path below it
     * @param actual what the code under test gave
     * @throws AssertionError if they differ, or the file was missing or has just been rewritten
     */
    public static void check(Path root, String name, String actual) {
        check(root, name, actual, "update".equals(System.getProperty("veles.golden")));
    }

    static void check(Path root, String name, String actual, boolean update) {
        Path file = root.resolve(name);
        try {
            if (!Files.exists(file)) {
                write(file, actual);
                Assertions.fail("%s was missing; it is written now: look at it and run the test again", file);
            }
            String expected = Files.readString(file);
            if (update && !expected.equals(actual)) {
                write(file, actual);
                Assertions.fail("%s is rewritten: look at the change and run the test again", file);
            }
            Assertions.assertThat(actual)
                    .as("%s (-Dveles.golden=update rewrites it)", file)
                    .isEqualTo(expected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
    }
}
