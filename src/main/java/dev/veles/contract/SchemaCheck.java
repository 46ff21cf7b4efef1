package dev.veles.contract;

import dev.veles.finding.Finding;
import dev.veles.source.Location;
import dev.veles.source.SourceText;
import dev.veles.yaml.FieldPath;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.YamlReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Holds a contract to its schema and says what is wrong in the contract's own terms: with the place in its text, the
 * value that stands there, and what could stand there. One mistake gives one finding.
 *
 * <p>The findings' rules: {@code contract-unknown-key}, {@code contract-missing-key}, {@code contract-type} and
 * {@code contract-value}.
 */
public final class SchemaCheck {
    /** Which of several refusals of one value is told: whatever else fails follows from it. */
    private static final List<String> FIRST = List.of("type", "enum", "const", "not");

    private final Mapping schema;
    private final Mapping contract;

    private SchemaCheck(Mapping schema, Mapping contract) {
        this.schema = schema;
        this.contract = contract;
    }

    /**
     * Checks a whole contract; for an environment, one whose {@code spec} has been merged with the environment's patch.
     *
     * @param contract the root of the contract
     * @return all that is wrong, by position; empty for a contract that can be read into records
     */
    public static List<Finding> check(Mapping contract) {
        List<Violation> violations = ContractValidator.packaged().validate(contract);
        if (violations.isEmpty()) {
            return List.of();
        }
        SourceText text = new SourceText("contract.schema.json", ContractSchema.text());
        Mapping schema = (Mapping) YamlReader.read(text).documents().get(0);
        return new SchemaCheck(schema, contract).explain(violations);
    }

    private List<Finding> explain(List<Violation> violations) {
        Set<Violation> told = new HashSet<>(missedByMisspelling(violations));
        return ordered(violations).stream()
                .filter(violation -> told.add(violation.mistake()))
                .map(this::finding)
                .distinct()
                .sorted()
                .toList();
    }

    /** Keys that are missing because they stand there misspelt, of which the misspelt key tells. */
    private List<Violation> missedByMisspelling(List<Violation> violations) {
        return violations.stream()
                .filter(it -> it.keyword().equals("additionalProperties"))
                .flatMap(it -> keys(it).near(it.key()).stream()
                        .map(near -> new Violation("required", it.path(), near).mistake()))
                .toList();
    }

    private static List<Violation> ordered(List<Violation> violations) {
        List<Violation> ordered = new ArrayList<>();
        FIRST.forEach(keyword ->
                violations.stream().filter(it -> it.keyword().equals(keyword)).forEach(ordered::add));
        violations.stream().filter(it -> !FIRST.contains(it.keyword())).forEach(ordered::add);
        return ordered;
    }

    private Finding finding(Violation violation) {
        return switch (violation.keyword()) {
            case "additionalProperties" -> keys(violation).unknown(violation.key());
            case "required" -> keys(violation).missing(violation.key());
            case "propertyNames" -> keys(violation).illNamed(violation.key());
            case "dependentRequired" -> keys(violation).incomplete(violation.key());
            case "type" ->
                new TypeProblem(place(violation), violation.path(), value(violation)).finding(ownKey(violation.path()));
            default ->
                new ValueProblems(place(violation), violation.path(), value(violation)).refused(violation.keyword());
        };
    }

    private KeyProblems keys(Violation violation) {
        return new KeyProblems(
                place(violation), violation.path(), (Mapping) value(violation), ownKey(violation.path()));
    }

    private SchemaPlace place(Violation violation) {
        return SchemaPlace.find(schema, violation.path());
    }

    private Node value(Violation violation) {
        return violation.path().resolve(contract).orElse(contract);
    }

    /** Where the key of a value stands; for a list's item or the root, the value itself. */
    private Location ownKey(FieldPath path) {
        Node value = path.resolve(contract).orElse(contract);
        int last = path.steps().size() - 1;
        if (last < 0 || !(path.steps().get(last) instanceof String key)) {
            return value.location();
        }
        FieldPath parent = new FieldPath(path.steps().subList(0, last));
        return parent.resolve(contract)
                .filter(Mapping.class::isInstance)
                .flatMap(mapping -> ((Mapping) mapping).keyLocation(key))
                .orElse(value.location());
    }
}
