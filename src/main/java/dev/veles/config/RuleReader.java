package dev.veles.config;

import dev.veles.source.Located;
import dev.veles.yaml.Mapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a configuration says of rules, and refuses rules that there are not. */
final class RuleReader {
    private static final List<String> PER_PATH_KEYS = List.of("paths", "rules");

    private final RuleNames names;
    private final ConfigProblems problems;

    RuleReader(RuleNames names, ConfigProblems problems) {
        this.names = names;
        this.problems = problems;
    }

    /** Ids, categories and {@code all}. */
    List<Located<String>> selectors(Section section, String key) {
        List<Located<String>> found = section.texts(key, Form.NAME);
        for (Located<String> selector : found) {
            if (!selector.value().equals(RuleNames.ALL) && !names.has(selector.value())) {
                problems.unknownRule(selector.value(), names, selector.location());
            }
        }
        return found;
    }

    /** The severities of {@code rules}, in order. */
    Map<String, Located<Level>> levels(Section section) {
        Map<String, Located<Level>> found = new LinkedHashMap<>();
        Optional<Mapping> mapping = section.mapping("rules");
        if (mapping.isEmpty()) {
            return found;
        }
        Section rules = new Section(
                mapping.get(), "\"rules\"", List.copyOf(mapping.get().keys()), problems);
        for (Mapping.Entry entry : mapping.get().values()) {
            String name = entry.key().value();
            if (!names.has(name)) {
                problems.unknownRule(name, names, entry.key().location());
            }
            Optional<Located<String>> label = rules.choice(name, Level.LABELS);
            if (label.isPresent()) {
                found.put(name, label.get().map(it -> Level.of(it).orElseThrow()));
            }
        }
        return found;
    }

    /** One entry of {@code perPath}. */
    PathRules pathRules(Mapping mapping) {
        Section section = new Section(mapping, "an entry of \"perPath\"", PER_PATH_KEYS, problems);
        for (String key : PER_PATH_KEYS) {
            section.require(
                    key,
                    "an entry of \"perPath\"",
                    "Each entry says which files it speaks of, and how much findings weigh there.");
        }
        return new PathRules(section.globs("paths"), levels(section));
    }
}
