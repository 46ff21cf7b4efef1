package dev.veles.contract;

import dev.veles.finding.Finding;
import dev.veles.source.Located;
import dev.veles.source.Location;
import dev.veles.source.SourceText;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.MergePatch;
import dev.veles.yaml.Node;
import dev.veles.yaml.ReadResult;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.YamlReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads contracts: text → located YAML → schema → records, once for the spec and once for each environment's merged
 * spec. All problems of one stage are collected; a later stage runs only where the earlier ones found none.
 */
public final class ContractReader {
    private static final String EMPTY_HELP =
            "Begin with `apiVersion: veles.dev/v1alpha1` and `kind: InfrastructureContract`; `veles schema` prints what"
                    + " a contract may say.";

    private ContractReader() {}

    /**
     * Reads one contract.
     *
     * @param text the contract's text
     * @return the contract, or what is wrong with it
     */
    public static ContractReading read(SourceText text) {
        ReadResult yaml = YamlReader.read(text);
        List<Finding> problems = new ArrayList<>(yaml.problems());
        Optional<Mapping> root = onlyDocument(text, yaml.documents(), problems);
        if (root.isEmpty()) {
            return new ContractReading(Optional.empty(), problems);
        }
        problems.addAll(SchemaCheck.check(root.get()));
        if (!problems.isEmpty()) {
            return new ContractReading(Optional.empty(), problems);
        }
        return readChecked(text, root.get());
    }

    private static Optional<Mapping> onlyDocument(SourceText text, List<Node> documents, List<Finding> problems) {
        if (documents.isEmpty()) {
            if (problems.isEmpty()) {
                problems.add(Finding.error(
                        "contract-empty", "the contract is empty", "", EMPTY_HELP, Location.point(text, 1, 1)));
            }
            return Optional.empty();
        }
        if (documents.size() > 1) {
            problems.add(Finding.error(
                    "contract-documents",
                    "a second document begins here",
                    "One file holds one contract, so that its environments can be laid over one spec.",
                    "Move this document into a file of its own and give both files to the command.",
                    documents.get(1).location()));
        }
        if (documents.get(0) instanceof Mapping mapping) {
            return Optional.of(mapping);
        }
        problems.add(Finding.error(
                "contract-type",
                "the contract is not a mapping",
                "",
                EMPTY_HELP,
                documents.get(0).location()));
        return Optional.empty();
    }

    private static ContractReading readChecked(SourceText text, Mapping root) {
        Mapping wholeSpec = Fields.mapping(root.get("spec").orElseThrow());
        Mapping environments = Fields.mapping(wholeSpec.get("environments").orElseThrow());
        Mapping spec = wholeSpec.without("environments");
        List<Finding> problems = new ArrayList<>();
        Map<String, ContractSpec> merged = new LinkedHashMap<>();
        Map<String, Mapping> patches = new LinkedHashMap<>();
        for (Mapping.Entry entry : environments.values()) {
            Mapping patch = entry.value() instanceof Mapping mapping
                    ? mapping
                    : Mapping.empty(entry.key().location());
            patches.put(entry.key().value(), patch);
            readEnvironment(root, spec, environments, entry.key(), patch, problems)
                    .ifPresent(found -> merged.put(entry.key().value(), found));
        }
        ContractSpec base = ContractSpec.read(spec);
        ReferenceCheck.check(base, problems);
        problems.addAll(EnvironmentCheck.check(nameOf(root), environments, merged));
        if (!problems.isEmpty()) {
            return new ContractReading(Optional.empty(), problems);
        }
        return new ContractReading(
                Optional.of(contract(
                        text, root, base, Collections.unmodifiableMap(merged), Collections.unmodifiableMap(patches))),
                List.of());
    }

    private static Optional<ContractSpec> readEnvironment(
            Mapping root, Mapping spec, Mapping environments, Scalar name, Mapping patch, List<Finding> problems) {
        if (patch.has("environments")) {
            problems.add(Finding.error(
                    "contract-environment",
                    "the environment \"" + name.value() + "\" has environments of its own",
                    "An environment is a patch over the spec, and no level lies below it.",
                    "Put each environment directly below `spec.environments`.",
                    patch.keyLocation("environments").orElse(patch.location())));
            return Optional.empty();
        }
        Mapping merged = MergePatch.apply(spec, patch);
        if (!patch.isEmpty()) {
            List<Finding> found = SchemaCheck.check(root.with("spec", merged.with("environments", environments)));
            if (!found.isEmpty()) {
                problems.addAll(found);
                return Optional.empty();
            }
        }
        ContractSpec environment = ContractSpec.read(merged);
        ReferenceCheck.check(environment, problems);
        return Optional.of(environment);
    }

    private static Contract contract(
            SourceText text,
            Mapping root,
            ContractSpec base,
            Map<String, ContractSpec> environments,
            Map<String, Mapping> patches) {
        Fields metadata = new Fields(Fields.mapping(root.get("metadata").orElseThrow()));
        return new Contract(
                text.name(),
                metadata.requiredText("name"),
                metadata.text("title"),
                metadata.text("description"),
                base,
                environments,
                patches);
    }

    private static Located<String> nameOf(Mapping root) {
        return new Fields(Fields.mapping(root.get("metadata").orElseThrow())).requiredText("name");
    }
}
