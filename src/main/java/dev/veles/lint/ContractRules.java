package dev.veles.lint;

import java.util.List;

/** What reading contracts and configurations reports. */
final class ContractRules {
    private ContractRules() {}

    static List<RuleMeta> all() {
        return List.of(
                error(
                        "contract-empty",
                        "A contract is empty",
                        "An empty contract promises nothing.",
                        "Begin with `apiVersion: veles.dev/v1alpha1` and `kind: InfrastructureContract`."),
                error(
                        "contract-documents",
                        "A contract has a second document",
                        "One file holds one contract, so that its environments can be laid over one spec.",
                        "Move the document into a file of its own."),
                error(
                        "contract-unknown-key",
                        "A contract has a key that there is not",
                        "What is written there has no effect.",
                        "Write one of the keys that the finding names."),
                error(
                        "contract-missing-key",
                        "A contract lacks a key",
                        "Without it there is nothing to render from.",
                        "Add the key."),
                error(
                        "contract-type",
                        "A value of a contract has another type than is wanted",
                        "It would be rendered as something else than it says.",
                        "Write a value of the type that the finding names."),
                error(
                        "contract-value",
                        "A value of a contract is not one that there may be",
                        "The cluster would refuse it, or take it for something else.",
                        "Write a value as the finding describes it."),
                error(
                        "contract-reference",
                        "A contract refers to something that it does not have",
                        "What is referred to would be missing in the cluster.",
                        "Refer to something that the contract has, or add it."),
                error(
                        "contract-requirement",
                        "A part of a contract needs another part",
                        "What is rendered without it cannot work.",
                        "Add the part that is missing."),
                error(
                        "contract-duplicate",
                        "Two things of a contract have the same name",
                        "One would take the place of the other.",
                        "Give one of them another name."),
                error(
                        "contract-cycle",
                        "Things of a contract wait for each other",
                        "None of them could ever be first.",
                        "Drop one of the dependencies."),
                error(
                        "contract-environment",
                        "The environments of a contract do not go together",
                        "Each would undo what the other delivers.",
                        "Set apart what the finding names."),
                error(
                        "contract-not-buildable",
                        "A contract asks for an object that kustomize does not build",
                        "Kustomize refuses such an object or changes it on the way to the cluster.",
                        "Change the override or the extra manifest that makes it so."),
                error(
                        "config-documents",
                        "A configuration has a second document",
                        "A configuration is one document.",
                        "Put all settings into one document."),
                error(
                        "config-unknown-key",
                        "A configuration has a key that there is not",
                        "What is written there has no effect.",
                        "Write one of the keys that the finding names."),
                error(
                        "config-missing-key",
                        "An entry of a configuration lacks a key",
                        "Without it the entry says nothing.",
                        "Add the key."),
                error(
                        "config-type",
                        "A value of a configuration has another type than is wanted",
                        "It would be taken for something else than it says.",
                        "Write a value of the type that the finding names."),
                error(
                        "config-value",
                        "A value of a configuration is not one that there may be",
                        "It would have no effect.",
                        "Write a value as the finding describes it."),
                error(
                        "config-unknown-rule",
                        "A configuration names a rule that there is not",
                        "A rule that is misspelt is neither selected nor ignored.",
                        "Write the id of a rule or a category; `veles rules` lists them."));
    }

    private static RuleMeta error(String id, String summary, String why, String help) {
        return RuleMeta.error(id, Category.READING, Scope.ANYWHERE)
                .summary(summary)
                .why(why)
                .help(help)
                .since("0.1", "docs/contract.md and docs/configuration.md");
    }
}
