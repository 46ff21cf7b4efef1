package dev.veles.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The published schema of reports; every JSON report that a test makes goes through it. */
public final class ReportSchema {
    private static final Schema SCHEMA = load();

    private ReportSchema() {}

    /** Fails unless the report is what the schema says. */
    public static void check(String report) {
        assertThat(SCHEMA.validate(report, InputFormat.JSON)).as(report).isEmpty();
    }

    private static Schema load() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(Path.of("schemas/report.schema.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
