package dev.veles.cli;

import dev.veles.config.Config;
import dev.veles.config.CoveringContract;
import dev.veles.config.FieldPattern;
import dev.veles.config.IgnoredField;
import dev.veles.config.KustomizeMode;
import dev.veles.config.KustomizeSettings;
import dev.veles.config.Level;
import dev.veles.config.PathBase;
import dev.veles.config.PathGlob;
import dev.veles.config.RuleNames;
import dev.veles.finding.Severity;
import dev.veles.lint.Category;
import dev.veles.lint.EngineRules;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.RuleSelectors;
import dev.veles.lint.Selection;
import dev.veles.lint.Severities;
import dev.veles.rules.RuleCatalog;
import dev.veles.source.Located;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * Makes {@link LintSettings} of the options of a lint and the configuration; the options win. Each lint passes here, so
 * that loops stand where lambdas would cost its start some milliseconds.
 */
final class LintOptions {
    private static final String OUTPUT = "out";

    private final ParseResult result;
    private final Config config;
    private final PathBase base;
    private final PathBase here;

    private LintOptions(ParseResult result, ConfigOption.Found found, Path working) {
        this.result = result;
        this.config = found.reading().config();
        this.base = found.base();
        this.here = PathBase.of(working);
    }

    /** Adds all options that have a say in it. */
    static void addTo(CommandSpec spec) {
        ConfigOption.addTo(spec);
        ContractOption.addTo(spec);
        ExcludeOption.addTo(spec);
        SelectionOptions.addTo(spec);
        SeverityOption.addTo(spec);
        FailOnOption.addTo(spec);
        KustomizeOption.addTo(spec);
    }

    /** The names by which options and configurations may call rules and what else is reported. */
    static RuleNames names(List<RuleMeta> rules) {
        Set<String> ids = new LinkedHashSet<>();
        for (RuleMeta rule : known(rules)) {
            ids.add(rule.id());
        }
        Set<String> categories = new LinkedHashSet<>();
        for (Category category : Category.values()) {
            categories.add(category.label());
        }
        return new RuleNames(ids, categories);
    }

    /**
     * The settings by the options and the configuration that they name, or the nearest.
     *
     * @return empty for a configuration that is wrong, which is said by then
     * @throws UsageException for a value that an option does not have
     */
    static Optional<LintSettings> read(ParseResult result, Streams streams) {
        Path working = Path.of("").toAbsolutePath();
        List<RuleMeta> rules = RuleCatalog.metas();
        ConfigOption.Found found = ConfigOption.read(result, working, names(rules));
        if (!found.reading().problems().isEmpty()) {
            ConfigOption.refuse(found, streams);
            return Optional.empty();
        }
        return Optional.of(settings(result, found, rules, working));
    }

    /**
     * The settings.
     *
     * @param found the configuration, without problems
     * @param rules the rules that there are
     * @param working where the program runs
     * @throws UsageException for a value that an option does not have
     */
    static LintSettings settings(ParseResult result, ConfigOption.Found found, List<RuleMeta> rules, Path working) {
        return new LintOptions(result, found, working).settings(rules);
    }

    private LintSettings settings(List<RuleMeta> rules) {
        RuleNames names = names(rules);
        RuleSelectors flags = SelectionOptions.value(result, names);
        RuleSelectors written = new RuleSelectors(values(config.select()), values(config.ignore()));
        Selection selection = Selection.of(rules, EngineRules.all(), List.of(written, flags));
        Set<String> wanted = flags.select().isEmpty() ? Set.of() : selection.asked();
        Map<String, Level> levels = SeverityOption.value(result, names);
        Optional<Severity> failOn = FailOnOption.value(result);
        return new LintSettings(
                contracts(),
                shown(config.paths()),
                config.output().isPresent() ? base.nameOf(config.output().get().value()) : OUTPUT,
                exclusions(),
                selection,
                new Severities(config, base, levels, wanted, known(rules)),
                kustomize(config.kustomize()),
                values(config.allowedImages()),
                failOn.isPresent() ? failOn.get() : or(config.failOn(), Severity.INFO),
                ignoredFields());
    }

    private static List<RuleMeta> known(List<RuleMeta> rules) {
        List<RuleMeta> known = new ArrayList<>(rules);
        known.addAll(EngineRules.all());
        return known;
    }

    private List<ContractSetting> contracts() {
        List<ContractSetting> contracts = new ArrayList<>();
        for (String file : ContractOption.value(result)) {
            contracts.add(new ContractSetting(file, Optional.empty(), List.of(), here));
        }
        if (contracts.isEmpty()) {
            for (CoveringContract written : config.contracts()) {
                String file = base.nameOf(written.file().value());
                contracts.add(new ContractSetting(file, value(written.environment()), values(written.covers()), base));
            }
        }
        return contracts;
    }

    private List<LintSettings.Exclusion> exclusions() {
        List<PathGlob> written = values(config.exclude());
        return List.of(
                new LintSettings.Exclusion(written, base),
                new LintSettings.Exclusion(ExcludeOption.value(result), here));
    }

    private List<FieldPattern> ignoredFields() {
        List<FieldPattern> patterns = new ArrayList<>();
        for (IgnoredField ignored : config.ignoredFields()) {
            patterns.add(ignored.field().value());
        }
        return patterns;
    }

    private LintSettings.Kustomize kustomize(KustomizeSettings written) {
        Optional<KustomizeMode> flag = KustomizeOption.value(result);
        Optional<String> binary = value(written.binary());
        if (binary.isPresent() && binary.get().indexOf('/') >= 0) {
            binary = Optional.of(base.nameOf(binary.get()));
        }
        return new LintSettings.Kustomize(
                flag.isPresent() ? flag.get() : or(written.mode(), KustomizeMode.AUTO),
                binary,
                value(written.timeout()),
                value(written.memory()));
    }

    private List<String> shown(List<Located<String>> paths) {
        List<String> names = new ArrayList<>();
        for (Located<String> path : paths) {
            names.add(base.nameOf(path.value()));
        }
        return names;
    }

    private static <T> T or(Optional<Located<T>> written, T fallback) {
        return written.isPresent() ? written.get().value() : fallback;
    }

    private static <T> Optional<T> value(Optional<Located<T>> written) {
        return written.isPresent() ? Optional.of(written.get().value()) : Optional.empty();
    }

    private static <T> List<T> values(List<Located<T>> located) {
        List<T> values = new ArrayList<>();
        for (Located<T> value : located) {
            values.add(value.value());
        }
        return values;
    }
}
