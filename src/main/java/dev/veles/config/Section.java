package dev.veles.config;

import dev.veles.finding.NearName;
import dev.veles.finding.Phrases;
import dev.veles.source.Located;
import dev.veles.source.Location;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One mapping of a configuration. What it is asked for and cannot give is a problem, and then counts as missing. */
final class Section {
    private final Mapping mapping;
    private final ConfigProblems problems;
    /** Keys that stand there misspelt; that they are missing is the same mistake. */
    private final List<String> misspelt = new ArrayList<>();

    /**
     * Takes the mapping and refuses keys that there are not.
     *
     * @param title what it is, which ends the sentence "this is not a key of …"
     * @param keys those that there are
     */
    Section(Mapping mapping, String title, List<String> keys, ConfigProblems problems) {
        this.mapping = mapping;
        this.problems = problems;
        for (String key : mapping.keys()) {
            if (!keys.contains(key)) {
                Optional<String> near = NearName.of(key, keys);
                boolean free = near.isPresent() && !mapping.has(near.get());
                problems.unknownKey(key, title, keys, free ? near : Optional.empty(), at(key));
                near.ifPresent(misspelt::add);
            }
        }
    }

    /** Refuses the mapping where a key is missing that has to be there. */
    void require(String key, String title, String help) {
        if (!mapping.has(key) && !misspelt.contains(key)) {
            problems.missingKey(key, title, help, mapping.location());
        }
    }

    /** A string. */
    Optional<Located<String>> text(String key, Form form) {
        Optional<Node> value = mapping.get(key);
        return value.isEmpty() ? Optional.empty() : text(value.get(), Phrases.quoted(key), at(key), form);
    }

    /** A list of strings. */
    List<Located<String>> texts(String key, Form form) {
        List<Located<String>> found = new ArrayList<>();
        List<Node> items = items(key);
        for (int i = 0; i < items.size(); i++) {
            Node item = items.get(i);
            text(item, item(key, i), item.location(), form).ifPresent(found::add);
        }
        return found;
    }

    /** Globs. */
    List<Located<PathGlob>> globs(String key) {
        List<Located<PathGlob>> found = new ArrayList<>();
        for (Located<String> glob : texts(key, Form.GLOB)) {
            found.add(new Located<>(PathGlob.of(glob.value()), glob.location()));
        }
        return found;
    }

    /** One of some words, of which YAML may have made {@code off} a boolean. */
    Optional<Located<String>> choice(String key, List<String> choices) {
        Optional<Node> value = mapping.get(key);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> word = word(value.get(), choices);
        if (word.isEmpty()) {
            problems.type(Phrases.quoted(key), value.get(), "a string", ConfigProblems.choices(choices), at(key));
        } else if (!choices.contains(word.get())) {
            problems.choice(
                    Phrases.quoted(key), word.get(), choices, value.get().location());
        } else {
            return Optional.of(new Located<>(word.get(), value.get().location()));
        }
        return Optional.empty();
    }

    /** A string, or the {@code off} that YAML 1.1 reads as false; empty for all else. */
    private static Optional<String> word(Node value, List<String> choices) {
        if (!(value instanceof Scalar scalar)) {
            return Optional.empty();
        }
        boolean off = scalar.type() == Scalar.Type.BOOLEAN && scalar.value().equals("false");
        return scalar.isString()
                ? Optional.of(scalar.value())
                : off && choices.contains("off") ? Optional.of("off") : Optional.empty();
    }

    /** The values of a list that is not empty; no values where the key is missing. */
    List<Node> items(String key) {
        Optional<Node> value = mapping.get(key);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!(value.get() instanceof Sequence list)) {
            problems.type(Phrases.quoted(key), value.get(), "a list", "A list has a dash before each item.", at(key));
            return List.of();
        }
        if (list.size() == 0) {
            problems.empty(key, "list", list.location());
        }
        return list.items();
    }

    /** A mapping that is not empty; absent where the key is missing. */
    Optional<Mapping> mapping(String key) {
        Optional<Node> value = mapping.get(key);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!(value.get() instanceof Mapping found)) {
            problems.type(Phrases.quoted(key), value.get(), "a mapping", "Its keys stand below it, indented.", at(key));
            return Optional.empty();
        }
        if (found.isEmpty()) {
            problems.empty(key, "mapping", found.location());
        }
        return Optional.of(found);
    }

    /** How findings call an item of a list. */
    static String item(String key, int index) {
        return Phrases.quoted(key + "[" + index + "]");
    }

    /** A value that ought to be a string of some form. */
    Optional<Located<String>> text(Node value, String name, Location key, Form form) {
        if (!(value instanceof Scalar scalar) || !scalar.isString()) {
            problems.type(name, value, "a string", form.help(""), key);
        } else if (!form.accepts(scalar.value())) {
            problems.form(name, scalar, form);
        } else {
            return Optional.of(new Located<>(scalar.value(), scalar.location()));
        }
        return Optional.empty();
    }

    private Location at(String key) {
        return mapping.keyLocation(key).orElse(mapping.location());
    }
}
