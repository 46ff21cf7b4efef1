package dev.veles.report.diff;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schema of JSON reports of comparisons, as it is packaged from {@code schemas/}. */
public final class DiffSchema {
    private static final String RESOURCE = "/dev/veles/report/diff/diff.schema.json";

    private DiffSchema() {}

    /**
     * The schema's text: JSON Schema 2020-12.
     *
     * @throws IllegalStateException if the jar was built without it
     */
    public static String text() {
        try (InputStream in = DiffSchema.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + RESOURCE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
