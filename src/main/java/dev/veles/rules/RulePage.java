package dev.veles.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What people read about a rule, as it is shipped and as the tests run it.
 *
 * @param text the page, in Markdown
 * @param bad manifests in which the rule finds exactly what their comments say
 * @param good manifests in which no rule finds anything
 */
public record RulePage(String text, String bad, String good) {
    /**
     * Reads the page of a rule.
     *
     * @throws IllegalStateException if a part is not shipped, which is a mistake in the build
     */
    public static RulePage of(String id) {
        return new RulePage(read(id, "rule.md"), read(id, "bad.yaml"), read(id, "good.yaml"));
    }

    private static String read(String id, String file) {
        try (InputStream in = RulePage.class.getResourceAsStream(id + "/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the rule \"" + id + "\" is shipped without its " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
