package dev.veles.report.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/** The shipped schema of JSON diffs; every one that a test makes goes through it. */
final class DiffReportSchema {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(DiffSchema.text());

    private DiffReportSchema() {}

    /** Fails unless the report is what the schema says. */
    static void check(String report) {
        assertThat(SCHEMA.validate(report, InputFormat.JSON)).as(report).isEmpty();
    }
}
