package dev.veles.config;

import dev.veles.source.Located;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code diff}: what comparisons leave out. */
final class DiffReader {
    private static final String LIST = "ignore";
    private static final String TITLE = "an entry of \"diff.ignore\"";
    private static final String FIELD = "field";
    private static final String REASON = "reason";
    private static final List<String> KEYS = List.of(FIELD, REASON);

    private static final String FIELD_HELP = "Add the field, such as `field: Deployment:spec.replicas`.";
    private static final String REASON_HELP = "Say why the differences do not matter, such as `reason: the autoscaler"
            + " writes it`; without a reason nobody can tell whether it still holds.";

    private final ConfigProblems problems;

    DiffReader(ConfigProblems problems) {
        this.problems = problems;
    }

    List<IgnoredField> read(Section root) {
        Optional<Mapping> mapping = root.mapping("diff");
        List<IgnoredField> found = new ArrayList<>();
        if (mapping.isEmpty()) {
            return found;
        }
        Section diff = new Section(mapping.get(), "\"diff\"", List.of(LIST), problems);
        List<Node> items = diff.items(LIST);
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Mapping item) {
                entry(item).ifPresent(found::add);
            } else {
                Node item = items.get(i);
                String help = "Each item has the keys field and reason.";
                problems.type(Section.item(LIST, i), item, "a mapping", help, item.location());
            }
        }
        return found;
    }

    private Optional<IgnoredField> entry(Mapping mapping) {
        Section section = new Section(mapping, TITLE, KEYS, problems);
        section.require(FIELD, TITLE, FIELD_HELP);
        section.require(REASON, TITLE, REASON_HELP);
        Optional<Located<FieldPattern>> field =
                section.text(FIELD, Form.FIELDS).map(text -> text.map(FieldPattern::of));
        Optional<Located<String>> reason = section.text(REASON, Form.REASON);
        return field.isPresent() && reason.isPresent()
                ? Optional.of(new IgnoredField(field.get(), reason.get()))
                : Optional.empty();
    }
}
