package dev.veles.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which rules run, decided as Ruff does: an id wins over a category and a category over {@code all}, and at the same
 * exactness what is ignored wins. A place that selects begins anew; one that only ignores takes away from what the
 * places before it left.
 *
 * <p>What no rule finds ({@link EngineRules}) is reported whatever is selected, unless its id or category is ignored:
 * choosing some rules must not hide that a file could not be read.
 */
public final class Selection {
    private static final String ALL = "all";

    private final List<RuleMeta> rules;
    private final List<RuleMeta> engine;
    private final Set<String> known = new HashSet<>();
    private final Set<String> running = new HashSet<>();
    private final Set<String> asked = new HashSet<>();

    private Selection(List<RuleMeta> rules, List<RuleMeta> engine) {
        this.rules = rules;
        this.engine = engine;
        begin(rules);
        known.addAll(running);
    }

    /**
     * Decides.
     *
     * @param rules the rules that there are
     * @param engine what is reported beside them
     * @param places what each place says, the weakest first; all names are known ones
     */
    public static Selection of(List<RuleMeta> rules, List<RuleMeta> engine, List<RuleSelectors> places) {
        Selection selection = new Selection(List.copyOf(rules), List.copyOf(engine));
        for (RuleSelectors place : places) {
            selection.apply(place);
        }
        return selection;
    }

    private void begin(List<RuleMeta> selected) {
        running.clear();
        asked.clear();
        for (RuleMeta rule : selected) {
            running.add(rule.id());
        }
        for (RuleMeta rule : engine) {
            running.add(rule.id());
        }
    }

    private void apply(RuleSelectors place) {
        if (place.select().isEmpty() && place.ignore().isEmpty()) {
            return;
        }
        if (!place.select().isEmpty()) {
            begin(List.of());
        }
        if (place.select().contains(ALL)) {
            for (RuleMeta rule : rules) {
                running.add(rule.id());
            }
        }
        if (place.ignore().contains(ALL)) {
            for (RuleMeta rule : rules) {
                drop(rule.id());
            }
        }
        for (RuleMeta rule : everything()) {
            step(rule.category().label(), rule.id(), place);
        }
        for (RuleMeta rule : everything()) {
            step(rule.id(), rule.id(), place);
        }
    }

    private void step(String name, String id, RuleSelectors place) {
        if (place.ignore().contains(name)) {
            drop(id);
        } else if (place.select().contains(name)) {
            running.add(id);
            asked.add(id);
        }
    }

    private void drop(String id) {
        running.remove(id);
        asked.remove(id);
    }

    private List<RuleMeta> everything() {
        List<RuleMeta> all = new ArrayList<>(rules);
        all.addAll(engine);
        return all;
    }

    /** Whether a rule runs, or a finding that is no rule's is reported; an id that is not known is let through. */
    public boolean includes(String id) {
        return running.contains(id) || !known.contains(id);
    }

    /** Those of some rules that run, in their order. */
    public List<Rule> of(List<Rule> all) {
        List<Rule> found = new ArrayList<>();
        for (Rule rule : all) {
            if (includes(rule.meta().id())) {
                found.add(rule);
            }
        }
        return found;
    }

    /** The ids that were selected by id or category: those rules run where no contract covers the objects, too. */
    public Set<String> asked() {
        return Set.copyOf(asked);
    }
}
