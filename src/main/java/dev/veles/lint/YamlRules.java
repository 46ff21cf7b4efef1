package dev.veles.lint;

import java.util.List;

/** What reading YAML reports. */
final class YamlRules {
    private YamlRules() {}

    static List<RuleMeta> all() {
        return List.of(
                error(
                        "yaml-syntax",
                        "A text is no YAML",
                        "Behind the place where YAML ends nothing is read, so nothing there is judged.",
                        "Correct the line; the finding says what was expected there."),
                error(
                        "yaml-tab",
                        "A tab stands where YAML indents",
                        "How far a tab indents is not defined, so YAML refuses it there.",
                        "Indent with spaces."),
                error(
                        "yaml-duplicate-key",
                        "A mapping has a key twice",
                        "Some readers take the first of the two values, some the last, and some refuse the file.",
                        "Keep one of the two."),
                error(
                        "yaml-key",
                        "A key is not a text",
                        "The keys of Kubernetes objects are texts.",
                        "Write the key as a text, in quotes where YAML would read it otherwise."),
                error(
                        "yaml-merge",
                        "A merge key names something else than mappings",
                        "A merge key takes over entries, and only mappings have entries.",
                        "Name a mapping, such as `<<: *defaults`."),
                error(
                        "yaml-alias",
                        "An alias cannot be resolved",
                        "What it stands for is nowhere, or would hold itself.",
                        "Name an anchor that stands before the alias."),
                error(
                        "yaml-tag",
                        "A tag is unknown, or its value does not fit it",
                        "kubectl drops unknown tags without a word and refuses values that do not fit.",
                        "Remove the tag, and quote a text that begins with an exclamation mark."),
                error(
                        "yaml-encoding",
                        "A file is not text in UTF-8",
                        "Read in another encoding, the text would say something else.",
                        "Save the file as UTF-8, without control characters."),
                error(
                        "yaml-limit",
                        "A text is too large, too deep or too broken",
                        "It fills the memory of whatever reads it.",
                        "Split the file, nest less, or write aliases out."));
    }

    private static RuleMeta error(String id, String summary, String why, String help) {
        return RuleMeta.error(id, Category.READING, Scope.ANYWHERE)
                .summary(summary)
                .why(why)
                .help(help)
                .since("0.1", "YAML 1.1, as Kubernetes reads it");
    }
}
