package dev.veles.kinds;

import dev.veles.finding.NearName;
import dev.veles.source.Location;
import dev.veles.yaml.FieldPath;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/** Says what is wrong with a field, in the words of one kind. Values of a Secret are never said. */
final class Wording {
    private static final String REFUSED = "The API server refuses the object.";
    private static final Set<String> SECRET_FIELDS = Set.of("data", "stringData");

    private final String kind;

    /** Speaks of objects of the kind. */
    Wording(String kind) {
        this.kind = kind;
    }

    /** A key that the type at {@code parent} does not have. */
    FieldProblem unknownField(FieldPath parent, Scalar key, Collection<String> fields) {
        String where = parent.isRoot() ? "" : " in \"" + parent + "\"";
        return new FieldProblem(
                FieldProblem.UNKNOWN_FIELD,
                "the kind " + kind + " has no field \"" + key.value() + "\"" + where,
                REFUSED,
                helpForField(parent, key.value(), fields),
                parent.key(key.value()),
                key.location());
    }

    private String helpForField(FieldPath parent, String key, Collection<String> fields) {
        if (key.startsWith("$")) {
            return "Directives of a strategic merge belong in a file under \"patches\" of a kustomization.";
        }
        String list = "kubectl explain " + explained(parent);
        return NearName.of(key, fields)
                .map(near -> "Write \"" + near + "\" if that is meant, or remove the field.")
                .orElse("Remove the field; \"" + list + "\" lists those that are there.");
    }

    private String explained(FieldPath parent) {
        StringBuilder path = new StringBuilder(kind.toLowerCase(Locale.ROOT));
        parent.steps().stream()
                .filter(String.class::isInstance)
                .forEach(key -> path.append('.').append(key));
        return path.toString();
    }

    /** A value of another form or type than the field has. */
    FieldProblem wrongType(FieldPath path, Shape shape, Node node) {
        return new FieldProblem(
                FieldProblem.WRONG_TYPE,
                "\"" + path + "\" holds " + seen(path, node) + " where the kind " + kind + " has " + shape.words(),
                REFUSED,
                TypeHelp.of(shape, node, isSecret(path)),
                path,
                node.location());
    }

    /** A value that the walk accepts and that all the same does not decode. */
    FieldProblem undecodable(FieldPath path, Node node, Location location) {
        return new FieldProblem(
                FieldProblem.WRONG_TYPE,
                "\"" + path + "\" holds " + seen(path, node) + ", which does not decode as part of the kind " + kind,
                REFUSED,
                "Compare it with \"kubectl explain " + explained(path) + "\".",
                path,
                location);
    }

    private String seen(FieldPath path, Node node) {
        if (node instanceof Scalar scalar) {
            return scalar.isNull() ? "null" : isSecret(path) ? "a value" : typed(scalar);
        }
        boolean empty = (node instanceof Mapping mapping && mapping.isEmpty())
                || (node instanceof Sequence sequence && sequence.size() == 0);
        return (empty ? "an empty " : "a ") + (node instanceof Sequence ? "list" : "mapping");
    }

    private static String typed(Scalar scalar) {
        String type = switch (scalar.type()) {
            case STRING -> "string";
            case INTEGER -> "integer";
            case FLOAT -> "number";
            case BOOLEAN -> "boolean";
            case NULL -> "null";
            case UNKNOWN -> "unknown value";
        };
        return "the " + type + " \"" + shortened(scalar.value()) + "\"";
    }

    private static String shortened(String value) {
        int end = value.indexOf('\n');
        String line = end < 0 ? value : value.substring(0, end);
        int most = 60;
        return line.length() > most ? line.substring(0, most) + "…" : end < 0 ? line : line + "…";
    }

    private boolean isSecret(FieldPath path) {
        return kind.equals("Secret")
                && !path.isRoot()
                && path.steps().get(0) instanceof String first
                && SECRET_FIELDS.contains(first);
    }

    /** A kind that its API version does not have, where no custom resource can be. */
    FieldProblem unknownKind(String apiVersion, String help, Location location) {
        return new FieldProblem(
                FieldProblem.UNKNOWN_KIND,
                "the API version \"" + apiVersion + "\" has no kind \"" + kind + "\"",
                "The API server has no such resource, and custom resources need a group with a dot in it.",
                help,
                FieldPath.of("kind"),
                location);
    }
}
