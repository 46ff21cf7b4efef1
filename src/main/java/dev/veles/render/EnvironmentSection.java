package dev.veles.render;

import static dev.veles.render.Markdown.code;

import dev.veles.contract.Contract;
import dev.veles.yaml.FieldPath;
import dev.veles.yaml.JsonWriter;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import java.util.ArrayList;
import java.util.List;

/** What each environment changes of what all of them share. */
final class EnvironmentSection {
    private EnvironmentSection() {}

    static void write(Contract contract, Markdown page) {
        List<List<String>> rows = new ArrayList<>();
        contract.patches().forEach((environment, patch) -> {
            if (patch.isEmpty()) {
                rows.add(List.of(code(environment), "nothing", ""));
            }
            addRows(environment, FieldPath.ROOT, patch, rows);
        });
        page.heading(2, "Environments");
        page.paragraph("Everything above is what the environments share. Each of them changes:");
        page.table(List.of("Environment", "Field", "Value"), rows);
    }

    private static void addRows(String environment, FieldPath path, Mapping patch, List<List<String>> rows) {
        for (Mapping.Entry entry : patch.values()) {
            FieldPath field = path.key(entry.key().value());
            if (entry.value() instanceof Mapping mapping && !mapping.isEmpty()) {
                addRows(environment, field, mapping, rows);
            } else {
                rows.add(List.of(code(environment), code(field.toString()), value(entry.value())));
            }
        }
    }

    private static String value(Node value) {
        if (value instanceof Scalar scalar) {
            return scalar.isNull() ? "removed" : code(scalar.value());
        }
        return code(JsonWriter.write(value));
    }
}
