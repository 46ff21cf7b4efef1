package dev.veles.contract;

import dev.veles.finding.Finding;
import dev.veles.finding.Phrases;
import dev.veles.source.Location;
import dev.veles.source.SourceText;
import dev.veles.yaml.FieldPath;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Scalar.Type;
import dev.veles.yaml.YamlReader;
import java.util.List;
import java.util.Optional;

/** Says that a value is of another type than the schema asks for, and whether quotes are the reason. */
final class TypeProblem {
    private final SchemaPlace place;
    private final FieldPath path;
    private final Node value;

    TypeProblem(SchemaPlace place, FieldPath path, Node value) {
        this.place = place;
        this.path = path;
        this.value = value;
    }

    Finding finding(Location key) {
        boolean nothing = value instanceof Scalar scalar && scalar.isNull();
        return Finding.error(
                "contract-type",
                Words.name(path) + " is " + actual() + ", not " + wanted(),
                why(),
                help(),
                nothing ? key : value.location());
    }

    private String wanted() {
        return Phrases.list(
                place.types().stream()
                        .filter(type -> !type.equals("null"))
                        .map(TypeProblem::noun)
                        .toList(),
                "or");
    }

    private static String noun(String type) {
        return switch (type) {
            case "object" -> "a mapping";
            case "array" -> "a list";
            case "integer" -> "an integer";
            case "boolean" -> "true or false";
            default -> "a " + type;
        };
    }

    private String actual() {
        if (!(value instanceof Scalar scalar)) {
            return value instanceof Mapping ? "a mapping" : "a list";
        }
        return switch (scalar.type()) {
            case STRING -> "the string " + Phrases.quoted(scalar.value());
            case INTEGER -> "the integer " + Phrases.quoted(scalar.value());
            case FLOAT -> "the number " + Phrases.quoted(scalar.value());
            case BOOLEAN -> "the boolean " + Phrases.quoted(scalar.value());
            case NULL -> "empty";
            case UNKNOWN -> "an unknown value";
        };
    }

    private String why() {
        return wantsQuotes() && value instanceof Scalar scalar && !written().equals(scalar.value())
                ? "Without quotes, YAML reads " + written() + " as " + scalar.value() + "."
                : "";
    }

    private String help() {
        if (value instanceof Scalar scalar && scalar.isNull()) {
            return Words.help(
                    "Give it a value" + (place.isOptional() ? ", or drop the key. " : ". ") + place.description(),
                    place,
                    key());
        }
        if (wantsQuotes() && place.allows(written())) {
            return "Put it into quotes: `" + prefix() + '"' + written() + "\"`.";
        }
        Optional<Scalar> bare = withoutQuotes();
        if (bare.isPresent()) {
            return "Drop the quotes: `" + prefix() + bare.get().value() + "`.";
        }
        if (value instanceof Scalar scalar && place.types().equals(List.of("array"))) {
            return "Write a list: `" + prefix() + "[" + Words.flow(scalar) + "]`.";
        }
        return Words.help(place.description(), place, key());
    }

    private boolean wantsQuotes() {
        return value instanceof Scalar scalar
                && !scalar.isString()
                && !scalar.isNull()
                && place.types().contains("string");
    }

    /** The value that a quoted string would be without its quotes, if the schema asks for that type. */
    private Optional<Scalar> withoutQuotes() {
        if (!(value instanceof Scalar scalar) || !scalar.isString()) {
            return Optional.empty();
        }
        return YamlReader.read(new SourceText("", scalar.value())).documents().stream()
                .filter(Scalar.class::isInstance)
                .map(Scalar.class::cast)
                .filter(bare -> place.types().contains(schemaType(bare.type())))
                .findFirst();
    }

    private static String schemaType(Type type) {
        return switch (type) {
            case STRING -> "string";
            case INTEGER -> "integer";
            case FLOAT -> "number";
            case BOOLEAN -> "boolean";
            case NULL, UNKNOWN -> "null";
        };
    }

    /** The scalar as it stands in the text: {@code yes}, where its value is {@code true}. */
    private String written() {
        Location place = value.location();
        String line = place.source().line(place.line());
        boolean oneLine = place.line() == place.endLine() && place.endColumn() - 1 <= line.length();
        return oneLine ? line.substring(place.column() - 1, place.endColumn() - 1) : ((Scalar) value).value();
    }

    private String prefix() {
        return key().isEmpty() ? "" : key() + ": ";
    }

    private String key() {
        int last = path.steps().size() - 1;
        return last >= 0 && path.steps().get(last) instanceof String key ? key : "";
    }
}
