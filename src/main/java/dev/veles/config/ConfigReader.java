package dev.veles.config;

import dev.veles.finding.Severity;
import dev.veles.source.Located;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.ReadResult;
import dev.veles.yaml.ReadText;
import dev.veles.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads configurations: text → located YAML → {@link Config}. All problems are collected.
 *
 * <p>It is written by hand, because the schema's validator would cost each start more than all the rest of reading; a
 * test holds it to {@code schemas/config.schema.json}.
 */
public final class ConfigReader {
    private static final List<String> KEYS = List.of(
            "contracts",
            "paths",
            "output",
            "exclude",
            "select",
            "ignore",
            "rules",
            "perPath",
            "kustomize",
            "allowedImages",
            "failOn",
            "diff");
    private static final List<String> KUSTOMIZE_KEYS = List.of("mode", "binary", "timeout", "memory");
    /** Severities, without {@code off}. */
    private static final List<String> SEVERITIES = Level.LABELS.subList(1, Level.LABELS.size());

    private final ConfigProblems problems;
    private final RuleReader rules;

    private ConfigReader(ConfigProblems problems, RuleNames names) {
        this.problems = problems;
        this.rules = new RuleReader(names, problems);
    }

    /**
     * Reads one configuration.
     *
     * @param text its text; an empty one sets nothing
     * @param names the rules and categories that it may speak of
     * @return what it says, or what is wrong with it
     */
    public static ConfigReading read(ReadText text, RuleNames names) {
        if (!text.problems().isEmpty()) {
            return new ConfigReading(Config.NONE, text.problems());
        }
        ReadResult yaml = YamlReader.read(text.source());
        ConfigProblems problems = new ConfigProblems(yaml.problems());
        List<Node> documents = yaml.documents();
        if (documents.size() > 1) {
            problems.documents(documents.get(1).location());
        }
        Config config = documents.isEmpty() ? Config.NONE : new ConfigReader(problems, names).root(documents.get(0));
        return new ConfigReading(problems.findings().isEmpty() ? config : Config.NONE, problems.findings());
    }

    private Config root(Node node) {
        if (!(node instanceof Mapping mapping)) {
            problems.type(
                    "the configuration", node, "a mapping", "Its keys begin at the first column.", node.location());
            return Config.NONE;
        }
        Section root = new Section(mapping, "a configuration", KEYS, problems);
        return new Config(
                new ContractsReader(root, problems).read(),
                root.texts("paths", Form.PATH),
                root.text("output", Form.PATH),
                root.globs("exclude"),
                rules.selectors(root, "select"),
                rules.selectors(root, "ignore"),
                rules.levels(root),
                perPath(root),
                kustomize(root),
                root.texts("allowedImages", Form.NAME),
                failOn(root),
                new DiffReader(problems).read(root));
    }

    private List<PathRules> perPath(Section root) {
        List<PathRules> found = new ArrayList<>();
        List<Node> items = root.items("perPath");
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Mapping mapping) {
                found.add(rules.pathRules(mapping));
            } else {
                Node item = items.get(i);
                String help = "Each item has the keys paths and rules.";
                problems.type(Section.item("perPath", i), item, "a mapping", help, item.location());
            }
        }
        return found;
    }

    private KustomizeSettings kustomize(Section root) {
        Optional<Mapping> mapping = root.mapping("kustomize");
        if (mapping.isEmpty()) {
            return KustomizeSettings.NONE;
        }
        Section section = new Section(mapping.get(), "\"kustomize\"", KUSTOMIZE_KEYS, problems);
        return new KustomizeSettings(
                section.choice("mode", KustomizeMode.LABELS)
                        .map(it -> it.map(label -> KustomizeMode.of(label).orElseThrow())),
                section.text("binary", Form.PATH),
                section.text("timeout", Form.DURATION)
                        .map(it -> it.map(text -> Amounts.duration(text).orElseThrow())),
                section.text("memory", Form.MEMORY)
                        .map(it -> it.map(text -> Amounts.bytes(text).orElseThrow())));
    }

    private static Optional<Located<Severity>> failOn(Section root) {
        return root.choice("failOn", SEVERITIES)
                .map(it ->
                        it.map(label -> Level.of(label).flatMap(Level::severity).orElseThrow()));
    }
}
