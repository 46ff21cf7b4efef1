package dev.veles.contract;

import dev.veles.finding.Finding;
import dev.veles.finding.NearName;
import dev.veles.finding.Phrases;
import dev.veles.yaml.FieldPath;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.List;

/** Says what is wrong with a value of the right type. */
final class ValueProblems {
    private static final String RULE = "contract-value";

    private final SchemaPlace place;
    private final FieldPath path;
    private final Node value;

    ValueProblems(SchemaPlace place, FieldPath path, Node value) {
        this.place = place;
        this.path = path;
        this.value = value;
    }

    /** What a keyword refused. */
    Finding refused(String keyword) {
        return switch (keyword) {
            case "enum", "const" -> choice();
            case "uniqueItems" -> twice();
            case "minItems" -> empty("list");
            case "minProperties" -> empty("mapping");
            case "not" -> forbidden();
            default -> place.isNamed() ? misfit() : outOfRange(keyword);
        };
    }

    private Finding misfit() {
        return error(
                Phrases.quoted(text(value)) + " is not " + place.ruleTitle(),
                Words.help(place.ruleDescription(), place, ""),
                value);
    }

    private Finding choice() {
        List<String> choices = place.choices();
        String near = NearName.of(text(value), choices)
                .map(name -> "Did you mean \"" + name + "\"? ")
                .orElse("");
        return error(
                Words.name(path) + " is " + Phrases.quoted(text(value)) + ", not "
                        + Phrases.list(choices.stream().map(Phrases::quoted).toList(), "or"),
                near + place.description(),
                value);
    }

    private Finding twice() {
        List<Node> items = ((Sequence) value).items();
        for (int i = 1; i < items.size(); i++) {
            Node item = items.get(i);
            if (items.subList(0, i).stream().anyMatch(item::sameContent)) {
                String said = item instanceof Scalar scalar ? Phrases.quoted(scalar.value()) : "the same";
                return error(Words.name(path) + " names " + said + " twice", "Drop one of them.", item);
            }
        }
        throw new IllegalStateException("nothing is named twice at " + value.location());
    }

    private Finding empty(String what) {
        return error(
                Words.name(path) + " is an empty " + what,
                Words.help(
                        "Put something into it" + (place.isOptional() ? ", or drop the key. " : ". ")
                                + place.description(),
                        place,
                        key()),
                value);
    }

    private Finding forbidden() {
        SchemaPlace forbidden = place.forbidden();
        return error(Words.name(path) + " is " + forbidden.ruleTitle(), forbidden.ruleDescription(), value);
    }

    private Finding outOfRange(String keyword) {
        String limit = place.argument(keyword);
        String said = Phrases.quoted(text(value));
        String message = switch (keyword) {
            case "minimum" -> " is " + said + ", less than " + limit;
            case "maximum" -> " is " + said + ", more than " + limit;
            case "minLength" -> " is an empty string";
            default -> " is " + said;
        };
        return error(Words.name(path) + message, Words.help(place.description(), place, key()), value);
    }

    private String key() {
        int last = path.steps().size() - 1;
        return last >= 0 && path.steps().get(last) instanceof String key ? key : "";
    }

    private static Finding error(String message, String help, Node where) {
        return Finding.error(RULE, message, "", help, where.location());
    }

    private static String text(Node node) {
        return node instanceof Scalar scalar ? scalar.value() : node instanceof Mapping ? Words.flow(node) : "";
    }
}
