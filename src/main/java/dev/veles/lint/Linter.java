package dev.veles.lint;

import dev.veles.facts.ContractFacts;
import dev.veles.finding.Finding;
import dev.veles.manifest.Field;
import dev.veles.manifest.ManifestSet;
import dev.veles.manifest.SecretFields;
import dev.veles.parallel.Parallel;
import dev.veles.source.Location;
import dev.veles.source.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Runs rules over units. A mistake that is seen more than once is reported once: what stands on one line of a contract
 * or of a base shows up in several environments, and often in several fields of one object.
 */
public final class Linter {
    private final List<Rule> rules;
    private final Set<String> asked;

    /** A linter of these rules, each within its scope. */
    public Linter(List<Rule> rules) {
        this(rules, Set.of());
    }

    /**
     * A linter of these rules.
     *
     * @param rules the rules to run
     * @param asked ids of rules that the user asked for: they run where no contract covers the objects, too
     */
    public Linter(List<Rule> rules, Set<String> asked) {
        this.rules = List.copyOf(rules);
        this.asked = Set.copyOf(asked);
    }

    /**
     * Judges all units.
     *
     * @throws IllegalStateException if a rule fails, which is a mistake in the rule
     */
    public LintResult lint(List<LintUnit> units) {
        return lint(units, Surroundings.NONE);
    }

    /**
     * Judges all units with a view on what lies around them.
     *
     * @throws IllegalStateException if a rule fails, which is a mistake in the rule
     */
    public LintResult lint(List<LintUnit> units, Surroundings surroundings) {
        List<PreparedUnit> prepared = Parallel.map(units, PreparedUnit::new);
        AllObjects everything = new AllObjects(prepared);
        Interests interests = new Interests(rules.size());
        Map<Finding, String> findings = new LinkedHashMap<>();
        for (Map<Finding, String> found :
                Parallel.map(prepared, unit -> new UnitCheck(unit, everything, surroundings, interests).findings())) {
            found.forEach(findings::putIfAbsent);
        }
        return result(findings, prepared);
    }

    /**
     * The rules that had the chance to find something in each of these units. What a rule did not look at, it says
     * nothing about.
     */
    public Set<String> ran(List<LintUnit> units) {
        Set<String> ran = new LinkedHashSet<>();
        for (Rule rule : rules) {
            boolean everywhere = true;
            for (LintUnit unit : units) {
                everywhere &= applies(rule.meta(), unit);
            }
            if (everywhere) {
                ran.add(rule.meta().id());
            }
        }
        return ran;
    }

    private boolean applies(RuleMeta meta, LintUnit unit) {
        return isShown(meta.needs(), unit)
                && (!unit.contracts().isEmpty()
                        || meta.scope() == Scope.ANYWHERE
                        || (meta.scope() == Scope.UNDER_CONTRACT && asked.contains(meta.id())));
    }

    private static boolean isShown(Needs needs, LintUnit unit) {
        return switch (needs) {
            case OBJECTS -> unit.kustomization().isEmpty();
            case BUILD -> unit.kustomization().isEmpty() && unit.complete();
            case KUSTOMIZATION -> unit.kustomization().isPresent();
        };
    }

    /** All rules over one unit. */
    private final class UnitCheck {
        private final PreparedUnit unit;
        private final AllObjects everything;
        private final Surroundings surroundings;
        private final Interests interests;
        private final Set<String> contents;

        UnitCheck(PreparedUnit unit, AllObjects everything, Surroundings surroundings, Interests interests) {
            this.unit = unit;
            this.everything = everything;
            this.surroundings = surroundings;
            this.interests = interests;
            this.contents = unit.objects().contents();
        }

        Map<Finding, String> findings() {
            Map<Finding, String> findings = new LinkedHashMap<>();
            for (int rule = 0; rule < rules.size(); rule++) {
                if (applies(rules.get(rule).meta(), unit.unit())) {
                    add(check(rule), findings);
                }
            }
            return findings;
        }

        private static void add(Map<Finding, String> found, Map<Finding, String> findings) {
            if (!found.isEmpty()) {
                found.forEach(findings::putIfAbsent);
            }
        }

