package dev.veles.contract;

import dev.veles.yaml.FieldPath;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the schema says of one value of a contract. Since the schema chooses nowhere between alternatives, the way to a
 * value leads to exactly one place.
 */
final class SchemaPlace {
    private static final String REF = "#/$defs/";

    private final Mapping schema;
    private final Mapping declared;
    private final Mapping rule;
    private final boolean optional;

    private SchemaPlace(Mapping schema, Mapping declared, boolean optional) {
        this.schema = schema;
        this.declared = declared;
        this.rule = follow(schema, declared);
        this.optional = optional;
    }

    /**
     * The place for a value.
     *
     * @param schema the whole schema
     * @param path the way to the value from the root of the contract
     */
    static SchemaPlace find(Mapping schema, FieldPath path) {
        SchemaPlace place = new SchemaPlace(schema, schema, false);
        for (Object step : path.steps()) {
            place = step instanceof String key ? place.key(key) : place.below("items");
        }
        return place;
    }

    /** The place for a value of this one's key; a place that says nothing where the schema leaves it open. */
    SchemaPlace key(String key) {
        return rule.find("properties", key)
                .map(found ->
                        new SchemaPlace(schema, (Mapping) found, !required().contains(key)))
                .orElseGet(() -> below("additionalProperties"));
    }

    /** The place for the names of the keys of a map. */
    SchemaPlace names() {
        return below("propertyNames");
    }

    /** True where the value may be left out. */
    boolean isOptional() {
        return optional;
    }

    /** True where the rule has a name of its own, which ends the sentence "this is not …". */
    boolean isNamed() {
        return declared.has("$ref") && rule.has("title");
    }

    /** What the rule is called, such as {@code a port number}. */
    String ruleTitle() {
        return text(rule, "title");
    }

    /** The rule in words. */
    String ruleDescription() {
        return text(rule, "description");
    }

    /** What the value is for, where it is a property; else the rule. */
    String description() {
        return declared.has("description") ? text(declared, "description") : ruleDescription();
    }

    /** A value that would do. */
    Optional<Node> example() {
        return declared.get("examples")
                .or(() -> rule.get("examples"))
                .flatMap(examples -> ((Sequence) examples).items().stream().findFirst());
    }

    /** The keys that there are; empty for maps and open objects. */
    Set<String> keys() {
        return rule.get("properties").map(node -> ((Mapping) node).keys()).orElse(Set.of());
    }

    /** The types that a value may have. */
    List<String> types() {
        return rule.get("type").map(SchemaPlace::texts).orElse(List.of());
    }

    /** The values that there are. */
    List<String> choices() {
        return rule.get("enum")
                .map(SchemaPlace::texts)
                .orElseGet(() -> rule.text("const").stream().toList());
    }

    /** Whether a string has the form that the rule asks for. */
    boolean allows(String text) {
        return rule.text("pattern").stream().allMatch(pattern -> Pattern.matches(pattern, text));
    }

    /** The argument of a keyword, as text. */
    String argument(String keyword) {
        return text(declared.has(keyword) ? declared : rule, keyword);
    }

    /** The keys that one key asks for. */
    List<String> companions(String key) {
        return rule.find("dependentRequired", key).map(SchemaPlace::texts).orElse(List.of());
    }

    /** The title and the description of what must not be. */
    SchemaPlace forbidden() {
        return below("not");
    }

    private List<String> required() {
        return rule.get("required").map(SchemaPlace::texts).orElse(List.of());
    }

    private SchemaPlace below(String keyword) {
        return rule.get(keyword)
                .filter(Mapping.class::isInstance)
                .map(found -> new SchemaPlace(schema, (Mapping) found, true))
                .orElseGet(() -> new SchemaPlace(schema, Mapping.empty(schema.location()), true));
    }

    private static Mapping follow(Mapping schema, Mapping declared) {
        return declared.text("$ref")
                .flatMap(ref -> schema.find("$defs", ref.substring(REF.length())))
                .map(Mapping.class::cast)
                .orElse(declared);
    }

    private static List<String> texts(Node node) {
        return node instanceof Sequence list
                ? list.items().stream().map(item -> ((Scalar) item).value()).toList()
                : List.of(((Scalar) node).value());
    }

    private static String text(Mapping mapping, String key) {
        return mapping.text(key).orElse("");
    }
}
