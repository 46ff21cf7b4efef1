package dev.veles.lint;

import dev.veles.config.Config;
import dev.veles.config.Level;
import dev.veles.config.PathBase;
import dev.veles.config.PathRules;
import dev.veles.finding.Finding;
import dev.veles.finding.Severity;
import dev.veles.source.Located;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What findings weigh in the end. The command line wins over a configuration's {@code perPath}, where the last entry
 * wins, and that over its {@code rules}; at each of these an id wins over a category.
 */
public final class Severities {
    private final Config config;
    private final PathBase base;
    private final Map<String, Level> flags;
    private final Set<String> wanted;
    private final Map<String, String> categories = new HashMap<>();

    /**
     * Takes what is said.
     *
     * @param config the configuration
     * @param base what its paths are relative to
     * @param flags what the command line says, by id or category
     * @param wanted ids that the command line selects: the configuration's {@code rules} cannot turn those off
     * @param known rules and all else that is reported, for their categories
     */
    public Severities(
            Config config, PathBase base, Map<String, Level> flags, Set<String> wanted, List<RuleMeta> known) {
        this.config = config;
        this.base = base;
        this.flags = Map.copyOf(flags);
        this.wanted = Set.copyOf(wanted);
        for (RuleMeta rule : known) {
            categories.put(rule.id(), rule.category().label());
        }
    }

    /** A finding with the weight that it has in the end; empty where it is turned off. */
    public Optional<Finding> apply(Finding finding) {
        Optional<Level> level = level(finding.rule(), finding.location().file());
        if (level.isEmpty()) {
            return Optional.of(finding);
        }
        Optional<Severity> severity = level.get().severity();
        return severity.isEmpty() || severity.get() == finding.severity()
                ? severity.map(same -> finding)
                : Optional.of(finding.withSeverity(severity.get()));
    }

    /** A result with all its findings weighed. */
    public LintResult apply(LintResult result) {
        if (flags.isEmpty() && config.rules().isEmpty() && config.perPath().isEmpty()) {
            return result;
        }
        List<Finding> findings = new ArrayList<>();
        Map<Finding, String> files = new HashMap<>();
        for (Finding finding : result.findings()) {
            Optional<Finding> weighed = apply(finding);
            if (weighed.isPresent()) {
                findings.add(weighed.get());
                String file = result.files().get(finding);
                if (file != null) {
                    files.put(weighed.get(), file);
                }
            }
        }
        return new LintResult(findings, result.skipped(), result.counts(), files, result.secrets(), result.sightings());
    }

    private Optional<Level> level(String id, String file) {
        String category = categories.getOrDefault(id, "");
        Level flag = flags.getOrDefault(id, flags.get(category));
        if (flag != null) {
            return Optional.of(flag);
        }
        for (int i = config.perPath().size() - 1; i >= 0; i--) {
            PathRules entry = config.perPath().get(i);
            Optional<Level> found = of(entry.rules(), id, category);
            if (found.isPresent() && entry.matches(base.pathOf(file))) {
                return found;
            }
        }
        Optional<Level> found = of(config.rules(), id, category);
        return wanted.contains(id) && found.equals(Optional.of(Level.OFF)) ? Optional.empty() : found;
    }

    private static Optional<Level> of(Map<String, Located<Level>> rules, String id, String category) {
        Located<Level> level = rules.getOrDefault(id, rules.get(category));
        return level == null ? Optional.empty() : Optional.of(level.value());
    }
}