        /** What a rule finds by everything that the contract may mean. */
        private Map<Finding, String> check(int rule) {
            if (unit.unit().contracts().isEmpty()) {
                return check(rule, Optional.empty());
            }
            Map<Finding, String> found = Map.of();
            boolean first = true;
            for (ContractFacts facts : unit.unit().contracts()) {
                Map<Finding, String> next = check(rule, Optional.of(facts));
                found = first ? next : common(found, next);
                first = false;
            }
            return found;
        }

        private Map<Finding, String> check(int rule, Optional<ContractFacts> contract) {
            Interest interest = interests.under(contract).get(rule);
            return interest.mayFindIn(contents) ? check(rules.get(rule), contract, interest.watch()) : Map.of();
        }

        private Map<Finding, String> check(
                Rule rule, Optional<ContractFacts> contract, Optional<Interest.Watch> watch) {
            ManifestSet.Watcher watcher = watch.isPresent() ? watch.get() : ManifestSet.Watcher.NOBODY;
            RuleContext context = new RuleContext(unit, everything, surroundings, rule.meta(), contract, watcher);
            try {
                rule.check(context);
            } catch (RuntimeException e) {
                throw new IllegalStateException("rule \"" + rule.meta().id() + "\" failed", e);
            }
            if (watch.isPresent()) {
                watch.get().end(context.findings().isEmpty());
            }
            return context.findings();
        }
    }

    /** Messages may name what a contract says, so places are compared. */
    private static Map<Finding, String> common(Map<Finding, String> some, Map<Finding, String> others) {
        Set<Location> places = new HashSet<>();
        for (Finding finding : others.keySet()) {
            places.add(finding.location());
        }
        Map<Finding, String> common = new LinkedHashMap<>();
        for (Map.Entry<Finding, String> entry : some.entrySet()) {
            if (places.contains(entry.getKey().location())) {
                common.put(entry.getKey(), entry.getValue());
            }
        }
        return common;
    }

    private List<Finding> distinct(Set<Finding> findings) {
        Set<Mistake> seen = new HashSet<>();
        return exact(findings).stream()
                .sorted()
                .filter(finding -> seen.add(Mistake.of(finding)))
                .toList();
    }

    /** Without what another rule says of the same place more exactly. */
    private List<Finding> exact(Set<Finding> findings) {
        List<RuleMeta> metas = new ArrayList<>(rules.size());
        for (Rule rule : rules) {
            metas.add(rule.meta());
        }
        return new Yielding(metas).left(findings, findings);
    }

    private LintResult result(Map<Finding, String> findings, List<PreparedUnit> units) {
        int objects = 0;
        Set<Skipped> skipped = new HashSet<>();
        for (PreparedUnit unit : units) {
            objects += unit.unit().kustomization().isPresent()
                    ? 0
                    : unit.objects().objects().size();
            unit.objects().unreadable().forEach(text -> skipped.add(unreadable(text)));
        }
        List<Location> secrets = secrets(findings.keySet(), units);
        List<Finding> distinct = distinct(findings.keySet());
        findings.keySet().retainAll(new HashSet<>(distinct));
        findings.values().removeIf(String::isEmpty);
        return new LintResult(
                distinct,
                skipped.stream().sorted().toList(),
                LintCounts.objects(objects),
                findings,
                secrets,
                Sightings.of(units));
    }

    /** Where secret values stand in the texts that findings are in; no other text is shown. */
    private static List<Location> secrets(Set<Finding> findings, List<PreparedUnit> units) {
        Set<SourceText> shown = new HashSet<>();
        for (Finding finding : findings) {
            shown.add(finding.location().source());
            finding.origin().ifPresent(origin -> shown.add(origin.source()));
        }
        List<Location> secrets = new ArrayList<>();
        if (!shown.isEmpty()) {
            Parallel.map(units, unit -> secrets(unit, shown)).forEach(secrets::addAll);
        }
        return secrets;
    }

    private static List<Location> secrets(PreparedUnit unit, Set<SourceText> shown) {
        List<Location> secrets = new ArrayList<>(unit.hidden());
        for (Field field : SecretFields.in(unit.objects())) {
            Location place = field.location();
            if (shown.contains(place.source())) {
                secrets.add(place);
            }
        }
        return secrets;
    }

    private static Skipped unreadable(Field text) {
        return new Skipped(
                text.location().file(),
                Skipped.Cause.UNREADABLE,
                text.path() + " of " + text.object().ref() + " looks like a manifest and is no YAML");
    }
}
